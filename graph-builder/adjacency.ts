import type { EdgeList } from "./types.ts";

/** An undirected weighted graph in typed arrays; the neighbours of node v stand at offsets[v] .. offsets[v + 1]. */
export interface Adjacency {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Both directions of each edge; loops and edges without a positive weight are left out. Linear. */
export function toAdjacency({ order, source, target, weight }: EdgeList): Adjacency {
  const counts = (edge: number): boolean => source[edge] !== target[edge] && weight[edge]! > 0;
  const offsets = new Int32Array(order + 1);
  for (let edge = 0; edge < source.length; edge += 1) {
    if (!counts(edge)) continue;
    offsets[source[edge]! + 1]! += 1;
    offsets[target[edge]! + 1]! += 1;
  }
  for (let node = 0; node < order; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, order);
  const targets = new Int32Array(offsets[order]!);
  const weights = new Float64Array(offsets[order]!);
  const add = (from: number, to: number, edge: number): void => {
    targets[next[from]!] = to;
    weights[next[from]!++] = weight[edge]!;
  };
  for (let edge = 0; edge < source.length; edge += 1) {
    if (!counts(edge)) continue;
    add(source[edge]!, target[edge]!, edge);
    add(target[edge]!, source[edge]!, edge);
  }
  return { order, offsets, targets, weights };
}

/** Sum of the edge weights at each node. */
export function strengths({ order, offsets, weights }: Adjacency): Float64Array {
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) sums[node]! += weights[at]!;
  }
  return sums;
}
