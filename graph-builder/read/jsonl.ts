import { readJson } from "./json-reading.ts";
import { draftFromObject, renameFields } from "./object.ts";
import type { Reader } from "./reader.ts";

/** JSON Lines, a JSON list or an envelope of objects with a title. */
export const jsonl: Reader = {
  id: "jsonl",
  label: "JSON",
  detect: (head, name) => {
    if (!/^\s*(?:\{\s*"|\[\s*\{)/.test(head)) return 0;
    return (/"[\w\s-]*title"\s*:/i.test(head) ? 0.6 : 0.2) + (/\.(?:jsonl|ndjson|json)$/i.test(name) ? 0.05 : 0);
  },
  read: (text, file, columns = {}) => readJson(text, file, (object) => draftFromObject(renameFields(object, columns))),
};
