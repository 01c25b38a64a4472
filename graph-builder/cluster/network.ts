import type { EdgeList } from "../types.ts";

/** An undirected weighted graph as adjacency in typed arrays; the neighbours of node v stand at offsets[v] .. offsets[v + 1]. */
export interface Network {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** What a node counts for in the null model: the sum of its edge weights in the whole graph. */
  readonly mass: Float64Array;
}

/** Adjacency of an edge list, both directions of each edge; loops and edges without a positive weight are left out. */
export function toNetwork({ order, source, target, weight }: EdgeList): Network {
  const offsets = new Int32Array(order + 1);
  const mass = new Float64Array(order);
  for (let edge = 0; edge < source.length; edge += 1) {
    const from = source[edge]!;
    const to = target[edge]!;
    if (from === to || !(weight[edge]! > 0)) continue;
    offsets[from + 1]! += 1;
    offsets[to + 1]! += 1;
    mass[from]! += weight[edge]!;
    mass[to]! += weight[edge]!;
  }
  for (let node = 0; node < order; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, order);
  const targets = new Int32Array(offsets[order]!);
  const weights = new Float64Array(offsets[order]!);
  for (let edge = 0; edge < source.length; edge += 1) {
    const from = source[edge]!;
    const to = target[edge]!;
    if (from === to || !(weight[edge]! > 0)) continue;
    targets[next[from]!] = to;
    weights[next[from]!++] = weight[edge]!;
    targets[next[to]!] = from;
    weights[next[to]!++] = weight[edge]!;
  }
  return { order, offsets, targets, weights, mass };
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
  const { starts, members } = membersByCluster(clusterOf, count);
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

/** Nodes grouped by cluster, ascending: those of cluster c stand at starts[c] .. starts[c + 1]. Nodes at -1 are left out. */
export function membersByCluster(
  clusterOf: Int32Array,
  count: number,
): { readonly starts: Int32Array; readonly members: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const cluster of clusterOf) if (cluster >= 0) starts[cluster + 1]! += 1;
  for (let cluster = 0; cluster < count; cluster += 1) starts[cluster + 1]! += starts[cluster]!;
  const next = starts.slice(0, count);
  const members = new Int32Array(starts[count]!);
  for (let node = 0; node < clusterOf.length; node += 1) {
    const cluster = clusterOf[node]!;
    if (cluster >= 0) members[next[cluster]!++] = node;
  }
  return { starts, members };
}
