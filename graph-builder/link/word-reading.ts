import { createIntList } from "../int-list.ts";
import { remember } from "../memo.ts";
import { createNumbering } from "../numbering.ts";
import type { PaperWords } from "../text/paper-words.ts";
import { stem } from "../text/stem.ts";
import { FUNCTION_WORDS } from "../text/stop-words.ts";

/** Splits a text into words and, between them, what parts them. */
const GAP = /([^\p{L}\p{N}]+)/u;
/** What may part the words of a pair. */
const PAIR_GAPS = new Set([" ", "-", "\n"]);

/** Chunks are small, and have most of their words in common. */
const stemOf = remember(stem, 50_000);

/** The words of some papers as numbers, so that they can be handed from worker to worker. */
export interface WordReading {
  readonly stems: readonly string[];
  /** Paper p has the words paperWords[p] .. paperWords[p + 1], those from abstractWords[p] on in its abstract. */
  readonly paperWords: Int32Array;
  readonly abstractWords: Int32Array;
  /** Twice the stem, plus 1 where the word makes a pair with the one before. */
  readonly words: Int32Array;
}

/** Reads the stems of papers, without stop words and single letters; linear in their texts. */
export function readWords(papers: readonly PaperWords[]): WordReading {
  const paperWords = createIntList();
  const abstractWords = createIntList();
  const words = createIntList();
  const stems = createNumbering();
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = known.get(word);
    if (number === undefined) {
      number = word.length < 2 || FUNCTION_WORDS.has(word) ? -1 : stems.number(stemOf(word));
      known.set(word, number);
    }
    return number;
  };
  const readText = (text: string): void => {
    let pairs = false;
    for (const [index, part] of text.toLowerCase().split(GAP).entries()) {
      if (index % 2 === 1) {
        pairs &&= PAIR_GAPS.has(part);
        continue;
      }
      const word = numberOf(part);
      if (word >= 0) words.push(2 * word + (pairs ? 1 : 0));
      pairs = word >= 0;
    }
  };
  for (const { title, abstract } of papers) {
    paperWords.push(words.length);
    readText(title);
    abstractWords.push(words.length);
    readText(abstract);
  }
  paperWords.push(words.length);
  return {
    stems: stems.all(),
    paperWords: paperWords.toArray(),
    abstractWords: abstractWords.toArray(),
    words: words.toArray(),
  };
}
