import { rememberByForm } from "./form-memo.ts";
import type { Sentence } from "./paper-text.ts";
import type { WordForm } from "./word-form.ts";

/** A known key found among the words of a sentence. */
export interface KeyHit {
  readonly key: string;
  readonly last: number;
}

/** Finds keys (folded letters and digits) however spaces and hyphens cut them up. */
export interface KeyIndex {
  /** All keys that begin at word `first`, the shortest first. A final plural s may be extra. */
  match(sentence: Sentence, first: number): KeyHit[];
}

const NONE: KeyHit[] = [];

/**
 * Indexes keys. `cuts` gives, for each key, the places where a word may end:
 * "flash attention" and "flashattention" have the key "flashattention" with a cut at 5.
 * Matching costs one look-up a word and one more for each word that goes on.
 */
export function indexKeys(cuts: ReadonlyMap<string, Iterable<number>>): KeyIndex {
  const beginnings = new Set<string>();
  for (const [key, places] of cuts) for (const place of places) beginnings.add(key.slice(0, place));
  const found = (key: string): string | undefined => {
    if (cuts.has(key)) return key;
    return key.endsWith("s") && cuts.has(key.slice(0, -1)) ? key.slice(0, -1) : undefined;
  };
  // Most words begin nothing: that is found out once for each form, and needs no words.
  const mayBegin = rememberByForm(
    ({ key, word }: WordForm) => word && (beginnings.has(key) || found(key) !== undefined),
  );
  return {
    match(sentence, first) {
      if (!mayBegin(sentence.formAt(first))) return NONE;
      const { words } = sentence;
      let hits = NONE;
      let key = "";
      for (let at = first; at < words.length; at += 1) {
        const word = words[at]!;
        if (!word.word || (at > first && !word.touching)) break;
        key = at === first ? word.key : key + word.key;
        const whole = found(key);
        if (whole !== undefined) {
          if (hits === NONE) hits = [];
          hits.push({ key: whole, last: at });
        }
        if (!beginnings.has(key)) break;
      }
      return hits;
    },
  };
}

/** Where the words of a spelling end in its key: at spaces, hyphens and inner capitals. */
export function cutsOf(spelling: string, keyOf: (part: string) => string): number[] {
  const cuts: number[] = [];
  for (const match of spelling.matchAll(/[\s-]+|(?<=\p{Ll})(?=\p{Lu})/gu))
    cuts.push(keyOf(spelling.slice(0, match.index)).length);
  return cuts;
}
