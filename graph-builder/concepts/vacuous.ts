import { stem } from "../text/stem.ts";
import { VACUOUS_NOUNS, VACUOUS_PHRASES } from "../text/stop-words.ts";
import type { Candidate } from "./candidates.ts";
import type { Documents } from "./documents.ts";

const NOUNS = new Set([...VACUOUS_NOUNS].map(stem));
const MODIFIERS = new Set([...VACUOUS_PHRASES].map(stem));

/** Whether a phrase says nothing of a paper: "experimental results", "method", "case study", a lone letter. */
export function isVacuous(candidate: Candidate, documents: Documents): boolean {
  const words = wordsOf(candidate, documents);
  if (words.length === 1 && (words[0]!.length < 2 || /^\d/.test(words[0]!))) return true;
  return NOUNS.has(words.at(-1)!) && words.every((word) => NOUNS.has(word) || MODIFIERS.has(word));
}

/** Whether the last word of a phrase adds nothing to the others: "mixture of experts model". */
export function endsEmpty(candidate: Candidate, documents: Documents): boolean {
  return NOUNS.has(wordsOf(candidate, documents).at(-1)!);
}

function wordsOf({ first, last }: Candidate, { stems, unitWords, words }: Documents): readonly string[] {
  return Array.from(words.subarray(unitWords[first], unitWords[last]), (word) => stems[word]!);
}
