import { exp } from "../exact-math.ts";
import { groupBy } from "../groups.ts";
import { shuffle, type Random } from "../random.ts";
import { renumber } from "./move-nodes.ts";
import type { Network } from "./network.ts";
import { createTally } from "./tally.ts";

/** How far from the best merge a random one may stray, in mean edge weights (theta of the paper). */
const LOOSENESS = 0.01;

/** What is this many thetas worse than the best is never drawn. */
const HOPELESS = 30;

/**
 * Splits each cluster into well connected parts: every node starts alone and,
 * if it is well connected to its cluster, joins a part of it at random, better
 * ones far likelier (the refinement of Traag, Waltman and van Eck 2019).
 */
export function refine(
  network: Network,
  clusterOf: Int32Array,
  clusters: number,
  penalty: number,
  random: Random,
): { readonly clusterOf: Int32Array; readonly count: number } {
  const partOf = Int32Array.from(clusterOf.keys());
  const partMass = network.mass.slice();
  const alone = new Uint8Array(network.order).fill(1);
  const { outward, clusterMass, theta } = measure(network, clusterOf, clusters);
  const tally = createTally(network);
  const gains = new Float64Array(network.order);

  const { starts, members } = groupBy(clusterOf, clusters);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const whole = clusterMass[cluster]!;
    const firm = (part: number): boolean => outward[part]! >= penalty * partMass[part]! * (whole - partMass[part]!);
    const inside = (other: number): boolean => clusterOf[other] === cluster;
    for (const node of shuffle(members.subarray(starts[cluster], starts[cluster + 1]), random)) {
      if (alone[node] === 0 || !firm(node)) continue;
      const count = tally.take(node, partOf, inside);
      for (let i = 0; i < count; i += 1) {
        const part = tally.near[i]!;
        const gain = tally.weight[part]! - penalty * network.mass[node]! * partMass[part]!;
        gains[i] = firm(part) ? gain : -1;
      }
      const chosen = draw(gains, count, theta, random);
      if (chosen >= 0) {
        const part = tally.near[chosen]!;
        partOf[node] = part;
        alone[part] = 0;
        outward[part]! += outward[node]! - 2 * tally.weight[part]!;
        partMass[part]! += partMass[node]!;
      }
      tally.clear(count);
    }
  }
  return { clusterOf: partOf, count: renumber(partOf, network.order) };
}

/** For each node the weight to the rest of its cluster, for each cluster its mass, and the looseness in weight. */
function measure(
  { order, offsets, targets, weights, mass }: Network,
  clusterOf: Int32Array,
  clusters: number,
): { readonly outward: Float64Array; readonly clusterMass: Float64Array; readonly theta: number } {
  const outward = new Float64Array(order);
  const clusterMass = new Float64Array(clusters);
  let total = 0;
  for (let node = 0; node < order; node += 1) {
    const cluster = clusterOf[node]!;
    clusterMass[cluster]! += mass[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      total += weights[at]!;
      if (clusterOf[targets[at]!] === cluster) outward[node]! += weights[at]!;
    }
  }
  return { outward, clusterMass, theta: (LOOSENESS * total) / Math.max(1, targets.length) };
}

/** Index of one of the first `count` gains that are not negative, with odds exp(gain / theta); -1 if there is none. */
function draw(gains: Float64Array, count: number, theta: number, random: Random): number {
  let most = -1;
  for (let i = 0; i < count; i += 1) most = Math.max(most, gains[i]!);
  if (most < 0) return -1;
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const behind = (most - gains[i]!) / theta;
    gains[i] = gains[i]! < 0 || behind > HOPELESS ? 0 : exp(-behind);
    sum += gains[i]!;
  }
  let rest = random() * sum;
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    if (gains[i] === 0) continue;
    last = i;
    rest -= gains[i]!;
    if (rest < 0) break;
  }
  return last;
}
