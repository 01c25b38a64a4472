import type { Steps } from "../steps.ts";
import { nearest, type Near } from "./nearest.ts";
import { dotProduct, joinRows, packRows, scaleRows, type Rows } from "./rows.ts";
import type { WordRows } from "./words.ts";

/** What words, pairs of words and shared concepts and works count in the likeness of two papers. */
const WORD_SHARE = 0.6;
const PAIR_SHARE = 0.25;
const SHARED_SHARE = 0.15;
/** What common neighbours count beside the text. */
const NEIGHBOUR_SHARE = 0.3;
/** How many neighbours are compared, and how much a paper counts among its own. */
const NEIGHBOURS = 10;
const SELF = 0.5;
/** How many papers more than wanted are looked at, and how much of the index is read for one. */
const SPARE = 2;
const BUDGET = 4_000;

/**
 * The papers most like each paper, `most` at the most, nearest first, weights 0..1.
 *
 * Likeness is first the cosine of words, pairs of words, concepts and named works; then papers gain
 * whose nearest papers are the same (shared nearest neighbours, Jarvis and Patrick 1973). Exact to
 * some thousand papers, close to it and linear beyond.
 */
export function* alike({ words, pairs }: WordRows, shared: Rows, most: number): Steps<readonly (readonly Near[])[]> {
  const text = joinRows([
    { rows: words, share: WORD_SHARE },
    { rows: pairs, share: PAIR_SHARE },
    { rows: shared, share: SHARED_SHARE },
  ]);
  const near = yield* nearest(text, most * SPARE, BUDGET);
  const company = companyRows(near);
  return near.map((list, row) =>
    list
      .map(({ index, weight }) => ({
        index,
        weight: (1 - NEIGHBOUR_SHARE) * weight + NEIGHBOUR_SHARE * dotProduct(company, row, index),
      }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, most),
  );
}

/** Each paper's nearest papers as a vector of length 1. */
function companyRows(near: readonly (readonly Near[])[]): Rows {
  const lists = near.map((list, row) => [
    { term: row, weight: SELF },
    ...list.slice(0, NEIGHBOURS).map(({ index, weight }) => ({ term: index, weight })),
  ]);
  return scaleRows(packRows(lists, near.length), () => 1);
}
