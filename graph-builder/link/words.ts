import { log } from "../exact-math.ts";
import { createIntList } from "../int-list.ts";
import { createNumbering } from "../numbering.ts";
import { createPhraseTable } from "../text/phrase-table.ts";
import { scaleRows, termFrequencies, type Rows } from "./rows.ts";
import type { WordReading } from "./word-reading.ts";

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
export function wordRows(readings: readonly WordReading[]): WordRows {
  const words = collectRows();
  const pairs = collectRows();
  // Only pairs are put in: the first word stands for the phrase that the second lengthens.
  const table = createPhraseTable();
  const stems = createNumbering();
  for (const reading of readings) {
    const known = reading.stems.map(stems.number);
    for (let paper = 0; paper < reading.abstractWords.length; paper += 1) {
      let last = -1;
      for (let at = reading.paperWords[paper]!; at < reading.paperWords[paper + 1]!; at += 1) {
        const times = at < reading.abstractWords[paper]! ? TITLE_COUNT : 1;
        const word = known[reading.words[at]! >> 1]!;
        words.count(word, times);
        if (reading.words[at]! & 1) pairs.count(table.add(last, word), times);
        last = word;
      }
      words.endRow();
      pairs.endRow();
    }
  }
  return { words: weighByRarity(words.rows(), 1), pairs: weighByRarity(pairs.rows(), 2) };
}

interface RowCollector {
  readonly count: (term: number, times: number) => void;
  readonly endRow: () => void;
  readonly rows: () => Rows;
}

/** Collects rows of term counts, logarithms taken. */
function collectRows(): RowCollector {
  const offsets = createIntList();
  const terms = createIntList();
  const times = createIntList();
  let counts = new Int32Array(1024);
  let width = 0;
  const inRow: number[] = [];
  offsets.push(0);
  return {
    count: (term, more) => {
      if (term >= counts.length) counts = widen(counts, 2 * term);
      if (term >= width) width = term + 1;
      if (counts[term] === 0) inRow.push(term);
      counts[term]! += more;
    },
    endRow: () => {
      for (const term of Int32Array.from(inRow).sort()) {
        terms.push(term);
        times.push(counts[term]!);
        counts[term] = 0;
      }
      inRow.length = 0;
      offsets.push(terms.length);
    },
    rows: () => ({
      width,
      offsets: offsets.toArray(),
      terms: terms.toArray(),
      weights: Float64Array.from(times.toArray(), (count) => 1 + logOf(count)),
    }),
  };
}

function widen(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}

const logs: number[] = [];

/** Counts are small and come again and again. */
function logOf(count: number): number {
  return (logs[count] ??= log(count));
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
