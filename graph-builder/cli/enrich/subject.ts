import { combine } from "../../merge/combine.ts";
import { identitiesOf } from "../../merge/identity.ts";
import { UNDECIDED } from "../../merge/merge.ts";
import { groupSame, titleKey } from "../../merge/same.ts";
import { cleanText } from "../../text/clean.ts";
import type { MergeDecisions, PaperRecord } from "../../types.ts";

/** A paper to ask for: all records of it. */
export interface Subject {
  /** Indices of its records. */
  readonly records: readonly number[];
  /** What the records know together; title cleaned. */
  readonly paper: PaperRecord;
  /** Title fingerprint. */
  readonly key: string;
  /** Identities that name it in the whole world (`doi:10.1000/x`), the strongest first. */
  readonly identities: readonly string[];
}

/** The different papers among records, by title; `decided` is what people said of which are one. */
export function findSubjects(records: readonly PaperRecord[], decided: MergeDecisions = UNDECIDED): readonly Subject[] {
  const cleaned = records.map((record) => ({ ...record, title: cleanText(record.title) }));
  const indices = new Map<PaperRecord, number>(cleaned.map((record, index) => [record, index]));
  const subjects = groupSame(cleaned, decided).map((group): Subject => {
    const paper = combine(group.records);
    return {
      records: group.records.map((record) => indices.get(record)!),
      paper,
      key: titleKey(paper.title),
      identities: [...new Set(identitiesOf(paper).map(({ key }) => key))],
    };
  });
  return subjects.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.records[0]! - b.records[0]!));
}
