import type { Network } from "./network.ts";

/** The clusters around one node and the weight that leads to each; one is made for a graph and used again and again. */
export interface Tally {
  /** The clusters found, in the order of the node's edges. */
  readonly near: Int32Array;
  /** Weight to each cluster, 0 where there is none. */
  readonly weight: Float64Array;
  /** Fills both for a node and says how many clusters there are; only edges whose far end passes count. */
  take(node: number, clusterOf: Int32Array, passes?: (other: number) => boolean): number;
  /** Sets the weight of the first `count` clusters back to 0. */
  clear(count: number): void;
}

/** An empty tally for the nodes and clusters of a network. */
export function createTally({ order, offsets, targets, weights }: Network): Tally {
  const near = new Int32Array(order);
  const weight = new Float64Array(order);
  return {
    near,
    weight,
    take(node, clusterOf, passes) {
      let count = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        if (passes && !passes(other)) continue;
        const cluster = clusterOf[other]!;
        if (weight[cluster] === 0) near[count++] = cluster;
        weight[cluster]! += weights[at]!;
      }
      return count;
    },
    clear(count) {
      for (let i = 0; i < count; i += 1) weight[near[i]!] = 0;
    },
  };
}
