import { pow } from "../exact-math.ts";
import type { BuildOptions } from "../options.ts";
import { createRandom, type Random } from "../random.ts";
import type { EdgeList, Levels, Partition } from "../types.ts";
import { communityQuality, leiden } from "./leiden.ts";
import { mergeSmall } from "./merge-small.ts";
import { cutBetween, toNetwork, type Network } from "./network.ts";
import { toPartition } from "./partition.ts";

/** What resolution 1 stands for in a corpus of up to so many papers: about a dozen clusters. */
const BASE = { resolution: 1.4, papers: 320 };
/** A cluster keeps at least this share of the papers, divided by the resolution. */
const LEAST_SHARE = 0.01;
/** Fewer papers than this are no cluster unless the corpus itself is tiny. */
const LEAST = 3;
/** The layout wants neighbourhoods no larger than this. */
const NEIGHBOURHOOD = 48;
/** Above this many papers a second round has to be good enough. */
const LARGE = 20_000;
/** How much the resolution grows from one unnamed level to the next. */
const STEP = 4;

/**
 * Clusters of papers at several levels, coarse to fine, one for each of
 * `options.resolutions`; a finer level only splits clusters of the coarser one.
 *
 * Leiden communities of the neighbour graph (modularity with resolution), best
 * of several seeded starts. Communities below a hundredth of the corpus over
 * the resolution join the neighbour they belong to most; papers linked to
 * nothing, or in a scrap too small to be a cluster, stay ungrouped (-1).
 * Close to linear in the edges.
 */
export function clusterPapers(
  neighbours: EdgeList,
  { seed, resolutions }: Pick<BuildOptions, "seed" | "resolutions">,
): Levels {
  const random = createRandom(seed);
  const network = toNetwork(neighbours);
  const total = network.mass.reduce((sum, mass) => sum + mass, 0) || 1;
  const fewest = network.order < 4 * LEAST ? 2 : LEAST;
  const named: Partition[] = [];
  const scale = baseResolution(network.order);
  let within = network;
  for (const resolution of resolutions) {
    const penalty = (resolution * scale) / total;
    const communities = bestOf(within, penalty, random);
    const least = Math.max(fewest, Math.floor((LEAST_SHARE * network.order) / resolution));
    const merged = mergeSmall(within, communities, penalty, { least, fewest });
    const partition = toPartition(merged, named.at(-1));
    named.push(partition);
    within = cutBetween(network, partition.clusterOf);
  }
  const finest = named.at(-1);
  const last = resolutions.at(-1) ?? 1;
  return { named, finer: finest ? splitFurther(network, finest, (last * STEP * scale) / total, random) : [] };
}

/** Modularity finds more communities in larger graphs; readers do not want as many more. */
function baseResolution(papers: number): number {
  return BASE.resolution * pow(Math.min(1, BASE.papers / Math.max(1, papers)), 0.2);
}

/** How many starts a graph of this size can afford. */
function startsFor(order: number): number {
  return Math.max(1, Math.min(10, Math.floor(10_000 / Math.max(1, order))));
}

/** The best of several first rounds, improved until it is stable. */
function bestOf(network: Network, penalty: number, random: Random): Int32Array {
  const starts = startsFor(network.order);
  let best = leiden(network, penalty, random, { rounds: 1 });
  let most = communityQuality(network, best, penalty);
  for (let start = 1; start < starts; start += 1) {
    const other = leiden(network, penalty, random, { rounds: 1 });
    const quality = communityQuality(network, other, penalty);
    if (quality <= most) continue;
    best = other;
    most = quality;
  }
  return leiden(network, penalty, random, { given: best, rounds: network.order > LARGE ? 1 : 10 });
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
    const split = mergeSmall(within, leiden(within, penalty, random, { rounds: 2 }), penalty, { least, fewest: 1 });
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
