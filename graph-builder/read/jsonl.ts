import type { Note, PaperRecord } from "../types.ts";
import { jsonItems } from "./json-items.ts";
import { draftFromObject, isObject } from "./object.ts";
import type { Reader, Reading } from "./reader.ts";
import { toRecord } from "./record.ts";

/** JSON Lines or a JSON array of objects with a title. */
export const jsonl: Reader = {
  id: "jsonl",
  label: "JSON Lines",
  detect: (head, name) => {
    if (!/^\s*(?:\{\s*"|\[\s*\{)/.test(head)) return 0;
    return (/"[\w\s-]*title"\s*:/i.test(head) ? 0.6 : 0.2) + (/\.(jsonl|ndjson|json)$/i.test(name) ? 0.05 : 0);
  },
  read: readJson,
};

function readJson(text: string, file: string): Reading {
  const papers: PaperRecord[] = [];
  const skipped: Note[] = [];
  for (const { line, value, error } of jsonItems(text)) {
    if (!isObject(value)) {
      skipped.push({ file, line, reason: error ?? "Not a JSON object." });
      continue;
    }
    const record = toRecord(draftFromObject(value), file, line);
    if (record.title) papers.push(record);
    else skipped.push({ file, line, reason: "A record without a title." });
  }
  return { papers, repaired: [], skipped };
}
