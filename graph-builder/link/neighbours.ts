import type { EdgeList, References } from "../types.ts";
import type { NearLists } from "./near-lists.ts";

/** What a reference adds to the likeness of its two papers, times its confidence. */
const REFERENCE_BONUS = 0.2;

/**
 * The graph that is clustered and laid out: each paper with those most like it, and the papers
 * that refer to each other.
 */
export function joinNeighbours({ offsets, indices, weights }: NearLists, { references }: References): EdgeList {
  const order = offsets.length - 1;
  const within = references.filter(({ source, target }) => target < order && source !== target);
  // Every pair is a number; equal ones come together when the numbers are sorted.
  const near = new Float64Array(indices.length);
  for (let row = 0; row < order; row += 1) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) near[at] = pairOf(row, indices[at]!, order);
  }
  const pairs = new Float64Array(near.length + within.length);
  pairs.set(near);
  for (const [at, { source, target }] of within.entries()) pairs[near.length + at] = pairOf(source, target, order);
  const keys = distinct(pairs);
  const weight = new Float64Array(keys.length);
  for (const [at, pair] of near.entries()) {
    const place = placeOf(keys, pair);
    weight[place] = Math.max(weight[place]!, weights[at]!);
  }
  for (const { source, target, confidence } of within) {
    weight[placeOf(keys, pairOf(source, target, order))]! += REFERENCE_BONUS * confidence;
  }
  return {
    order,
    source: Int32Array.from(keys, (pair) => Math.floor(pair / order)),
    target: Int32Array.from(keys, (pair) => pair % order),
    weight: weight.map((each) => Math.min(1, each)),
  };
}

const pairOf = (one: number, other: number, order: number): number =>
  Math.min(one, other) * order + Math.max(one, other);

/** Sorts numbers and keeps one of each. */
function distinct(numbers: Float64Array): Float64Array {
  numbers.sort();
  let count = 0;
  for (const number of numbers) {
    if (count > 0 && number === numbers[count - 1]) continue;
    numbers[count] = number;
    count += 1;
  }
  return numbers.slice(0, count);
}

/** Where a number stands among sorted ones. */
function placeOf(sorted: Float64Array, number: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
