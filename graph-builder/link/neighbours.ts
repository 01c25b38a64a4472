import type { EdgeList, References } from "../types.ts";
import type { Near } from "./nearest.ts";

/** What a reference adds to the likeness of its two papers, times its confidence. */
const REFERENCE_BONUS = 0.2;

/**
 * The graph that is clustered and laid out: each paper with those most like it, and the papers
 * that refer to each other.
 */
export function joinNeighbours(alike: readonly (readonly Near[])[], { references }: References): EdgeList {
  const order = alike.length;
  const pairs = new Map<number, number>();
  for (const [row, near] of alike.entries()) {
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
  const keys = Float64Array.from(pairs.keys()).sort();
  return {
    order,
    source: Int32Array.from(keys, (pair) => Math.floor(pair / order)),
    target: Int32Array.from(keys, (pair) => pair % order),
    weight: Float64Array.from(keys, (pair) => Math.min(1, pairs.get(pair)!)),
  };
}
