import type { MergeDecisions, PaperRecord } from "../../types.ts";
import { openCache } from "./answer-cache.ts";
import { openClient, type ClientSettings } from "./client.ts";
import { openExchange } from "./exchange.ts";
import { fillGaps, gapsFilled, type Filled } from "./fill.ts";
import { lookUp, type LookUp, type LookUpProgress } from "./look-up.ts";
import { openQuestions } from "./questions.ts";
import type { Service } from "./service.ts";
import { findSubjects, type Subject } from "./subject.ts";

/** How papers are enriched. */
export interface EnrichSettings {
  /** Folder of the answers. */
  readonly cacheFolder: string;
  /** Read the cache alone. */
  readonly offline: boolean;
  /** What people decided of which records are one paper. Default: nothing. */
  readonly decided?: MergeDecisions;
  /** How to reach a service. */
  readonly client: (service: Service) => ClientSettings;
  readonly progress?: (service: Service, done: number, total: number) => void;
}

/** What one service brought. */
export interface Enrichment extends Omit<LookUp, "found"> {
  readonly service: Service;
  readonly papers: number;
  readonly found: number;
  /** How many of the unanswered were found all the same, without all that the service knows. */
  readonly partly: number;
  /** How many papers got which field. */
  readonly filled: Readonly<Partial<Record<Filled, number>>>;
  /** Why questions stayed without an answer. */
  readonly trouble: string | undefined;
}

/** Records with their gaps filled, and what each service brought. */
export interface Enriched {
  readonly records: readonly PaperRecord[];
  readonly enrichments: readonly Enrichment[];
}

/**
 * Fills what the records lack from public services, one after the other, so
 * that the next one knows what the last one found. Adds no paper, and the
 * same answers in the cache give the same records.
 */
export async function enrichPapers(
  given: readonly PaperRecord[],
  services: readonly Service[],
  settings: EnrichSettings,
): Promise<Enriched> {
  let records = given;
  const enrichments: Enrichment[] = [];
  for (const service of services) {
    const subjects = findSubjects(records, settings.decided);
    const client = settings.client(service);
    const about = `${client.address ?? service.address}\n${service.fields}`;
    const cache = openCache(settings.cacheFolder, service.id, about);
    const exchange = openExchange(settings.offline ? undefined : openClient(service, client));
    const questions = openQuestions(service, cache, exchange);
    const progress: LookUpProgress = (done, total) => settings.progress?.(service, done, total);
    const { found, ...rest } = await lookUp(service, subjects, questions, progress);
    const placed = place(service, subjects, found);
    const filled = countFilled(placed);
    enrichments.push({
      ...rest,
      service,
      papers: subjects.length,
      found: found.size,
      partly: [...rest.unanswered].filter((subject) => found.has(subject)).length,
      filled,
      trouble: exchange.trouble(),
    });
    records = fillRecords(records, placed);
  }
  return { records, enrichments };
}

/** Gives what was found its place: the service, and the how manieth of its finds in the order of titles. */
function place(
  service: Service,
  subjects: readonly Subject[],
  found: ReadonlyMap<Subject, PaperRecord>,
): ReadonlyMap<Subject, PaperRecord> {
  const ordered = subjects.filter((subject) => found.has(subject));
  return new Map(
    ordered.map((subject, index) => [
      subject,
      { ...found.get(subject)!, sources: [{ file: service.label, line: index + 1 }] },
    ]),
  );
}

function countFilled(found: ReadonlyMap<Subject, PaperRecord>): Enrichment["filled"] {
  const counts: Partial<Record<Filled, number>> = {};
  for (const [subject, record] of found) {
    for (const field of gapsFilled(subject, record)) counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
}

function fillRecords(
  records: readonly PaperRecord[],
  found: ReadonlyMap<Subject, PaperRecord>,
): readonly PaperRecord[] {
  const filled = [...records];
  for (const [subject, record] of found) {
    for (const index of subject.records) filled[index] = fillGaps(records[index]!, subject, record);
  }
  return filled;
}
