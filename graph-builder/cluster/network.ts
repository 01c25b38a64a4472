import { strengths, toAdjacency, type Adjacency } from "../adjacency.ts";
import { groupBy } from "../groups.ts";
import type { EdgeList } from "../types.ts";

/** A graph whose nodes have a mass. */
export interface Network extends Adjacency {
  /** What a node counts for in the null model: the sum of its edge weights in the whole graph. */
  readonly mass: Float64Array;
}

/** The network of an edge list. */
export function toNetwork(edges: EdgeList): Network {
  const adjacency = toAdjacency(edges);
  return { ...adjacency, mass: strengths(adjacency) };
}

/** Each weight divided by the root of its ends' masses, so that a node near everything no longer ties everything together. */
export function balance(network: Network): Network {
  const { order, offsets, targets, mass } = network;
  const weights = network.weights.slice();
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      weights[at]! /= Math.sqrt(mass[node]! * mass[targets[at]!]!);
    }
  }
  const balanced = { ...network, weights };
  return { ...balanced, mass: strengths(balanced) };
}

/** The same nodes and masses without the edges that leave a cluster; nodes outside every cluster (-1) lose all. */
export function cutBetween(network: Network, clusterOf: Int32Array): Network {
  const offsets = new Int32Array(network.order + 1);
  const targets = new Int32Array(network.targets.length);
  const weights = new Float64Array(network.weights.length);
  let kept = 0;
  for (let node = 0; node < network.order; node += 1) {
    const own = clusterOf[node]!;
    for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at += 1) {
      if (own < 0 || clusterOf[network.targets[at]!] !== own) continue;
      targets[kept] = network.targets[at]!;
      weights[kept++] = network.weights[at]!;
    }
    offsets[node + 1] = kept;
  }
  return { ...network, offsets, targets: targets.slice(0, kept), weights: weights.slice(0, kept) };
}

/** One node for each of `count` clusters, parallel edges summed, inner edges dropped, masses added. */
export function aggregate(network: Network, clusterOf: Int32Array, count: number): Network {
  const mass = new Float64Array(count);
  for (let node = 0; node < network.order; node += 1) mass[clusterOf[node]!]! += network.mass[node]!;
  const { starts, members } = groupBy(clusterOf, count);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(network.targets.length);
  const weights = new Float64Array(network.weights.length);
  const place = new Int32Array(count).fill(-1);
  let used = 0;
  for (let cluster = 0; cluster < count; cluster += 1) {
    const first = used;
    for (let i = starts[cluster]!; i < starts[cluster + 1]!; i += 1) {
      const node = members[i]!;
      for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at += 1) {
        const other = clusterOf[network.targets[at]!]!;
        if (other === cluster) continue;
        if (place[other]! < first) {
          place[other] = used;
          targets[used] = other;
          weights[used++] = 0;
        }
        weights[place[other]!]! += network.weights[at]!;
      }
    }
    offsets[cluster + 1] = used;
  }
  return { order: count, offsets, targets: targets.slice(0, used), weights: weights.slice(0, used), mass };
}
