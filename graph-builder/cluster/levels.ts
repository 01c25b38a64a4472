import { pow } from "../exact-math.ts";
import type { BuildOptions } from "../options.ts";
import { createRandom, type Random } from "../random.ts";
import type { EdgeList, Levels, Partition } from "../types.ts";
import { consensus, totalMass } from "./consensus.ts";
import { leiden } from "./leiden.ts";
import { mergeSmall } from "./merge-small.ts";
import { cutBetween, toNetwork, type Network } from "./network.ts";
import { toPartition } from "./partition.ts";

/** What resolution 1 stands for in a corpus of so many papers: about a dozen clusters. */
const BASE = { papers: 320, resolution: 1.4, most: 14 };
/** How the number of clusters that a reader can use grows with the papers. */
const GROWTH = 0.2;
/** A cluster keeps at least this share of the papers, divided by the resolution. */
const LEAST_SHARE = 0.01;
/** Fewer papers than this are no cluster unless the corpus itself is tiny. */
const LEAST = 3;
/** The layout wants neighbourhoods no larger than this. */
const NEIGHBOURHOOD = 48;
/** How many runs vote at most. */
const MOST_VOTES = 24;
/** Above this many papers two rounds have to be good enough. */
const LARGE = 20_000;
/** How much the resolution grows from one unnamed level to the next. */
const STEP = 4;

/**
 * Clusters of papers at several levels, coarse to fine, one for each of
 * `options.resolutions`; a finer level only splits clusters of the coarser one.
 *
 * Communities of the neighbour graph (modularity with resolution), agreed upon
 * by several seeded runs where the corpus is small enough to afford them.
 * Communities below a hundredth of the corpus over the resolution join the
 * neighbour they belong to most, and so do the smallest ones where there are
 * more than can be read (14 for 320 papers and resolution 1); papers linked to nothing, or in a scrap too
 * small to be a cluster, stay ungrouped (-1). Close to linear in the edges.
 */
export function clusterPapers(
  neighbours: EdgeList,
  { seed, resolutions }: Pick<BuildOptions, "seed" | "resolutions">,
): Levels {
  const random = createRandom(seed);
  const network = toNetwork(neighbours);
  const { order } = network;
  const growth = pow(Math.max(1, order / BASE.papers), GROWTH);
  const fewest = order < 4 * LEAST ? 2 : LEAST;
  const effort = {
    votes: Math.max(1, Math.min(MOST_VOTES, Math.floor(40_000 / order))),
    rounds: order > LARGE ? 2 : 10,
  };
  const named: Partition[] = [];
  for (const each of resolutions) {
    // Modularity finds more communities in larger graphs; readers do not want as many more.
    const resolution = (each * BASE.resolution) / growth;
    const whole = named.at(-1)?.clusterOf ?? new Int32Array(order);
    const communities = consensus(network, whole, { resolution, ...effort }, random);
    const least = Math.max(fewest, Math.floor((LEAST_SHARE * order) / each));
    const limits = { least, fewest, most: Math.ceil(BASE.most * growth * each) };
    const merged = mergeSmall(cutBetween(network, whole), communities, resolution / totalMass(network), limits);
    named.push(toPartition(merged, named.at(-1)));
  }
  const finest = named.at(-1);
  const next = ((resolutions.at(-1) ?? 1) * STEP * BASE.resolution) / growth;
  return { named, finer: finest ? splitFurther(network, finest, next / totalMass(network), random) : [] };
}

/** Splits clusters above the neighbourhood size again and again, each time at a higher resolution. */
function splitFurther(network: Network, start: Partition, first: number, random: Random): readonly Partition[] {
  const levels: Partition[] = [];
  let last = start;
  let penalty = first;
  for (let tries = 0; tries < 8 && (last.sizes[0] ?? 0) > NEIGHBOURHOOD; tries += 1, penalty *= STEP) {
    const { clusterOf, sizes } = last;
    const large = clusterOf.map((cluster) => (cluster >= 0 && sizes[cluster]! > NEIGHBOURHOOD ? cluster : -1));
    const within = cutBetween(network, large);
    const least = Math.floor(NEIGHBOURHOOD / 6);
    const split = mergeSmall(within, leiden(within, penalty, random, { rounds: 2 }), penalty, {
      least,
      fewest: 1,
      most: Infinity,
    });
    // Clusters that were small enough stay whole under numbers of their own.
    const next = split.map((part, node) =>
      large[node]! >= 0 || clusterOf[node]! < 0 ? part : network.order + clusterOf[node]!,
    );
    for (let node = 0; node < next.length; node += 1) if (clusterOf[node]! < 0) next[node] = -1;
    const partition = toPartition(next, last);
    if (partition.sizes.length === last.sizes.length) continue;
    levels.push(partition);
    last = partition;
  }
  return levels;
}
