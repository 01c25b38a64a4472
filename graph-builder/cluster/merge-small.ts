import { renumber } from "./move-nodes.ts";
import { aggregate, type Network } from "./network.ts";

/**
 * Joins each community below `least` nodes, smallest first, to the one where
 * the quality loses least, as long as an edge leads there. What has no edge
 * and fewer than `fewest` nodes becomes -1.
 */
export function mergeSmall(
  network: Network,
  communities: Int32Array,
  penalty: number,
  { least, fewest }: { readonly least: number; readonly fewest: number },
): Int32Array {
  const clusterOf = communities.slice();
  const count = renumber(clusterOf, network.order);
  const whole = aggregate(network, clusterOf, count);
  const sizes = new Int32Array(count);
  for (const cluster of clusterOf) sizes[cluster]! += 1;
  const mass = whole.mass.slice();
  const links = Array.from({ length: count }, (_, cluster) => {
    const { offsets, targets, weights } = whole;
    const near = new Map<number, number>();
    for (let at = offsets[cluster]!; at < offsets[cluster + 1]!; at += 1) near.set(targets[at]!, weights[at]!);
    return near;
  });
  const heirs = Int32Array.from({ length: count }, (_, cluster) => cluster);
  for (let size = 1; size < least; size += 1) {
    for (let cluster = 0; cluster < count; cluster += 1) {
      if (sizes[cluster] !== size) continue;
      const heir = bestNeighbour(cluster, links[cluster]!, mass, penalty);
      if (heir < 0) continue;
      heirs[cluster] = heir;
      sizes[heir]! += size;
      sizes[cluster] = 0;
      mass[heir]! += mass[cluster]!;
      for (const [other, weight] of links[cluster]!) {
        links[other]!.delete(cluster);
        if (other === heir) continue;
        links[other]!.set(heir, (links[other]!.get(heir) ?? 0) + weight);
        links[heir]!.set(other, (links[heir]!.get(other) ?? 0) + weight);
      }
    }
  }
  const last = (cluster: number): number => (heirs[cluster] === cluster ? cluster : last(heirs[cluster]!));
  return clusterOf.map((cluster) => {
    const heir = last(cluster);
    return sizes[heir]! < fewest ? -1 : heir;
  });
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
