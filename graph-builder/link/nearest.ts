import { PLAIN_HOST } from "../progress.ts";
import { perform, runInPlace, type Steps, type Task } from "../steps.ts";
import { invertRows, type InvertedIndex } from "./inverted-index.ts";
import { kthLargest } from "./kth-largest.ts";
import { joinNearLists, type NearLists } from "./near-lists.ts";
import { longestRow, type Rows } from "./rows.ts";

interface Near {
  readonly index: number;
  readonly weight: number;
}

/** A bound must beat the threshold by more than rounding can do. */
const SLACK = 1e-9;

/** Some rows of a search: those from `from` to `to`. */
export interface NearestChunk {
  readonly rows: Rows;
  readonly index: InvertedIndex;
  readonly most: number;
  readonly budget: number;
  readonly from: number;
  readonly to: number;
}

/** What is near the rows of a chunk, the first of them as row 0. */
export interface NearestAnswer extends NearLists {
  /** How many entries of the index were read: the work that grows with the corpus. */
  readonly read: number;
}

/** Finds what is near the rows of a chunk. */
export const NEAREST_ROWS: Task<NearestChunk, NearestAnswer> = { name: "nearestRows", stage: "link", run: nearestRows };

/** Rows a chunk. */
const CHUNK = 1024;

/**
 * For every row the `most` other rows with the largest dot products, nearest first, ties by index;
 * rows that share nothing are not near. Exact, for weights > 0.
 *
 * An inverted index is read term by term, the rarest first. What the unread terms can still add
 * is bounded by the lengths of the two unread parts (Cauchy and Schwarz; the idea of AllPairs,
 * Bayardo, Ma and Srikant 2007): once that cannot lift a new row into the best `most`, the
 * frequent terms are only looked up in the few rows that can still win.
 *
 * `budget` bounds how many entries of the index are read for a row: its floor terms are then
 * only looked up in the rows that lead by the others. Linear, and exact only while it suffices.
 */
export function* nearest(rows: Rows, most: number, budget: number = Infinity): Steps<NearLists> {
  const count = rows.offsets.length - 1;
  const index = invertRows(rows);
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, chunk): NearestChunk => {
    const from = chunk * CHUNK;
    return { rows, index, most, budget, from, to: Math.min(count, from + CHUNK) };
  });
  return joinNearLists(yield* perform(NEAREST_ROWS, chunks));
}

/** `nearest`, here and now. */
export function findNearest(rows: Rows, most: number, budget: number = Infinity): NearLists {
  return runInPlace(nearest(rows, most, budget), PLAIN_HOST);
}

function nearestRows({ rows, index, most, budget, from, to }: NearestChunk): NearestAnswer {
  const count = rows.offsets.length - 1;
  const search: Search = { rows, index, longest: longestRow(rows), budget, read: 0, ...scratchFor(count, rows.width) };
  const offsets = new Int32Array(to - from + 1);
  const lists: Near[] = [];
  for (let row = from; row < to; row += 1) {
    if (most > 0) for (const near of nearestTo(search, row, most)) lists.push(near);
    offsets[row - from + 1] = lists.length;
  }
  return {
    offsets,
    indices: Int32Array.from(lists, (near) => near.index),
    weights: Float64Array.from(lists, (near) => near.weight),
    read: search.read,
  };
}

interface Scratch {
  /** Score of each row so far; all 0 between searches. */
  readonly scores: Float64Array;
  /** The rows with a score. */
  readonly seen: Int32Array;
  /** Weights of the unread terms; all 0 between searches. */
  readonly factors: Float64Array;
}

interface Search extends Pick<NearestChunk, "rows" | "index" | "budget">, Scratch {
  readonly longest: number;
  /** How many entries of the index were read so far. */
  read: number;
}

/** The scratch of the last chunk, as long as nobody needs its memory: the next chunk is of the same size. */
let spare: WeakRef<Scratch> | undefined;

function scratchFor(count: number, width: number): Scratch {
  const last = spare?.deref();
  if (last && last.scores.length >= count && last.factors.length >= width) return last;
  const scratch = {
    scores: new Float64Array(count),
    seen: new Int32Array(count),
    factors: new Float64Array(width),
  };
  spare = new WeakRef(scratch);
  return scratch;
}

/** Trying to stop costs about as much as reading so many postings for each row seen. */
const CHECK_EVERY = 4;
/** When the budget is spent, so many times more rows than wanted are looked at. */
const LEADERS = 2;

