import { cutsOf, indexKeys, type KeyIndex } from "./key-index.ts";
import { keyOfText } from "./name-key.ts";
import type { PaperText, Word } from "./paper-text.ts";

/** How the corpus writes a phrase of several words. */
export interface PhraseHabit {
  /** In how many papers it stands in small letters. */
  plain: number;
  /** In how many papers it is only capitalised in running text. */
  capital: number;
}

/**
 * Counts in how many papers each phrase of several words is written small or
 * capitalised (titles do not count as capitalised), by `phraseKey`. Linear in the text.
 */
export function countPhrases(texts: readonly PaperText[], phrases: Iterable<string>): ReadonlyMap<string, PhraseHabit> {
  const habits = new Map<string, PhraseHabit>();
  const cuts = new Map<string, Set<number>>();
  for (const phrase of phrases) {
    if (!/[\s-]/.test(phrase)) continue;
    const key = phraseKey(phrase);
    const places = cuts.get(key) ?? new Set<number>();
    cuts.set(key, places);
    for (const cut of cutsOf(phrase, keyOfText)) places.add(cut);
    habits.set(key, { plain: 0, capital: 0 });
  }
  const index = indexKeys(cuts);
  for (const text of texts) countPaper(text, index, habits);
  return habits;
}

function countPaper(text: PaperText, index: KeyIndex, habits: ReadonlyMap<string, PhraseHabit>): void {
  const plain = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of text.sentences) {
    for (let first = 0; first < sentence.length; first += 1) {
      for (const { key, last } of index.match(sentence, first)) {
        if (isSmall(sentence.words, first, last)) plain.add(key);
        else if (sentence.field === "abstract") capital.add(key);
      }
    }
  }
  for (const key of plain) habits.get(key)!.plain += 1;
  for (const key of capital) if (!plain.has(key)) habits.get(key)!.capital += 1;
}

/** All words but the first, which may begin a sentence, are in small letters; a single one is so itself. */
function isSmall(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first === last ? first : first + 1; at <= last; at += 1) {
    if (words[at]!.text !== words[at]!.lower) return false;
  }
  return true;
}

/** What two spellings of a phrase have in common: letters and digits, folded, without a final plural s. */
export function phraseKey(phrase: string): string {
  return keyOfText(phrase).replace(/(?<=[^s])s$/, "");
}
