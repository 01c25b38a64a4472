import { strengths } from "../adjacency.ts";
import type { Random } from "../random.ts";
import { leiden } from "./leiden.ts";
import type { Network } from "./network.ts";

/** What is left of an edge whose ends never fall into the same community. */
const DOUBT = 0.02;

export interface ConsensusOptions {
  /** Modularity's resolution. */
  readonly resolution: number;
  /** How many partitions vote; 1 is plain Leiden. */
  readonly votes: number;
  /** How many rounds the last run may take. */
  readonly rounds: number;
}

/**
 * Communities that hardly depend on the seed or on single papers: several
 * quick Leiden runs vote, each edge is weighed by the square of the share of
 * votes that keep its ends together, and Leiden runs once more on that
 * (Lancichinetti and Fortunato 2012). Costs `votes` + 1 times Leiden.
 */
export function consensus(
  network: Network,
  { resolution, votes, rounds }: ConsensusOptions,
  random: Random,
): Int32Array {
  const penalty = resolution / totalMass(network);
  if (votes <= 1) return leiden(network, penalty, random, { rounds });
  const partitions = Array.from({ length: votes }, () => leiden(network, penalty, random, { rounds: 1 }));
  const agreed = weighByVotes(network, partitions);
  return leiden(agreed, resolution / totalMass(agreed), random, { rounds });
}

/** Sum of all masses, at least a little. */
export function totalMass({ mass }: Network): number {
  return mass.reduce((sum, each) => sum + each, 0) || 1;
}

function weighByVotes(network: Network, partitions: readonly Int32Array[]): Network {
  const { order, offsets, targets } = network;
  const weights = network.weights.slice();
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      let together = 0;
      for (const clusterOf of partitions) if (clusterOf[node] === clusterOf[targets[at]!]) together += 1;
      const share = together / partitions.length;
      weights[at]! *= DOUBT + share * share;
    }
  }
  const weighed = { ...network, weights };
  return { ...weighed, mass: strengths(weighed) };
}
