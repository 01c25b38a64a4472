import { log } from "../exact-math.ts";
import { stem } from "../text/stem.ts";
import { BREAKING_FORMS, FUNCTION_WORDS } from "../text/stop-words.ts";
import type { Paper } from "../types.ts";
import { packRows, scaleRows, termFrequencies, type Entry, type Rows } from "./rows.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of each paper as a vector of length 1: stems, stop words out, sublinear term
 * frequency (words of the title count twice), smooth inverse document frequency.
 */
export function wordRows(papers: readonly Paper[]): Rows {
  const ids = new Map<string, number>();
  const known = new Map<string, number>();
  const idOf = (word: string): number => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    let id = -1;
    if (word.length > 1 && !FUNCTION_WORDS.has(word) && !BREAKING_FORMS.has(word)) {
      const stemmed = stem(word);
      id = ids.get(stemmed) ?? ids.size;
      ids.set(stemmed, id);
    }
    known.set(word, id);
    return id;
  };
  const lists = papers.map((paper): readonly Entry[] => {
    const counts = new Map<number, number>();
    for (const text of [paper.title, paper.title, paper.abstract]) {
      for (const [word] of text.toLowerCase().matchAll(WORD)) {
        const id = idOf(word);
        if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return [...counts].map(([term, count]) => ({ term, weight: 1 + log(count) }));
  });
  const rows = packRows(lists, ids.size);
  return scaleRows(rows, inverseFrequency(rows));
}

/** Smooth inverse document frequency of each term: log((1 + n) / (1 + df)) + 1. */
export function inverseFrequency(rows: Rows): (term: number) => number {
  const frequencies = termFrequencies(rows);
  const papers = rows.offsets.length - 1;
  const factors = Float64Array.from(frequencies, (frequency) => log((1 + papers) / (1 + frequency)) + 1);
  return (term) => factors[term]!;
}
