import { PLAIN_HOST } from "../progress.ts";
import { perform, runInPlace, type Steps, type Task } from "../steps.ts";
import { boundRows, type BoundedIndex } from "./bounded-index.ts";
import { createNearLists, joinNearLists, type NearLists, type NearListsBuilder } from "./near-lists.ts";
import { dotProduct, type Rows } from "./rows.ts";

/** Some rows of a search: those from `from` to `to`. */
export interface ClosestChunk {
  readonly index: BoundedIndex;
  readonly most: number;
  readonly haste: number;
  readonly from: number;
  readonly to: number;
}

/** What is closest to the rows of a chunk, the first of them as row 0. */
export interface ClosestAnswer extends NearLists {
  /** How many rows were looked at: the work that grows with the corpus. */
  readonly looked: number;
}

/** Finds what is closest to the rows of a chunk. */
export const CLOSEST_ROWS: Task<ClosestChunk, ClosestAnswer> = { name: "closestRows", stage: "link", run: closestRows };

/** Rows a chunk. */
const CHUNK = 1024;
/** Weights are singles where bounds are made of them. */
const SLACK = 1e-6;

/**
 * For every row of weights > 0 the `most` other rows with the largest dot products; rows that
 * share nothing are not among them. Exact with a haste of 1; else a row may be missed as long as
 * its dot product is less than `haste` times the least of those found.
 *
 * A row's terms are gone through, the rarest first, and each term's rows, the longest rest first:
 * rows not met so far can share nothing but the rests, whose product is at most that of their
 * lengths (AllPairs, Bayardo, Ma and Srikant 2007; L2AP, Anastasiu and Karypis 2014) and of their
 * largest weights (MaxScore, Turtle and Flood 1995). Once these cannot beat the last of the best,
 * the rest is left alone. For rows of few terms.
 */
export function* closest(rows: Rows, most: number, haste: number = 1): Steps<NearLists> {
  const count = rows.offsets.length - 1;
  const index = boundRows(rows);
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, chunk): ClosestChunk => {
    const from = chunk * CHUNK;
    return { index, most, haste, from, to: Math.min(count, from + CHUNK) };
  });
  return joinNearLists(yield* perform(CLOSEST_ROWS, chunks));
}

/** `closest`, here and now. */
export function findClosest(...given: Parameters<typeof closest>): NearLists {
  return runInPlace(closest(...given), PLAIN_HOST);
}

interface Search extends Pick<ClosestChunk, "index" | "haste"> {
  readonly weights: Float32Array;
  /** The row's weights by rank; all 0 between rows. */
  readonly factors: Float64Array;
  /** The last row that met each row, plus 1. */
  readonly met: Int32Array;
  readonly near: NearListsBuilder;
  looked: number;
}

function closestRows({ index, most, haste, from, to }: ClosestChunk): ClosestAnswer {
  const near = createNearLists(to - from, most);
  const search: Search = {
    index,
    haste,
    weights: new Float32Array(index.entries.buffer),
    factors: new Float64Array(index.rows.width),
    met: new Int32Array(index.rows.offsets.length - 1),
    near,
    looked: 0,
  };
  for (let row = from; row < to; row += 1) {
    if (most > 0) searchRow(search, row);
    near.endRow();
  }
  return { ...near.lists(), looked: search.looked };
}

function searchRow(search: Search, row: number): void {
  const { index, weights, factors, near, haste } = search;
  const { entries, peaks, rows } = index;
  const from = rows.offsets[row]!;
  const to = rows.offsets[row + 1]!;
  const lengths = new Float64Array(to - from);
  const bounds = new Float64Array(to - from);
  let square = 0;
  let sum = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const weight = weights[2 * at + 1]!;
    factors[entries[2 * at]!] = weight;
    square += weight * weight;
    sum += weight * peaks[entries[2 * at]!]!;
    lengths[at - from] = Math.sqrt(square);
    bounds[at - from] = sum;
  }
  search.met[row] = row + 1;
  for (let at = from; at < to && bounds[at - from]! >= near.least() * haste - SLACK; at += 1) {
    meetRows(search, row, entries[2 * at]!, lengths[at - from]!);
  }
  for (let at = from; at < to; at += 1) factors[entries[2 * at]!] = 0;
}

/** Looks at the rows of a rank that were not met so far and may be among the best; `length` is that of the row's rest. */
function meetRows(search: Search, row: number, rank: number, length: number): void {
  const { index, met, near, haste } = search;
  const { starts, owner, rest } = index;
  let least = near.least();
  const end = starts[rank + 1]!;
  for (let slot = starts[rank]!; slot < end; slot += 1) {
    if (rest[slot]! * length < least * haste - SLACK) return;
    const other = owner[slot]!;
    if (met[other] === row + 1) continue;
    met[other] = row + 1;
    search.looked += 1;
    if (restProduct(search, other, rank) < least - SLACK) continue;
    near.add(other, dotProduct(index.rows, row, other));
    least = near.least();
  }
}

/** What the row at hand and another share from a rank on. */
function restProduct({ index, weights, factors }: Search, other: number, rank: number): number {
  const { entries, rows } = index;
  const begin = 2 * rows.offsets[other]!;
  let sum = 0;
  for (let at = 2 * rows.offsets[other + 1]! - 2; at >= begin && entries[at]! >= rank; at -= 2) {
    sum += factors[entries[at]!]! * weights[at + 1]!;
  }
  return sum;
}
