import { stem } from "../text/stem.ts";
import { VACUOUS_NOUNS, VACUOUS_PHRASES } from "../text/stop-words.ts";
import type { Candidate } from "./candidates.ts";
import type { Documents } from "./documents.ts";
import type { Statistics } from "./statistics.ts";

const NOUNS = new Set([...VACUOUS_NOUNS].map(stem));
const MODIFIERS = new Set([...VACUOUS_PHRASES].map(stem));

/** Whether a phrase says nothing of a paper: "experimental results", "method", "case study", a lone letter. */
export function isVacuous({ phrase }: Candidate, documents: Documents, { table }: Statistics): boolean {
  const words = table.words(phrase).map((word) => documents.stems[word]!);
  if (words.length === 1 && (words[0]!.length < 2 || /^\d/.test(words[0]!))) return true;
  return NOUNS.has(words.at(-1)!) && words.every((word) => NOUNS.has(word) || MODIFIERS.has(word));
}
