import { log } from "../exact-math.ts";
import { groupBy } from "../groups.ts";
import type { Concepts, Paper, Partition } from "../types.ts";

/** A concept, and how well it stands for a cluster. */
export interface Telling {
  readonly label: string;
  /** Spellings seen, the label among them. */
  readonly variants: readonly string[];
  /** Share of the members that have it, 0..1. */
  readonly share: number;
  /** Higher tells the cluster better from the others. */
  readonly score: number;
}

/** A concept counts as shared by few when less than this part of the members has it. */
const COMMON = 0.25;
/** How many concepts of a cluster are kept. */
const KEPT = 24;

/**
 * For each cluster of a level the concepts that are frequent in it and rare
 * outside, the most telling first: share of members times the logarithm of
 * that share over the share among the other papers, as in class-based weighting
 * (Grootendorst 2022). Concepts of fewer than two members, or of less than a
 * quarter of the cluster, come after all others.
 */
export function tellingConcepts(
  level: Partition,
  papers: readonly Paper[],
  { concepts, byPaper }: Concepts,
): readonly (readonly Telling[])[] {
  const all = new Int32Array(concepts.length);
  for (const own of byPaper) for (const { index } of own) all[index]! += 1;
  const { starts, members } = groupBy(level.clusterOf, level.sizes.length);
  return Array.from(level.sizes, (size, cluster) => {
    const counts = new Map<number, number>();
    for (const paper of members.subarray(starts[cluster], starts[cluster + 1])) {
      for (const { index } of byPaper[paper]!) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const outside = papers.length - size;
    const telling = [...counts].map(([index, count]) => {
      const share = count / size;
      // Half a paper more on either side keeps single papers from looking like laws.
      const contrast = log(((count + 0.5) / (size + 1)) * ((outside + 1) / (all[index]! - count + 0.5)));
      const common = count > 1 && share >= COMMON;
      const { label, variants, id } = concepts[index]!;
      return { label, variants, share, score: share * contrast + (common ? 100 : 0), id };
    });
    telling.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return telling.slice(0, KEPT);
  });
}
