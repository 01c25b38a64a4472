import type { EdgeList, References } from "../types.ts";
import { findNearest } from "./nearest.ts";
import { joinRows, scaleRows, type Rows } from "./rows.ts";

/** How many nearest papers each paper brings into the graph. */
const NEAREST = 15;
/** How much of the likeness comes from words; the rest from concepts and named works. */
const WORD_SHARE = 0.6;
/** What a reference adds to the likeness of its two papers, times its confidence. */
const REFERENCE_BONUS = 0.2;

const same = (): number => 1;

/** The likeness that `neighbours` go by, text only: words and shared concepts as one vector of length 1. */
export function likenessRows(words: Rows, shared: Rows): Rows {
  return joinRows([scaleRows(words, same, Math.sqrt(WORD_SHARE)), scaleRows(shared, same, Math.sqrt(1 - WORD_SHARE))]);
}

/**
 * The graph that is clustered and laid out: each paper with the fifteen papers most like it,
 * and the papers that refer to each other.
 */
export function findNeighbours(likeness: Rows, { references }: References): EdgeList {
  const order = likeness.offsets.length - 1;
  const pairs = new Map<number, number>();
  for (const [row, near] of findNearest(likeness, NEAREST).entries()) {
    for (const { index, weight } of near) {
      const pair = Math.min(row, index) * order + Math.max(row, index);
      pairs.set(pair, Math.max(pairs.get(pair) ?? 0, weight));
    }
  }
  for (const { source, target, confidence } of references) {
    if (target >= order || source === target) continue;
    const pair = Math.min(source, target) * order + Math.max(source, target);
    pairs.set(pair, (pairs.get(pair) ?? 0) + REFERENCE_BONUS * confidence);
  }
  return toEdgeList(order, pairs);
}

function toEdgeList(order: number, pairs: ReadonlyMap<number, number>): EdgeList {
  const keys = Float64Array.from(pairs.keys()).sort();
  return {
    order,
    source: Int32Array.from(keys, (pair) => Math.floor(pair / order)),
    target: Int32Array.from(keys, (pair) => pair % order),
    weight: Float64Array.from(keys, (pair) => Math.min(1, pairs.get(pair)!)),
  };
}
