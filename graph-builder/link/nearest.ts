import { termFrequencies, type Rows } from "./rows.ts";

/** A row near another, and their dot product. */
export interface Near {
  readonly index: number;
  readonly weight: number;
}

/** A bound must beat the threshold by more than rounding can do. */
const SLACK = 1e-9;

/**
 * For every row the `most` other rows with the largest dot products above 0, nearest first,
 * ties by index. Exact, for weights >= 0.
 *
 * An inverted index is read term by term, the rarest first. What the unread terms can still add
 * is bounded by the lengths of the two unread parts (Cauchy and Schwarz; the idea of AllPairs,
 * Bayardo, Ma and Srikant 2007): once that cannot lift a new row into the best `most`, frequent
 * terms are only looked up for the few rows that can still win.
 */
export function findNearest(rows: Rows, most: number): readonly (readonly Near[])[] {
  const index = invert(rows);
  const search = createSearch(rows, index);
  return Array.from({ length: rows.offsets.length - 1 }, (_, row) => (most > 0 ? search(row, most) : []));
}

interface Index {
  /** Each row's entries with the rarest term first, as positions in the rows. */
  readonly order: Int32Array;
  /** Term t stands in the rows owner[starts[t]] .. owner[starts[t + 1]]. */
  readonly starts: Int32Array;
  readonly owner: Int32Array;
  readonly weight: Float64Array;
  readonly frequency: Int32Array;
}

function invert(rows: Rows): Index {
  const { offsets, terms, weights, width } = rows;
  const frequency = termFrequencies(rows);
  const starts = new Int32Array(width + 1);
  for (let term = 0; term < width; term += 1) starts[term + 1] = starts[term]! + frequency[term]!;
  const next = starts.slice();
  const owner = new Int32Array(terms.length);
  const weight = new Float64Array(terms.length);
  const order = new Int32Array(terms.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const entries: number[] = [];
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const slot = next[terms[at]!]!;
      next[terms[at]!] = slot + 1;
      owner[slot] = row;
      weight[slot] = weights[at]!;
      entries.push(at);
    }
    entries.sort((a, b) => frequency[terms[a]!]! - frequency[terms[b]!]! || a - b);
    order.set(entries, offsets[row]);
  }
  return { order, starts, owner, weight, frequency };
}

function createSearch(rows: Rows, index: Index): (row: number, most: number) => readonly Near[] {
  const { offsets, terms, weights } = rows;
  const { order, starts, owner, weight } = index;
  const longest = longestRow(rows);
  const scores = new Float64Array(offsets.length - 1);
  const seen: number[] = [];

  return (row, most) => {
    const to = offsets[row + 1]!;
    const rest = restLengths(row);
    let at = offsets[row]!;
    seen.length = 0;
    let threshold = 0;
    for (let read = 0; at < to; at += 1, read += 1) {
      if (read % 4 === 3) threshold = kthBest(seen, scores, most);
      if (threshold > 0 && rest[read]! + SLACK < threshold) break;
      const entry = order[at]!;
      const term = terms[entry]!;
      const factor = weights[entry]!;
      for (let slot = starts[term]!; slot < starts[term + 1]!; slot += 1) {
        const other = owner[slot]!;
        if (other === row) continue;
        if (scores[other] === 0) seen.push(other);
        scores[other]! += factor * weight[slot]!;
      }
    }
    const found = finish(row, at, rest[at - offsets[row]!] ?? 0, threshold);
    for (const other of seen) scores[other] = 0;
    found.sort((a, b) => b.weight - a.weight || a.index - b.index);
    return found.slice(0, most);
  };

  /** rest[i]: length of the row's part from its i-th rarest term on, times the longest row there is. */
  function restLengths(row: number): Float64Array {
    const from = offsets[row]!;
    const count = offsets[row + 1]! - from;
    const rest = new Float64Array(count + 1);
    for (let read = count - 1; read >= 0; read -= 1) {
      const own = weights[order[from + read]!]!;
      rest[read] = rest[read + 1]! + own * own;
    }
    for (let read = 0; read < count; read += 1) rest[read] = Math.sqrt(rest[read]!) * longest;
    return rest;
  }

  /** Adds the unread terms for the rows that can still be among the best. */
  function finish(row: number, at: number, rest: number, threshold: number): Near[] {
    const to = offsets[row + 1]!;
    const unread = new Map<number, number>();
    for (let left = at; left < to; left += 1) unread.set(terms[order[left]!]!, weights[order[left]!]!);
    const found: Near[] = [];
    for (const other of seen) {
      let score = scores[other]!;
      if (score + rest + SLACK < threshold) continue;
      if (unread.size > 0) {
        for (let entry = offsets[other]!; entry < offsets[other + 1]!; entry += 1) {
          const factor = unread.get(terms[entry]!);
          if (factor !== undefined) score += factor * weights[entry]!;
        }
      }
      found.push({ index: other, weight: score });
    }
    return found;
  }
}

function longestRow({ offsets, weights }: Rows): number {
  let most = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let square = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) square += weights[at]! * weights[at]!;
    most = Math.max(most, square);
  }
  return Math.sqrt(most);
}

/** The k-th largest score so far, 0 while there are fewer. A heap of k scores. */
function kthBest(seen: readonly number[], scores: Float64Array, k: number): number {
  if (seen.length < k) return 0;
  const heap = new Float64Array(k);
  for (const other of seen) {
    if (scores[other]! > heap[0]!) sink(heap, scores[other]!);
  }
  return heap[0]!;
}

/** Replaces the least score of a heap. */
function sink(heap: Float64Array, score: number): void {
  let hole = 0;
  for (;;) {
    const left = 2 * hole + 1;
    const right = left + 1;
    if (left >= heap.length) break;
    const child = right < heap.length && heap[right]! < heap[left]! ? right : left;
    if (heap[child]! >= score) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = score;
}
