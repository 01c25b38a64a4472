import { sharedFloats, sharedInts } from "../shared-arrays.ts";

/** Sparse vectors, one a paper: paper p has the terms offsets[p] .. offsets[p + 1], ascending, with weights > 0. */
export interface Rows {
  /** How many different terms there are. */
  readonly width: number;
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** A term of a vector. */
export interface Entry {
  readonly term: number;
  readonly weight: number;
}

/** Packs one list of entries a paper; those without weight are dropped. */
export function packRows(lists: readonly (readonly Entry[])[], width: number): Rows {
  const kept = lists.map((list) => list.filter(({ weight }) => weight > 0).sort((a, b) => a.term - b.term));
  const offsets = new Int32Array(lists.length + 1);
  for (const [row, list] of kept.entries()) offsets[row + 1] = offsets[row]! + list.length;
  const terms = new Int32Array(offsets.at(-1)!);
  const weights = new Float64Array(terms.length);
  let at = 0;
  for (const list of kept) {
    for (const { term, weight } of list) {
      terms[at] = term;
      weights[at] = weight;
      at += 1;
    }
  }
  return { width, offsets, terms, weights };
}

/** In how many rows each term stands. */
export function termFrequencies({ width, terms }: Rows): Int32Array {
  const frequencies = new Int32Array(width);
  for (const term of terms) frequencies[term]! += 1;
  return frequencies;
}

/** Multiplies each weight by its term's factor, drops the terms whose factor is 0, and gives every row that is not empty the length 1. */
export function scaleRows({ width, offsets, terms, weights }: Rows, factor: (term: number) => number): Rows {
  const scaled = { offsets: new Int32Array(offsets.length), terms: terms.slice(), weights: weights.slice() };
  let to = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let square = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const weight = weights[at]! * factor(terms[at]!);
      if (weight === 0) continue;
      scaled.terms[to] = terms[at]!;
      scaled.weights[to] = weight;
      square += weight * weight;
      to += 1;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = scaled.offsets[row]!; at < to; at += 1) scaled.weights[at]! *= scale;
    scaled.offsets[row + 1] = to;
  }
  return {
    width,
    offsets: scaled.offsets,
    terms: scaled.terms.subarray(0, to),
    weights: scaled.weights.subarray(0, to),
  };
}

/** A block of rows, and what its likeness counts in the whole. */
export interface Block {
  readonly rows: Rows;
  readonly share: number;
}

/** Puts rows of the same papers side by side: dot products become the shared-out sum of the blocks' dot products. Workers can read them without a copy. */
export function joinRows(blocks: readonly Block[]): Rows {
  const papers = blocks[0]!.rows.offsets.length - 1;
  const size = blocks.reduce((sum, { rows }) => sum + rows.terms.length, 0);
  const offsets = sharedInts(papers + 1);
  const terms = sharedInts(size);
  const weights = sharedFloats(size);
  const factors = blocks.map(({ share }) => Math.sqrt(share));
  let to = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    let shift = 0;
    for (const [index, { rows }] of blocks.entries()) {
      for (let at = rows.offsets[paper]!; at < rows.offsets[paper + 1]!; at += 1) {
        terms[to] = rows.terms[at]! + shift;
        weights[to] = rows.weights[at]! * factors[index]!;
        to += 1;
      }
      shift += rows.width;
    }
    offsets[paper + 1] = to;
  }
  return { width: blocks.reduce((sum, { rows }) => sum + rows.width, 0), offsets, terms, weights };
}

/** The dot product of two rows. */
export function dotProduct({ offsets, terms, weights }: Rows, one: number, other: number): number {
  let sum = 0;
  let a = offsets[one]!;
  let b = offsets[other]!;
  while (a < offsets[one + 1]! && b < offsets[other + 1]!) {
    const difference = terms[a]! - terms[b]!;
    if (difference === 0) sum += weights[a]! * weights[b]!;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return sum;
}

/** The length of the longest row. */
export function longestRow({ offsets, weights }: Rows): number {
  let most = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let square = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) square += weights[at]! * weights[at]!;
    most = Math.max(most, square);
  }
  return Math.sqrt(most);
}
