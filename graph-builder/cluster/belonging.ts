import type { Adjacency } from "../adjacency.ts";
import type { Partition } from "../types.ts";

/** What being a member counts; the rest is where a paper's links lead. */
const MEMBER = 0.3;
/** Less than this is chance. */
const LEAST = 0.1;

/** The papers in and around a cluster. */
export interface Belonging {
  /** Places in the list of papers that were read, ascending. */
  readonly places: readonly number[];
  /** How much each of them belongs to the cluster, 0..1. */
  readonly shares: readonly number[];
}

/**
 * How much papers belong to each cluster of a level: a part for being in it,
 * the rest by the share of their links that lead into it. A paper between two
 * clusters counts for both, whichever it was put into, so that a few papers
 * more or less change little. Linear in the papers' edges.
 */
export function belongTo(
  { clusterOf, sizes }: Partition,
  papers: readonly number[],
  { offsets, targets, weights }: Adjacency,
): readonly Belonging[] {
  const around = Array.from(sizes, () => ({ places: [] as number[], shares: [] as number[] }));
  papers.forEach((paper, place) => {
    const own = clusterOf[paper]!;
    if (own < 0) return;
    const linked = new Map([[own, 0]]);
    let sum = 0;
    for (let at = offsets[paper]!; at < offsets[paper + 1]!; at += 1) {
      const cluster = clusterOf[targets[at]!]!;
      sum += weights[at]!;
      linked.set(cluster, (linked.get(cluster) ?? 0) + weights[at]!);
    }
    for (const [cluster, weight] of linked) {
      const byLinks = sum > 0 ? (1 - MEMBER) * (weight / sum) : 0;
      const share = byLinks + (cluster === own ? MEMBER : 0);
      if (cluster < 0 || share < LEAST) continue;
      around[cluster]!.places.push(place);
      around[cluster]!.shares.push(share);
    }
  });
  return around;
}
