import type { Random } from "../random.ts";
import { connectedParts } from "./connected-parts.ts";
import { moveNodes } from "./move-nodes.ts";
import { aggregate, type Network } from "./network.ts";
import { refine } from "./refine.ts";

/**
 * Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019) for the
 * quality that `communityQuality` measures. Every community is connected.
 *
 * `penalty` is the resolution divided by the sum of all masses: with masses of
 * the whole graph this is modularity with a resolution (Reichardt and Bornholdt
 * 2006). Starts from `given` or from single nodes; goes over the graph until
 * nothing improves, at most `rounds` times. Close to linear in the edges.
 */
export function leiden(
  network: Network,
  penalty: number,
  random: Random,
  { given, rounds = 10 }: { readonly given?: Int32Array; readonly rounds?: number } = {},
): Int32Array {
  let clusterOf: Int32Array = given ? given.slice() : Int32Array.from({ length: network.order }, (_, node) => node);
  let quality = given ? communityQuality(network, given, penalty) : -Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const better = improve(network, clusterOf, penalty, random);
    const reached = communityQuality(network, better, penalty);
    if (reached <= quality) break;
    clusterOf = better;
    quality = reached;
  }
  return clusterOf;
}

/** One round: move nodes, refine, aggregate, and again on the aggregate until each community is one node. */
function improve(network: Network, start: Int32Array, penalty: number, random: Random): Int32Array {
  const nodeOf = Int32Array.from({ length: network.order }, (_, node) => node);
  let level = network;
  let clusterOf: Int32Array = start.slice();
  for (;;) {
    const count = moveNodes(level, clusterOf, penalty, random);
    if (count === level.order) break;
    const refined = refine(level, clusterOf, count, penalty, random);
    if (refined.count === level.order) {
      clusterOf = connectedParts(level, clusterOf);
      break;
    }
    const next = new Int32Array(refined.count);
    for (let node = 0; node < level.order; node += 1) next[refined.clusterOf[node]!] = clusterOf[node]!;
    for (let node = 0; node < network.order; node += 1) nodeOf[node] = refined.clusterOf[nodeOf[node]!]!;
    level = aggregate(level, refined.clusterOf, refined.count);
    clusterOf = next;
  }
  return nodeOf.map((node) => clusterOf[node]!);
}

/** Twice the weight inside communities less `penalty` times the sum of their squared masses; divided by twice the total weight it is modularity. */
export function communityQuality(network: Network, clusterOf: Int32Array, penalty: number): number {
  let inside = 0;
  const mass = new Float64Array(clusterOf.reduce((most, cluster) => Math.max(most, cluster + 1), 0));
  for (let node = 0; node < network.order; node += 1) {
    mass[clusterOf[node]!]! += network.mass[node]!;
    for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at += 1) {
      if (clusterOf[network.targets[at]!] === clusterOf[node]) inside += network.weights[at]!;
    }
  }
  return inside - penalty * mass.reduce((sum, each) => sum + each * each, 0);
}
