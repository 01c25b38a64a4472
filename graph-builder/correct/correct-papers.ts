import { cleanText } from "../text/clean.ts";
import { fingerprint } from "../text/fold.ts";
import type { MergeDecisions, Note, PaperRecord } from "../types.ts";
import { unmatched, type Corrected, type Corrections } from "./corrections.ts";

/**
 * Which records are one paper and which are not, by the corrections. Records
 * are named by file and line as the import report names them, or by title, which
 * means all records of that title.
 */
export function correctPapers(records: readonly PaperRecord[], { papers }: Corrections): Corrected<MergeDecisions> {
  const apart = new Set<number>();
  const together: (readonly [number, number])[] = [];
  const notes: Note[] = [];
  const index = papers.length > 0 ? indexRecords(records) : new Map<string, readonly number[]>();
  for (const correction of papers) {
    const [name = "", other = ""] = correction.cells;
    const mine = recordsOf(name, index);
    const theirs = other === "" ? [] : recordsOf(other, index);
    if (mine.length === 0) notes.push(unmatched(correction, `No record is at "${name}" and none has that title.`));
    else if (other === "") for (const record of mine) apart.add(record);
    else if (theirs.length === 0)
      notes.push(unmatched(correction, `No record is at "${other}" and none has that title.`));
    else for (const record of [...mine, ...theirs]) together.push([mine[0]!, record]);
  }
  return { outcome: { apart, together }, unmatched: notes };
}

function recordsOf(name: string, index: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return index.get(name) ?? index.get(titleKey(name)) ?? [];
}

/** Records by their places, `file:line`, and by their titles. */
function indexRecords(records: readonly PaperRecord[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  records.forEach((record, at) => {
    const keys = [...record.sources.map(({ file, line }) => `${file}:${line}`), titleKey(record.title)];
    for (const key of keys) {
      const found = index.get(key);
      if (found) found.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
}

function titleKey(title: string): string {
  return `title ${fingerprint(cleanText(title))}`;
}
