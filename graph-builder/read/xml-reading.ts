import type { Note, PaperRecord } from "../types.ts";
import type { Reading } from "./reader.ts";
import { toRecord, type Draft } from "./record.ts";
import { xmlRecords, type XmlElement } from "./xml.ts";

/** Reads the elements called `names`, each by `toDraft`, which answers undefined for one that is no paper. */
export function readXml(
  text: string,
  file: string,
  names: readonly string[],
  toDraft: (element: XmlElement) => Draft | undefined,
): Reading {
  const { records, fault } = xmlRecords(text, new Set(names));
  const papers: PaperRecord[] = [];
  const skipped: Note[] = [];
  for (const element of records) {
    const draft = toDraft(element);
    const record = draft && toRecord(draft, file, element.line);
    if (record?.title) papers.push(record);
    else if (draft) skipped.push({ file, line: element.line, reason: "A record without a title." });
  }
  const note = fault && {
    file,
    line: fault.line,
    reason: `Not well-formed XML, read as far as it goes: ${fault.reason}`,
  };
  if (note && papers.length === 0) return { papers, repaired: [], skipped: [...skipped, note] };
  return { papers, repaired: note ? [note] : [], skipped };
}

/** Whether a text is XML that holds `cue`. */
export function detectXml(head: string, name: string, cue: RegExp): number {
  if (!/^\s*<[?!a-z]/i.test(head) || !cue.test(head)) return 0;
  return 0.9 + (/\.xml$/i.test(name) ? 0.02 : 0);
}
