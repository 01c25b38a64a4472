import { log } from "../exact-math.ts";
import { createPhraseTable } from "../text/phrase-table.ts";
import { stem } from "../text/stem.ts";
import { FUNCTION_WORDS } from "../text/stop-words.ts";
import type { Paper } from "../types.ts";
import { scaleRows, termFrequencies, type Rows } from "./rows.ts";

/** Splits a text into words and, between them, what parts them. */
const GAP = /([^\p{L}\p{N}]+)/u;
/** What may part the words of a pair. */
const PAIR_GAPS = new Set([" ", "-", "\n"]);
/** How often a word of the title counts. */
const TITLE_COUNT = 2;

/** The words of each paper and its pairs of neighbouring words, as vectors of length 1. */
export interface WordRows {
  readonly words: Rows;
  readonly pairs: Rows;
}

/**
 * Stems without stop words, and pairs of them that nothing but a space or hyphen parts. Sublinear
 * term frequency, smooth inverse document frequency. Pairs of a single paper are left out. Linear.
 */
export function wordRows(papers: readonly Paper[]): WordRows {
  const words = collectRows();
  const pairs = collectRows();
  // Only pairs are put in: the first word stands for the phrase that the second lengthens.
  const table = createPhraseTable();
  const stemOf = createStems();
  for (const paper of papers) {
    for (const [text, times] of [[paper.title, TITLE_COUNT] as const, [paper.abstract, 1] as const]) {
      let last = -1;
      let gap = "";
      for (const [index, part] of text.toLowerCase().split(GAP).entries()) {
        if (index % 2 === 1) {
          gap = part;
          continue;
        }
        const word = stemOf(part);
        if (word >= 0) {
          words.count(word, times);
          if (last >= 0 && PAIR_GAPS.has(gap)) pairs.count(table.add(last, word), times);
        }
        last = word;
      }
    }
    words.endRow();
    pairs.endRow();
  }
  return { words: weighByRarity(words.rows(), 1), pairs: weighByRarity(pairs.rows(), 2) };
}

/** Numbers for stems; -1 for stop words and single letters. */
function createStems(): (word: string) => number {
  const known = new Map<string, number>();
  const ids = new Map<string, number>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    let id = -1;
    if (word.length > 1 && !FUNCTION_WORDS.has(word)) {
      const stemmed = stem(word);
      id = ids.get(stemmed) ?? ids.size;
      ids.set(stemmed, id);
    }
    known.set(word, id);
    return id;
  };
}

interface RowCollector {
  readonly count: (term: number, times: number) => void;
  readonly endRow: () => void;
  readonly rows: () => Rows;
}

/** Collects rows of term counts, logarithms taken. */
function collectRows(): RowCollector {
  const offsets = [0];
  const terms: number[] = [];
  const weights: number[] = [];
  const counts: number[] = [];
  const inRow: number[] = [];
  return {
    count: (term, times) => {
      while (counts.length <= term) counts.push(0);
      if (counts[term] === 0) inRow.push(term);
      counts[term]! += times;
    },
    endRow: () => {
      for (const term of inRow.sort((a, b) => a - b)) {
        terms.push(term);
        weights.push(1 + log(counts[term]!));
        counts[term] = 0;
      }
      inRow.length = 0;
      offsets.push(terms.length);
    },
    rows: () => ({
      width: counts.length,
      offsets: Int32Array.from(offsets),
      terms: Int32Array.from(terms),
      weights: Float64Array.from(weights),
    }),
  };
}

/** Weighs terms by smooth inverse document frequency, those of fewer than `fewest` rows by nothing. */
function weighByRarity(rows: Rows, fewest: number): Rows {
  const frequencies = termFrequencies(rows);
  const papers = rows.offsets.length - 1;
  const factors = Float64Array.from(frequencies, (frequency) =>
    frequency < fewest ? 0 : log((1 + papers) / (1 + frequency)) + 1,
  );
  return scaleRows(rows, (term) => factors[term]!);
}
