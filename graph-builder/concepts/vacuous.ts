import type { PhraseTable } from "../text/phrase-table.ts";
import { stem } from "../text/stem.ts";
import { VACUOUS_NOUNS, VACUOUS_PHRASES } from "../text/stop-words.ts";
import type { Candidate } from "./candidates.ts";
import type { Documents } from "./documents.ts";

/** Tells phrases that say something from those that do not. */
export interface Vacuity {
  /** Whether a phrase says nothing of a paper: "experimental results", "method", "case study", a lone letter. */
  readonly isVacuous: (candidate: Candidate) => boolean;
  /** The phrase without a last word that adds nothing to the others ("mixture of experts model"); -1 where there is none. */
  readonly coreOf: (candidate: Candidate) => number;
}

const NOUN = 1;
const MODIFIER = 2;
const LETTER_OR_NUMBER = 3;

/** Judges the words of a corpus once, by number. */
export function createVacuity({ stems, unitWords, words }: Documents, { find }: PhraseTable): Vacuity {
  const nouns = new Set([...VACUOUS_NOUNS].map(stem));
  const modifiers = new Set([...VACUOUS_PHRASES].map(stem));
  const kinds = Uint8Array.from(stems, (word) => {
    if (nouns.has(word)) return NOUN;
    if (modifiers.has(word)) return MODIFIER;
    return word.length < 2 || /^\d/.test(word) ? LETTER_OR_NUMBER : 0;
  });
  const endsEmpty = ({ last }: Candidate): boolean => kinds[words[unitWords[last]! - 1]!] === NOUN;
  return {
    coreOf: (candidate) => {
      let core = -1;
      if (!endsEmpty(candidate)) return core;
      const last = unitWords[candidate.last]! - 1;
      for (let at = unitWords[candidate.first]!; at < last; at += 1) core = find(core, words[at]!);
      return core;
    },
    isVacuous: (candidate) => {
      const from = unitWords[candidate.first]!;
      const to = unitWords[candidate.last]!;
      if (to - from === 1 && kinds[words[from]!] === LETTER_OR_NUMBER) return true;
      if (!endsEmpty(candidate)) return false;
      for (let at = from; at < to; at += 1) {
        const kind = kinds[words[at]!]!;
        if (kind !== NOUN && kind !== MODIFIER) return false;
      }
      return true;
    },
  };
}
