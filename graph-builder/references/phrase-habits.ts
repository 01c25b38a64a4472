import type { PaperText } from "./paper-text.ts";

/** How the corpus writes a phrase of several words. */
export interface PhraseHabit {
  /** In how many papers it stands in small letters. */
  plain: number;
  /** In how many papers it is capitalised in running text. */
  capital: number;
}

/**
 * Counts in how many papers each phrase is written small or capitalised; titles do
 * not count as capitalised. Phrases are keyed by their words in lower case with
 * single spaces, hyphens taken as spaces. Linear in the text.
 */
export function countPhrases(texts: readonly PaperText[], phrases: Iterable<string>): ReadonlyMap<string, PhraseHabit> {
  const habits = new Map<string, PhraseHabit>();
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const key = phraseKey(phrase);
    const words = key.split(" ");
    if (words.length < 2 || habits.has(key)) continue;
    habits.set(key, { plain: 0, capital: 0 });
    const list = byFirst.get(words[0]!);
    if (list) list.push(words);
    else byFirst.set(words[0]!, [words]);
  }
  for (const text of texts) countPaper(text, byFirst, habits);
  return habits;
}

/** The phrase in lower case, hyphens as spaces, the last word singular. */
export function phraseKey(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replace(/(?<=[^s])s$/, "");
}

interface Part {
  readonly lower: string;
  readonly small: boolean;
}

function countPaper(
  text: PaperText,
  byFirst: ReadonlyMap<string, readonly string[][]>,
  habits: ReadonlyMap<string, PhraseHabit>,
): void {
  const plain = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of text.sentences) {
    const parts = sentence.words.flatMap((word): Part[] =>
      word.lower.includes("-")
        ? word.text.split("-").map((part) => ({ lower: part.toLowerCase(), small: part === part.toLowerCase() }))
        : [{ lower: word.lower, small: word.text === word.lower }],
    );
    for (let at = 0; at < parts.length - 1; at += 1) {
      for (const words of byFirst.get(parts[at]!.lower) ?? []) {
        if (!matches(parts, at, words)) continue;
        const key = words.join(" ");
        if (parts.slice(at + 1, at + words.length).every((part) => part.small)) plain.add(key);
        else if (sentence.field === "abstract") capital.add(key);
      }
    }
  }
  for (const key of plain) habits.get(key)!.plain += 1;
  for (const key of capital) if (!plain.has(key)) habits.get(key)!.capital += 1;
}

function matches(parts: readonly Part[], at: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index += 1) {
    const part = parts[at + index]?.lower;
    const word = words[index]!;
    if (part !== word && !(index === words.length - 1 && part === `${word}s`)) return false;
  }
  return true;
}
