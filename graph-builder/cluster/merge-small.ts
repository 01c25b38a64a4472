import { renumber } from "./move-nodes.ts";
import { aggregate, type Network } from "./network.ts";

export interface MergeLimits {
  /** A cluster has at least so many nodes if it is linked to another. */
  readonly least: number;
  /** No more clusters than this if they are linked. */
  readonly most: number;
  /** Clusters (as numbered in `communities`) that are never joined to another, however small. Default: none. */
  readonly standing?: ReadonlySet<number>;
}

/**
 * Joins communities, the smallest first, to the linked one where the quality
 * loses least, until none is below `least` and there are at most `most`; those
 * without links stay as they are.
 */
export function mergeSmall(
  network: Network,
  communities: Int32Array,
  penalty: number,
  { least, most, standing }: MergeLimits,
): Int32Array {
  const clusterOf = communities.slice();
  const clusters = describe(network, clusterOf);
  const stands = new Uint8Array(clusters.sizes.length);
  if (standing) communities.forEach((community, node) => standing.has(community) && (stands[clusterOf[node]!] = 1));
  const { sizes, heirs } = clusters;
  for (let size = 1; size < least; size += 1) {
    for (let cluster = 0; cluster < sizes.length; cluster += 1) {
      if (sizes[cluster] === size && stands[cluster] === 0) merge(cluster, clusters, penalty);
    }
  }
  // From here on few are left, and those without links are passed over.
  let left = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  const alone = new Set<number>();
  while (left - alone.size > most) {
    const smallest = smallestOf(sizes, alone);
    if (merge(smallest, clusters, penalty)) left -= 1;
    else alone.add(smallest);
  }
  const last = (cluster: number): number => (heirs[cluster] === cluster ? cluster : last(heirs[cluster]!));
  return clusterOf.map((cluster) => last(cluster));
}

interface Clusters {
  /** Nodes of each cluster, 0 once it was joined to another. */
  readonly sizes: Int32Array;
  readonly mass: Float64Array;
  /** Weight to each linked cluster. */
  readonly links: readonly Map<number, number>[];
  /** The cluster that each was joined to, itself while it stands. */
  readonly heirs: Int32Array;
}

/** Numbers the clusters without gaps, in place, and sums up what each holds. */
function describe(network: Network, clusterOf: Int32Array): Clusters {
  const count = renumber(clusterOf, network.order);
  const { offsets, targets, weights, mass } = aggregate(network, clusterOf, count);
  const sizes = new Int32Array(count);
  for (const cluster of clusterOf) sizes[cluster]! += 1;
  const links = Array.from(sizes, (_, cluster) => {
    const near = new Map<number, number>();
    for (let at = offsets[cluster]!; at < offsets[cluster + 1]!; at += 1) near.set(targets[at]!, weights[at]!);
    return near;
  });
  return { sizes, mass, links, heirs: Int32Array.from(sizes.keys()) };
}

/** Joins a cluster to its best neighbour; false when it has none. */
function merge(cluster: number, { sizes, mass, links, heirs }: Clusters, penalty: number): boolean {
  const heir = bestNeighbour(cluster, links[cluster]!, mass, penalty);
  if (heir < 0) return false;
  heirs[cluster] = heir;
  sizes[heir]! += sizes[cluster]!;
  sizes[cluster] = 0;
  mass[heir]! += mass[cluster]!;
  for (const [other, weight] of links[cluster]!) {
    links[other]!.delete(cluster);
    if (other === heir) continue;
    links[other]!.set(heir, (links[other]!.get(heir) ?? 0) + weight);
    links[heir]!.set(other, (links[heir]!.get(other) ?? 0) + weight);
  }
  return true;
}

/** The linked cluster with most weight above what masses alone let expect, ties to the smaller number; -1 without links. */
function bestNeighbour(
  cluster: number,
  links: ReadonlyMap<number, number>,
  mass: Float64Array,
  penalty: number,
): number {
  let best = -1;
  let most = -Infinity;
  for (const [other, weight] of links) {
    const gain = weight - penalty * mass[cluster]! * mass[other]!;
    if (gain > most || (gain === most && other < best)) {
      best = other;
      most = gain;
    }
  }
  return best;
}

function smallestOf(sizes: Int32Array, except: ReadonlySet<number>): number {
  let smallest = -1;
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    if (sizes[cluster] === 0 || except.has(cluster)) continue;
    if (smallest < 0 || sizes[cluster]! < sizes[smallest]!) smallest = cluster;
  }
  return smallest;
}
