import { groupBy } from "../groups.ts";
import type { Random } from "../random.ts";
import type { EarlierLevel } from "../types.ts";
import { connectedParts } from "./connected-parts.ts";
import { mergeSmall } from "./merge-small.ts";
import { moveNodes, renumber } from "./move-nodes.ts";
import { aggregate, type Network } from "./network.ts";

/** A node that has a cluster leaves it only for one that holds so much more of its links. */
const LOYALTY = 0.3;

/** What makes a cluster, as in `mergeSmall`. */
export interface KeepLimits {
  readonly penalty: number;
  /** A new cluster has at least so many papers if it is linked to another. */
  readonly least: number;
  /** An earlier cluster with fewer papers than this is given up. */
  readonly fewest: number;
}

/**
 * The clusters of an earlier build with the new papers in them: new papers move
 * to where they add most, or make clusters of their own; what is beside them
 * may follow, if that is clearly better (a dynamic frontier, Sahu 2024).
 * Without new papers and with the same links nothing changes. Linear in the
 * papers, and in the edges around new ones.
 *
 * `finer` are the papers' clusters of the next finer level, which stay whole.
 */
export function keepClusters(
  network: Network,
  { clusterOf: earlierOf }: EarlierLevel,
  finer: Int32Array | undefined,
  { penalty, least, fewest }: KeepLimits,
  random: Random,
): Int32Array {
  const parts = finer ? finer.slice() : Int32Array.from({ length: network.order }, (_, node) => node);
  const count = renumber(parts, network.order);
  const whole = finer ? aggregate(network, parts, count) : network;
  const given = mostOf(parts, count, earlierOf);
  const firm = firmNodes(whole, given, sizesOf(parts, count), fewest);
  const clusterOf = start(given, firm);
  const loyalty = whole.mass.map((mass, node) => (firm[node] === 1 ? LOYALTY * mass : 0));
  moveNodes(whole, clusterOf, penalty, random, { waiting: firm.map((isFirm) => 1 - isFirm), loyalty });
  const connected = connectedParts(whole, clusterOf);
  const standing = standingParts(connected, given, firm);
  const own = parts.map((part) => connected[part]!);
  return mergeSmall(network, own, penalty, { least, most: Infinity, standing });
}

/** The earlier cluster that most members of each part had, ties to the smaller; -1 where none had one. */
function mostOf(parts: Int32Array, count: number, earlierOf: Int32Array): Int32Array {
  const { starts, members } = groupBy(parts, count);
  return Int32Array.from({ length: count }, (_, part) => {
    const votes = new Map<number, number>();
    for (let at = starts[part]!; at < starts[part + 1]!; at += 1) {
      const earlier = earlierOf[members[at]!]!;
      if (earlier >= 0) votes.set(earlier, (votes.get(earlier) ?? 0) + 1);
    }
    return heaviest(votes);
  });
}

/** The key with the highest value, ties to the smaller key; -1 of none. */
function heaviest(votes: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [key, count] of votes) {
    if (count < most || (count === most && key > best)) continue;
    best = key;
    most = count;
  }
  return best;
}

function sizesOf(parts: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (const part of parts) sizes[part]! += 1;
  return sizes;
}

/** 1 for the nodes that keep their cluster: those of its largest connected part, if that is large enough. */
function firmNodes(network: Network, given: Int32Array, sizes: Int32Array, fewest: number): Uint8Array {
  // A node without a cluster is one of its own here, so that it ties nothing together.
  const apart = given.map((cluster, node) => (cluster >= 0 ? cluster : network.order + node));
  const partOf = connectedParts(network, apart);
  const partSizes = new Int32Array(network.order);
  for (let node = 0; node < network.order; node += 1) partSizes[partOf[node]!]! += sizes[node]!;
  const largest = new Map<number, number>();
  for (let node = 0; node < network.order; node += 1) {
    const [cluster, part] = [given[node]!, partOf[node]!];
    if (cluster < 0) continue;
    const known = largest.get(cluster);
    if (known === undefined || partSizes[part]! > partSizes[known]!) largest.set(cluster, part);
  }
  return Uint8Array.from(given, (cluster, node) => {
    const part = partOf[node]!;
    return cluster >= 0 && largest.get(cluster) === part && partSizes[part]! >= fewest ? 1 : 0;
  });
}

/** Firm nodes in their clusters, the others each alone. */
function start(given: Int32Array, firm: Uint8Array): Int32Array {
  const numbers = new Map<number, number>();
  return given.map((cluster, node) => {
    if (firm[node] === 0) return node;
    const number = numbers.get(cluster) ?? node;
    numbers.set(cluster, number);
    return number;
  });
}

/** For each earlier cluster the part that holds most of its firm nodes: what is not to be merged into another. */
function standingParts(partOf: Int32Array, given: Int32Array, firm: Uint8Array): ReadonlySet<number> {
  const votes = new Map<number, Map<number, number>>();
  partOf.forEach((part, node) => {
    if (firm[node] === 0) return;
    const own = votes.get(given[node]!) ?? new Map<number, number>();
    own.set(part, (own.get(part) ?? 0) + 1);
    votes.set(given[node]!, own);
  });
  return new Set([...votes.values()].map(heaviest));
}