function nearestTo(search: Search, row: number, most: number): readonly Near[] {
  const { rows, index, scores, seen } = search;
  const from = rows.offsets[row]!;
  const to = rows.offsets[row + 1]!;
  const rest = unreadLengths(search, row);
  const postings = unreadPostings(search, row);
  const spent = postings[0]! - search.budget;
  let at = from;
  let count = 0;
  let unchecked = 0;
  for (; at < to && (at === from || postings[at - from + 1]! >= spent); at += 1) {
    if (unchecked > CHECK_EVERY * count && count > most) {
      unchecked = 0;
      // The row itself is among the best.
      const least = kthLargest(scores, seen, count, most + 1) - rest[at - from]! - SLACK;
      if (least > 0 && countLeaders(search, least, count) * (to - at) < postings[at - from]!) break;
    }
    const entry = index.order[at]!;
    const term = rows.terms[entry]!;
    const entries = index.starts[term + 1]! - index.starts[term]!;
    unchecked += entries;
    search.read += entries;
    count = addPostings(search, term, rows.weights[entry]!, count);
  }
  scores[row] = 0;
  const least = Math.max(
    kthLargest(scores, seen, count, most) - rest[at - from]! - SLACK,
    at < to && search.budget < Infinity ? kthLargest(scores, seen, count, most * LEADERS) : 0,
  );
  const found = finish(search, at, to, least, count);
  for (let each = 0; each < count; each += 1) scores[seen[each]!] = 0;
  found.sort((a, b) => b.weight - a.weight || a.index - b.index);
  return found.slice(0, most);
}

/** [i]: length of the row's part from its i-th rarest term on, times the longest row there is. */
function unreadLengths({ rows, index, longest }: Search, row: number): Float64Array {
  const from = rows.offsets[row]!;
  const lengths = new Float64Array(rows.offsets[row + 1]! - from + 1);
  let square = 0;
  for (let read = lengths.length - 2; read >= 0; read -= 1) {
    const weight = rows.weights[index.order[from + read]!]!;
    square += weight * weight;
    lengths[read] = Math.sqrt(square) * longest;
  }
  return lengths;
}

/** [i]: how many postings the row's terms have from its i-th rarest on. */
function unreadPostings({ rows, index }: Search, row: number): Float64Array {
  const from = rows.offsets[row]!;
  const postings = new Float64Array(rows.offsets[row + 1]! - from + 1);
  for (let read = postings.length - 2; read >= 0; read -= 1) {
    const term = rows.terms[index.order[from + read]!]!;
    postings[read] = postings[read + 1]! + index.starts[term + 1]! - index.starts[term]!;
  }
  return postings;
}

/** Adds one term's products to the scores; returns how many rows have a score. */
function addPostings({ index, scores, seen }: Search, term: number, factor: number, count: number): number {
  const { starts, owner, weight } = index;
  const end = starts[term + 1]!;
  let total = count;
  for (let slot = starts[term]!; slot < end; slot += 1) {
    const other = owner[slot]!;
    const score = scores[other]!;
    if (score === 0) {
      seen[total] = other;
      total += 1;
    }
    scores[other] = score + factor * weight[slot]!;
  }
  return total;
}

/** How many rows `finish` would look at. */
function countLeaders({ scores, seen }: Search, least: number, count: number): number {
  let leaders = 0;
  for (let each = 0; each < count; each += 1) {
    if (scores[seen[each]!]! >= least) leaders += 1;
  }
  return leaders;
}

/** Adds the unread terms, those from position `at` of the row's order on, to the rows that score `least` or more. */
function finish(search: Search, at: number, to: number, least: number, count: number): Near[] {
  const { rows, index, scores, seen, factors } = search;
  const { offsets, terms, weights } = rows;
  const { order, starts } = index;
  for (let left = at; left < to; left += 1) factors[terms[order[left]!]!] = weights[order[left]!]!;
  const frequency = (position: number): number => {
    const term = terms[order[position]!]!;
    return starts[term + 1]! - starts[term]!;
  };
  const floor = at < to ? frequency(at) : Infinity;
  const found: Near[] = [];
  for (let each = 0; each < count; each += 1) {
    const other = seen[each]!;
    let score = scores[other]!;
    if (score === 0 || score < least) continue;
    // The unread terms are common ones: they stand at the end of the other row's order too.
    const from = offsets[other]!;
    for (let position = offsets[other + 1]! - 1; position >= from && frequency(position) >= floor; position -= 1) {
      const entry = order[position]!;
      score += factors[terms[entry]!]! * weights[entry]!;
    }
    found.push({ index: other, weight: score });
  }
  for (let left = at; left < to; left += 1) factors[terms[order[left]!]!] = 0;
  return found;
}
