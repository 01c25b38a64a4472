import { pow } from "../exact-math.ts";
import type { BuildOptions } from "../options.ts";
import { createRandom, type Random } from "../random.ts";
import type { Earlier, EdgeList, Levels, Partition } from "../types.ts";
import { consensus, totalMass } from "./consensus.ts";
import { keepClusters } from "./keep-clusters.ts";
import { communityQuality, leiden } from "./leiden.ts";
import { mergeSmall } from "./merge-small.ts";
import { renumber } from "./move-nodes.ts";
import { aggregate, balance, cutBetween, toNetwork, type Network } from "./network.ts";
import { toPartition } from "./partition.ts";

/** What resolution 1 stands for in a corpus of so many papers: about a dozen clusters. */
const BASE = { papers: 320, resolution: 1.4, most: 12 };
/** How the number of clusters that a reader can use grows with the papers. */
const GROWTH = 0.2;
/** A cluster keeps at least this share of the papers, divided by the resolution. */
const LEAST_SHARE = 0.01;
/** Fewer papers than this are no cluster unless the corpus itself is tiny. */
const LEAST = 3;
/** The layout wants neighbourhoods no larger than this. */
const NEIGHBOURHOOD = 48;
/** How many runs vote at most. */
const MOST_VOTES = 32;
/** How many runs compete where communities are joined to coarser ones. */
const UNITING_RUNS = 10;
/** Above this many papers two rounds have to be good enough. */
const LARGE = 20_000;
/** How much the resolution grows from one unnamed level to the next. */
const STEP = 4;

/**
 * Clusters of papers at several levels, coarse to fine, one for each of
 * `options.resolutions`; clusters of a coarser level are unions of finer ones.
 *
 * Communities of the neighbour graph, its weights balanced so that papers near
 * everything tie nothing together (modularity with resolution), the finest
 * first and agreed upon by several seeded runs where the corpus is small enough
 * to afford them. Communities below a hundredth of the corpus over the
 * resolution join the neighbour they belong to most, and so do the smallest
 * ones where there are more than can be read (12 for 320 papers and resolution
 * 1); papers linked to nothing, or in a scrap too small to be a cluster, stay
 * ungrouped (-1). Clusters that an earlier build found stay what they are, and
 * new papers find their place among them (`keepClusters`). Close to linear in
 * the edges.
 */
export function clusterPapers(
  neighbours: EdgeList,
  { seed, resolutions }: Pick<BuildOptions, "seed" | "resolutions">,
  earlier?: Earlier,
): Levels {
  const random = createRandom(seed);
  const network = balance(toNetwork(neighbours));
  const total = totalMass(network);
  const growth = pow(Math.max(1, network.order / BASE.papers), GROWTH);
  const fewest = network.order < 4 * LEAST ? 2 : LEAST;
  const kept = earlier?.isKept ? earlier.levels : [];
  const coarsening: Int32Array[] = [];
  resolutions.toReversed().forEach((each, above) => {
    // Modularity finds more communities in larger graphs; readers do not want as many more.
    const resolution = (each * BASE.resolution) / growth;
    const penalty = resolution / total;
    const finer = coarsening.at(-1);
    const least = Math.max(fewest, Math.floor((LEAST_SHARE * network.order) / each));
    const most = Math.ceil(BASE.most * growth * each);
    const known = kept[resolutions.length - 1 - above];
    if (known) {
      coarsening.push(keepClusters(network, known, finer, { penalty, least, fewest }, random));
      return;
    }
    const communities = finer ? unite(network, finer, resolution, random) : agree(network, resolution, random);
    coarsening.push(mergeSmall(network, communities, penalty, { least, most }));
  });
  const named: Partition[] = [];
  for (const clusterOf of coarsening.toReversed()) named.push(toPartition(clusterOf, fewest, named.at(-1)));
  const finest = named.at(-1);
  const next = ((resolutions.at(-1) ?? 1) * STEP * BASE.resolution) / growth;
  // A layout that keeps its places needs no further splits.
  const isSplit = finest !== undefined && !earlier?.isKept;
  return { named, finer: isSplit ? splitFurther(network, finest, next / total, random) : [] };
}

/** Communities of the papers, by as many votes as a graph of this size can afford. */
function agree(network: Network, resolution: number, random: Random): Int32Array {
  const votes = Math.max(1, Math.min(MOST_VOTES, Math.floor(40_000 / network.order)));
  return consensus(network, { resolution, votes, rounds: network.order > LARGE ? 2 : 10 }, random);
}

/** Communities of communities: the best of several runs, as these graphs are small. */
function unite(network: Network, finer: Int32Array, resolution: number, random: Random): Int32Array {
  const parts = finer.slice();
  const whole = aggregate(network, parts, renumber(parts, network.order));
  const penalty = resolution / totalMass(network);
  const runs = Array.from({ length: UNITING_RUNS }, () => leiden(whole, penalty, random));
  const quality = runs.map((clusterOf) => communityQuality(whole, clusterOf, penalty));
  const best = runs[quality.indexOf(Math.max(...quality))]!;
  return parts.map((part) => best[part]!);
}

/** Splits clusters above the neighbourhood size again and again, each time at a higher resolution. */
function splitFurther(network: Network, start: Partition, first: number, random: Random): readonly Partition[] {
  const levels: Partition[] = [];
  let last = start;
  let penalty = first;
  for (let tries = 0; tries < 8 && (last.sizes[0] ?? 0) > NEIGHBOURHOOD; tries += 1, penalty *= STEP) {
    const { clusterOf, sizes } = last;
    const isLarge = (cluster: number): boolean => cluster >= 0 && sizes[cluster]! > NEIGHBOURHOOD;
    const within = cutBetween(
      network,
      clusterOf.map((cluster) => (isLarge(cluster) ? cluster : -1)),
    );
    const least = Math.floor(NEIGHBOURHOOD / 6);
    const split = mergeSmall(within, leiden(within, penalty, random, { rounds: 2 }), penalty, {
      least,
      most: Infinity,
    });
    // Clusters that were small enough stay whole under numbers of their own.
    const next = clusterOf.map((cluster, node) => {
      if (cluster < 0) return -1;
      return isLarge(cluster) ? split[node]! : network.order + cluster;
    });
    const partition = toPartition(next, 1, last);
    if (partition.sizes.length === last.sizes.length) continue;
    levels.push(partition);
    last = partition;
  }
  return levels;
}
