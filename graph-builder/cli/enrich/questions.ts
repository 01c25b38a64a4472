import { identitiesOf } from "../../merge/identity.ts";
import type { PaperRecord } from "../../types.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Exchange } from "./exchange.ts";
import type { Service } from "./service.ts";

/** A work that a service knows. */
export interface Hit {
  /** Its text in the service's format. */
  readonly work: string;
  readonly record: PaperRecord;
}

/** Told how many questions were answered just now. */
export type Answered = (count: number) => void;

/** Puts questions to one service: from the cache where they were answered before, else over the network. */
export interface Questions {
  /** For each identity (`doi:10.1000/x`) that could be asked for, what bears it; none where the service knows nothing. */
  byIdentity(identities: readonly string[], answered?: Answered): Promise<ReadonlyMap<string, readonly Hit[]>>;
  /** What a search for a title's words finds; undefined when it could not be asked. */
  byTitle(words: string): Promise<readonly Hit[] | undefined>;
}

/** Questions to a service. */
export function openQuestions(service: Service, cache: AnswerCache, exchange: Exchange): Questions {
  const keep = async (batch: readonly Asked[], works: readonly string[]): Promise<readonly (readonly Hit[])[]> => {
    const borne = indexByIdentity(toHits(service, works));
    const answers = batch.map(({ identity }) => borne.get(identity) ?? []);
    for (const [index, { identity }] of batch.entries()) {
      await cache.put(
        identity,
        answers[index]!.map(({ work }) => work),
      );
    }
    return answers;
  };

  /** Asks for a batch; one that fails is halved, so that a name that the service cannot take spoils no other. */
  const askBatches = async (given: readonly Batch[], answer: (asked: Asked, hits: readonly Hit[]) => void) => {
    const queue = [...given];
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      const { kind, asked } = batch;
      const values = asked.map(({ value }) => value);
      const works = await exchange.ask(service.byName(kind, values));
      if (works === "gone") return;
      if (typeof works !== "string") {
        const answers = await keep(asked, works);
        for (const [index, one] of asked.entries()) answer(one, answers[index]!);
      } else if (asked.length > 1) queue.push(...halve(batch));
      else if (works === "refused") answer(asked[0]!, []);
    }
  };

  return {
    async byIdentity(identities, answered = () => {}) {
      const answers = new Map<string, readonly Hit[]>();
      const open: (Asked & { readonly kind: string })[] = [];
      for (const identity of new Set(identities)) {
        const name = service.nameOf(identity);
        if (!name) continue;
        const works = await cache.get(identity);
        if (works) answers.set(identity, toHits(service, works));
        else open.push({ identity, ...name });
      }
      answered(answers.size);
      await askBatches(batches(open, service.batch), ({ identity }, hits) => {
        answers.set(identity, hits);
        answered(1);
      });
      return answers;
    },
    async byTitle(words) {
      const question = `title:${words}`;
      const known = await cache.get(question);
      if (known) return toHits(service, known);
      const works = await exchange.ask(service.byTitle(words));
      if (works === "refused") return [];
      if (typeof works === "string") return undefined;
      await cache.put(question, works);
      return toHits(service, works);
    },
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

/** Works of one kind to ask for together. */
interface Batch {
  readonly kind: string;
  readonly asked: readonly Asked[];
}

function batches(open: readonly (Asked & { readonly kind: string })[], limit: Service["batch"]): readonly Batch[] {
  const all: { readonly kind: string; readonly asked: Asked[]; room: number }[] = [];
  for (const { kind, ...one } of open) {
    const length = encodeURIComponent(one.value).length + 3;
    const last = all.findLast((batch) => batch.kind === kind);
    if (last && last.asked.length < limit.works && length <= last.room) {
      last.asked.push(one);
      last.room -= length;
    } else all.push({ kind, asked: [one], room: limit.characters - length });
  }
  return all;
}

function halve({ kind, asked }: Batch): readonly Batch[] {
  const middle = asked.length >> 1;
  return [asked.slice(0, middle), asked.slice(middle)].map((half) => ({ kind, asked: half }));
}
