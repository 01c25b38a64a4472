import { fold } from "../text/fold.ts";
import { tokenize } from "../text/tokens.ts";
import type { Paper } from "../types.ts";

/** A paper's title found in a text. */
export interface TitleHit {
  readonly paper: number;
  /** Index of its first and last word among the words given. */
  readonly first: number;
  readonly last: number;
}

/** Finds the full titles of the corpus in running text. */
export interface TitleIndex {
  /** All titles that stand in the words (folded, without signs), in order; linear. */
  find(words: readonly string[]): TitleHit[];
}

/** Titles shorter than this say too little. */
const LEAST_WORDS = 4;
const LEAST_LETTERS = 20;
const KEY_WORDS = 3;

/** Indexes all titles of at least four words and twenty letters by their first words. A title that two papers have is left out. */
export function indexTitles(papers: readonly Paper[]): TitleIndex {
  const byStart = new Map<string, { paper: number; words: readonly string[] }[]>();
  const seen = new Map<string, number>();
  const titles = papers.map((paper) => titleWords(paper.title));
  for (const words of titles) seen.set(words.join(" "), (seen.get(words.join(" ")) ?? 0) + 1);
  for (const [paper, words] of titles.entries()) {
    const whole = words.join(" ");
    if (words.length < LEAST_WORDS || whole.length < LEAST_LETTERS || seen.get(whole) !== 1) continue;
    const key = words.slice(0, KEY_WORDS).join(" ");
    const list = byStart.get(key);
    if (list) list.push({ paper, words });
    else byStart.set(key, [{ paper, words }]);
  }
  return { find: (words) => findTitles(words, byStart) };
}

function findTitles(
  words: readonly string[],
  byStart: ReadonlyMap<string, readonly { readonly paper: number; readonly words: readonly string[] }[]>,
): TitleHit[] {
  const hits: TitleHit[] = [];
  for (let first = 0; first + LEAST_WORDS <= words.length; first += 1) {
    const key = `${words[first]} ${words[first + 1]} ${words[first + 2]}`;
    for (const { paper, words: title } of byStart.get(key) ?? []) {
      if (title.every((word, index) => words[first + index] === word))
        hits.push({ paper, first, last: first + title.length - 1 });
    }
  }
  return hits;
}

/** The words of a title as the index compares them. */
export function titleWords(text: string): string[] {
  return tokenize(text).flatMap(({ text: word, word: isWord }) => (isWord ? splitWord(word) : []));
}

/** A word's parts, folded: hyphens and the like are spelt in many ways. */
export function splitWord(word: string): string[] {
  return fold(word)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
