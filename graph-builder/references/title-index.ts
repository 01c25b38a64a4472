import { rememberByForm } from "./form-memo.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import type { WordForm } from "./word-form.ts";

/** A paper's title found in a text. */
export interface TitleHit {
  readonly paper: number;
  /** Index of its first and last word among the words given. */
  readonly first: number;
  readonly last: number;
}

/** Finds the full titles of the corpus in running text. */
export interface TitleIndex {
  /** All titles that stand in the words, in order; linear. */
  find(words: readonly Word[]): TitleHit[];
  /** Whether a sentence of the corpus has a word that a title begins with: found out without making its words. */
  mayStand(sentence: Sentence): boolean;
}

interface Title {
  readonly paper: number;
  readonly keys: readonly string[];
}

/** Titles shorter than this say too little. */
const LEAST_WORDS = 5;
const LEAST_LETTERS = 20;

/** Indexes all titles of at least five words and twenty letters by their first two words. A title that two papers have is left out. */
export function indexTitles(texts: readonly PaperText[]): TitleIndex {
  const keys = texts.map(({ sentences }) =>
    sentences.filter(({ field }) => field === "title").flatMap(({ words }) => wordKeys(words)),
  );
  const seen = new Map<string, number>();
  for (const title of keys) seen.set(title.join(" "), (seen.get(title.join(" ")) ?? 0) + 1);
  const byStart = new Map<string, Map<string, Title[]>>();
  for (const [paper, title] of keys.entries()) {
    const whole = title.join(" ");
    if (title.length < LEAST_WORDS || whole.length < LEAST_LETTERS || seen.get(whole) !== 1) continue;
    const bySecond = byStart.get(title[0]!) ?? new Map<string, Title[]>();
    byStart.set(title[0]!, bySecond);
    bySecond.set(title[1]!, [...(bySecond.get(title[1]!) ?? []), { paper, keys: title }]);
  }
  const mayStart = rememberByForm(({ key }: WordForm) => byStart.has(key));
  return {
    find: (words) => findTitles(words, byStart),
    mayStand: (sentence) => {
      for (let first = 0; first + LEAST_WORDS <= sentence.length; first += 1) {
        if (mayStart(sentence.formAt(first))) return true;
      }
      return false;
    },
  };
}

function wordKeys(words: readonly Word[]): string[] {
  return words.filter(({ word }) => word).map(({ key }) => key);
}

function findTitles(
  words: readonly Word[],
  byStart: ReadonlyMap<string, ReadonlyMap<string, readonly Title[]>>,
): TitleHit[] {
  const hits: TitleHit[] = [];
  for (let first = 0; first + LEAST_WORDS <= words.length; first += 1) {
    const bySecond = mayBegin(words, first) ? byStart.get(words[first]!.key) : undefined;
    if (!bySecond) continue;
    const second = nextWord(words, first + 1);
    for (const { paper, keys } of bySecond.get(words[second]?.key ?? "") ?? []) {
      const last = endOfTitle(words, second, keys);
      if (last !== undefined) hits.push({ paper, first, last });
    }
  }
  return hits;
}

/** A title in a text begins with a capital, a number or after a quotation mark. */
function mayBegin(words: readonly Word[], first: number): boolean {
  const { text, lower } = words[first]!;
  return text !== lower || /^\d/.test(text) || /^["'“‘«]$/.test(words[first - 1]?.text ?? "");
}

function nextWord(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !words[at]!.word) at += 1;
  return at;
}

/** Where the title ends whose second word stands at `second`; undefined when the words differ. */
function endOfTitle(words: readonly Word[], second: number, keys: readonly string[]): number | undefined {
  let at = second;
  for (let index = 2; index < keys.length; index += 1) {
    at = nextWord(words, at + 1);
    if (words[at]?.key !== keys[index]) return undefined;
  }
  return at;
}
