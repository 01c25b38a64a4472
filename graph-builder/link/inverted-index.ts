import { sharedFloats, sharedInts } from "../shared-arrays.ts";
import { termFrequencies, type Rows } from "./rows.ts";

/** For each term the rows that have it. */
export interface InvertedIndex {
  /** Each row's entries with the rarest term first, as positions in the rows' `terms` and `weights`. */
  readonly order: Int32Array;
  /** Term t stands in the rows owner[starts[t]] .. owner[starts[t + 1]]. */
  readonly starts: Int32Array;
  readonly owner: Int32Array;
  readonly weight: Float64Array;
}

/** Turns rows around. Linear, but for sorting each row. */
export function invertRows(rows: Rows): InvertedIndex {
  const { offsets, terms, weights, width } = rows;
  const frequency = termFrequencies(rows);
  const starts = sharedInts(width + 1);
  for (let term = 0; term < width; term += 1) starts[term + 1] = starts[term]! + frequency[term]!;
  const next = starts.slice();
  const owner = sharedInts(terms.length);
  const weight = sharedFloats(terms.length);
  const order = sharedInts(terms.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const from = offsets[row]!;
    const to = offsets[row + 1]!;
    for (let at = from; at < to; at += 1) {
      const slot = next[terms[at]!]!;
      next[terms[at]!] = slot + 1;
      owner[slot] = row;
      weight[slot] = weights[at]!;
      order[at] = at;
    }
    order.subarray(from, to).sort((a, b) => frequency[terms[a]!]! - frequency[terms[b]!]! || a - b);
  }
  return { order, starts, owner, weight };
}
