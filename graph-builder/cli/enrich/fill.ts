import { combine } from "../../merge/combine.ts";
import type { PaperRecord } from "../../types.ts";
import type { Subject } from "./subject.ts";

/** Fields that are filled where a paper has none. */
export const FILLED = ["abstract", "authors", "year", "venue", "url", "references"] as const;
export type Filled = (typeof FILLED)[number] | "identifiers";

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Identifiers of the work, not of the version of it that the service happened to give. */
function workIdentifiers({ identifiers = {} }: PaperRecord): Readonly<Record<string, string>> {
  const { arxiv } = identifiers;
  return arxiv === undefined ? identifiers : { ...identifiers, arxiv: arxiv.replace(/v\d+$/, "") };
}

/** Which fields of a subject `found` fills; identifiers count when there is a new one. */
export function gapsFilled(subject: Subject, found: PaperRecord): readonly Filled[] {
  const { paper } = subject;
  const fields = FILLED.filter((field) => isEmpty(paper[field]) && !isEmpty(found[field]));
  const known = paper.identifiers ?? {};
  const isNew = Object.keys(found.identifiers ?? {}).some((kind) => !(kind in known));
  return isNew ? [...fields, "identifiers"] : fields;
}

/**
 * A record with what `found` knows and the subject lacks, identifiers added,
 * and the place where it was found among its sources. Title and whatever else
 * the subject has stay as they are.
 */
export function fillGaps(record: PaperRecord, subject: Subject, found: PaperRecord): PaperRecord {
  const gaps = gapsFilled(subject, found).map((field) => [field, found[field]] as const);
  const identifiers = workIdentifiers(found);
  return combine([
    record,
    {
      abstract: "",
      ...(Object.fromEntries(gaps) as Partial<PaperRecord>),
      identifiers,
      title: record.title,
      sources: found.sources,
    },
  ]);
}
