import type { Note, PaperRecord } from "../types.ts";
import type { Reading } from "./reader.ts";
import { toRecord, type Draft } from "./record.ts";
import { taggedRecords, type TagGrammar, type TaggedRecord } from "./tagged.ts";

/** Reads a text of tagged lines, each record by `toDraft`; one without a title is skipped with its line. */
export function readTagged(
  text: string,
  file: string,
  grammar: TagGrammar,
  toDraft: (record: TaggedRecord) => Draft,
): Reading {
  const papers: PaperRecord[] = [];
  const repaired: Note[] = [];
  const skipped: Note[] = [];
  for (const tagged of taggedRecords(text, grammar)) {
    const { line, repair } = tagged;
    const record = toRecord(toDraft(tagged), file, line);
    if (!record.title) skipped.push({ file, line, reason: "A record without a title." });
    else {
      papers.push(record);
      if (repair) repaired.push({ file, line, reason: `A record was read although ${repair}.` });
    }
  }
  return { papers, repaired, skipped };
}
