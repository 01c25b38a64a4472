import type { Steps } from "../steps.ts";
import { createNearLists, type NearLists } from "./near-lists.ts";
import { nearest } from "./nearest.ts";
import { dotProduct, joinRows, scaleRows, type Rows } from "./rows.ts";
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

/** What makes papers alike, as one vector a paper. */
export function likenessRows({ words, pairs }: WordRows, shared: Rows): Rows {
  return joinRows([
    { rows: words, share: WORD_SHARE },
    { rows: pairs, share: PAIR_SHARE },
    { rows: shared, share: SHARED_SHARE },
  ]);
}

/**
 * The papers most like each paper, `most` at the most, nearest first, weights 0..1.
 *
 * Likeness is first the cosine of words, pairs of words, concepts and named works; then papers gain
 * whose nearest papers are the same (shared nearest neighbours, Jarvis and Patrick 1973). Exact to
 * some thousand papers, close to it and linear beyond.
 */
export function* alike(rows: Rows, most: number): Steps<NearLists> {
  const near = yield* nearest(rows, most * SPARE, BUDGET);
  const company = companyRows(near);
  const count = near.offsets.length - 1;
  const lists = createNearLists(count, most);
  for (let row = 0; row < count; row += 1) {
    for (let at = near.offsets[row]!; at < near.offsets[row + 1]!; at += 1) {
      const other = near.indices[at]!;
      const common = dotProduct(company, row, other);
      lists.add(other, (1 - NEIGHBOUR_SHARE) * near.weights[at]! + NEIGHBOUR_SHARE * common);
    }
    lists.endRow();
  }
  return lists.lists();
}

/** Each paper's nearest papers as a vector of length 1. */
function companyRows({ offsets, indices, weights }: NearLists): Rows {
  const width = offsets.length - 1;
  const kept = offsets.slice();
  for (let row = 0; row < width; row += 1) {
    kept[row + 1] = kept[row]! + 1 + Math.min(NEIGHBOURS, offsets[row + 1]! - offsets[row]!);
  }
  const company = {
    width,
    offsets: kept,
    terms: new Int32Array(kept[width]!),
    weights: new Float64Array(kept[width]!),
  };
  for (let row = 0; row < width; row += 1) {
    const from = kept[row]!;
    const to = kept[row + 1]!;
    company.terms[from] = row;
    for (let at = from + 1; at < to; at += 1) company.terms[at] = indices[offsets[row]! + at - from - 1]!;
    const terms = company.terms.subarray(from, to).sort();
    company.weights[from + terms.indexOf(row)] = SELF;
    for (let near = offsets[row]!; near < offsets[row]! + to - from - 1; near += 1) {
      company.weights[from + terms.indexOf(indices[near]!)] = weights[near]!;
    }
  }
  return scaleRows(company, () => 1);
}
