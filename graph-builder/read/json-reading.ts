import type { Note, PaperRecord } from "../types.ts";
import { jsonItems } from "./json-items.ts";
import { isObject, type Fields } from "./object.ts";
import type { Reading } from "./reader.ts";
import { toRecord, type Draft } from "./record.ts";

/** Reads the objects of a JSON text, each by `toDraft`, which answers undefined for an object that is no paper. */
export function readJson(text: string, file: string, toDraft: (object: Fields) => Draft | undefined): Reading {
  const papers: PaperRecord[] = [];
  const skipped: Note[] = [];
  for (const { line, value, error } of jsonItems(text)) {
    if (!isObject(value)) {
      skipped.push({ file, line, reason: error ?? "Not a JSON object." });
      continue;
    }
    const draft = toDraft(value);
    const record = draft && toRecord(draft, file, line);
    if (record?.title) papers.push(record);
    else if (draft) skipped.push({ file, line, reason: "A record without a title." });
  }
  return { papers, repaired: [], skipped };
}

/** Whether a text may be JSON, and how sure `cues` make of its kind: 0.85, with the name's ending a little more. */
export function detectJson(head: string, name: string, cues: RegExp): number {
  if (!/^\s*(?:\{|\[\s*(?:\{|$))/.test(head) || !cues.test(head)) return 0;
  return 0.85 + (/\.(?:json|jsonl|ndjson)$/i.test(name) ? 0.05 : 0);
}
