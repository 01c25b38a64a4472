import { identitiesOf } from "../../merge/identity.ts";
import type { PaperRecord } from "../../types.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Client } from "./client.ts";
import { ServiceFailure } from "./service-failure.ts";
import type { Service, ServiceRequest } from "./service.ts";

/** A work that a service knows. */
export interface Hit {
  /** Its text in the service's format. */
  readonly work: string;
  readonly record: PaperRecord;
}

/** Puts questions to one service: from the cache where they were answered before, else over the network. */
export interface Questions {
  /** For each identity (`doi:10.1000/x`) that could be asked for, what bears it; none where the service knows nothing. */
  byIdentity(identities: readonly string[]): Promise<ReadonlyMap<string, readonly Hit[]>>;
  /** What a search for a title's words finds; undefined when it could not be asked. */
  byTitle(words: string): Promise<readonly Hit[] | undefined>;
  /** Why questions stayed without an answer; undefined while none did. */
  trouble(): string | undefined;
}

/** So many requests in a row without an answer, each tried several times, and the service is left alone. */
const MOST_FAILURES = 3;

/** Questions to a service. Without a client only the cache answers. */
export function openQuestions(service: Service, cache: AnswerCache, client: Client | undefined): Questions {
  let failures = 0;
  let isGone = client === undefined;
  let reason: string | undefined;

  const request = async (question: ServiceRequest): Promise<readonly string[] | undefined> => {
    if (isGone || client === undefined) return undefined;
    try {
      const works = await client.ask(question);
      failures = 0;
      return works;
    } catch (error) {
      if (!(error instanceof ServiceFailure)) throw error;
      failures += 1;
      reason = error.message;
      isGone = error.isGone || failures >= MOST_FAILURES;
      return undefined;
    }
  };

  const askBatch = async (kind: string, batch: readonly Asked[], answers: Map<string, readonly Hit[]>) => {
    const values = batch.map(({ value }) => value);
    const works = await request(service.byName(kind, values));
    if (works === undefined) return;
    const borne = indexByIdentity(toHits(service, works));
    for (const { identity } of batch) {
      const hits = borne.get(identity) ?? [];
      await cache.put(
        identity,
        hits.map(({ work }) => work),
      );
      answers.set(identity, hits);
    }
  };

  return {
    async byIdentity(identities) {
      const answers = new Map<string, readonly Hit[]>();
      const open = new Map<string, Asked[]>();
      for (const identity of new Set(identities)) {
        const name = service.nameOf(identity);
        if (!name) continue;
        const works = await cache.get(identity);
        if (works) answers.set(identity, toHits(service, works));
        else open.set(name.kind, [...(open.get(name.kind) ?? []), { identity, value: name.value }]);
      }
      for (const [kind, asked] of open) {
        for (const batch of batches(asked, service.batch)) await askBatch(kind, batch, answers);
      }
      return answers;
    },
    async byTitle(words) {
      const question = `title:${words}`;
      const known = await cache.get(question);
      if (known) return toHits(service, known);
      const works = await request(service.byTitle(words));
      if (works) await cache.put(question, works);
      return works && toHits(service, works);
    },
    trouble: () => reason,
  };
}

interface Asked {
  readonly identity: string;
  readonly value: string;
}

/** Reads each work with the service's reader; a work that it skips is no hit. */
function toHits(service: Service, works: readonly string[]): readonly Hit[] {
  return works.flatMap((work) => {
    const [record] = service.reader.read(service.toFile([work]), service.label).papers;
    return record ? [{ work, record }] : [];
  });
}

function indexByIdentity(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const index = new Map<string, Hit[]>();
  for (const hit of hits) {
    for (const { key } of identitiesOf(hit.record)) index.set(key, [...(index.get(key) ?? []), hit]);
  }
  return index;
}

function batches(asked: readonly Asked[], limit: Service["batch"]): readonly (readonly Asked[])[] {
  const all: Asked[][] = [];
  let room = 0;
  for (const one of asked) {
    const length = encodeURIComponent(one.value).length + 3;
    const last = all.at(-1);
    if (last && last.length < limit.works && length <= room) last.push(one);
    else {
      all.push([one]);
      room = limit.characters;
    }
    room -= length;
  }
  return all;
}
