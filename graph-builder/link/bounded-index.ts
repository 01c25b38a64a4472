import { sharedFloats, sharedInts } from "../shared-arrays.ts";
import { longestRow, termFrequencies, type Rows } from "./rows.ts";

/** Rows turned around for a search by bounds. Terms are ranks here: 0 is the rarest. */
export interface BoundedIndex {
  readonly rows: Rows;
  /** Each row's ranks from the rarest on and, right after each, its weight as the bits of a single: one stretch of memory for a row. */
  readonly entries: Int32Array;
  /** Rank r stands in the rows owner[starts[r]] .. owner[starts[r + 1]], those with the longest rest first. */
  readonly starts: Int32Array;
  readonly owner: Int32Array;
  /** Length of the owner's part from the rank on, rounded up. */
  readonly rest: Float64Array;
  /** The largest weight of each rank. */
  readonly peaks: Float64Array;
}

/** Lengths are told apart by this much of the longest. */
const STEPS = 2 ** 20;
const ROWS = 2 ** 32;

/** Turns rows around. Linear, but for sorting the terms and the rows of each. */
export function boundRows(rows: Rows): BoundedIndex {
  const { offsets, width } = rows;
  const { starts, entries } = rankTerms(rows);
  const weights = new Float32Array(entries.buffer);
  const longest = longestRow(rows);
  const peaks = sharedFloats(width);
  // A number for both how much shorter than the longest the rest is, and whose it is.
  const keys = new Float64Array(rows.terms.length);
  const next = starts.slice();
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let square = 0;
    for (let at = offsets[row + 1]! - 1; at >= offsets[row]!; at -= 1) {
      const rank = entries[2 * at]!;
      const weight = weights[2 * at + 1]!;
      square += weight * weight;
      peaks[rank] = Math.max(peaks[rank]!, weight);
      keys[next[rank]!] = Math.floor(Math.max(0, 1 - Math.sqrt(square) / longest) * STEPS) * ROWS + row;
      next[rank]! += 1;
    }
  }
  for (let rank = 0; rank < width; rank += 1) keys.subarray(starts[rank], starts[rank + 1]).sort();
  const owner = sharedInts(keys.length);
  const rest = sharedFloats(keys.length);
  for (const [slot, key] of keys.entries()) {
    const step = Math.floor(key / ROWS);
    owner[slot] = key - step * ROWS;
    rest[slot] = (1 - step / STEPS) * longest;
  }
  return { rows, entries, starts, owner, rest, peaks };
}

/** Numbers terms by rarity, ties as given, and lists the entries of each row by it. */
function rankTerms(rows: Rows): Pick<BoundedIndex, "entries" | "starts"> {
  const { offsets, terms, weights, width } = rows;
  const frequency = termFrequencies(rows);
  const byRarity = frequency.map((_, term) => term).sort((a, b) => frequency[a]! - frequency[b]! || a - b);
  const ranks = new Int32Array(width);
  const starts = sharedInts(width + 1);
  for (const [rank, term] of byRarity.entries()) {
    ranks[term] = rank;
    starts[rank + 1] = starts[rank]! + frequency[term]!;
  }
  const entries = sharedInts(2 * terms.length);
  const singles = new Float32Array(entries.buffer);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const order: number[] = [];
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) order.push(at);
    order.sort((a, b) => ranks[terms[a]!]! - ranks[terms[b]!]!);
    for (const [place, at] of order.entries()) {
      const to = 2 * (offsets[row]! + place);
      entries[to] = ranks[terms[at]!]!;
      singles[to + 1] = weights[at]!;
    }
  }
  return { entries, starts };
}
