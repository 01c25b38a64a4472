import type { Cluster, Clusters, Concepts, Levels, Paper, Partition } from "../types.ts";
import { findMentions } from "./mentions.ts";
import { nameClusters } from "./names.ts";
import { tellingConcepts, type Telling } from "./telling-concepts.ts";

/** How many concepts a cluster lists, and how telling they must be. */
const LISTED = { most: 8, score: 0.1 };

/**
 * Ids, names and telling concepts of the clusters of every named level.
 *
 * A name is made of one or two concepts that many members mention and few other
 * papers do; no two clusters of a level, and no cluster and its parent, get the
 * same one. `papers` must be in the order of the levels.
 */
export function labelClusters(levels: Levels, papers: readonly Paper[], concepts: Concepts): Clusters {
  const mentions = findMentions(papers, concepts);
  const clusters: Cluster[] = [];
  levels.named.forEach((level, depth) => {
    const parents = clusters.filter((cluster) => cluster.level === depth - 1);
    const telling = tellingConcepts(level, concepts.concepts, mentions);
    const parentNames = Array.from(level.parents, (parent) => parents[parent]?.label);
    nameClusters(telling, parentNames).forEach((label, number) => {
      clusters.push({
        id: clusterId(depth, number),
        label,
        level: depth,
        parent: parents[level.parents[number]!]?.id ?? null,
        size: level.sizes[number]!,
        concepts: listed(telling[number]!),
      });
    });
  });
  return { clusters, byPaper: papers.map((_, paper) => idsOf(paper, levels.named)) };
}

function clusterId(level: number, number: number): string {
  return `c${level}-${number}`;
}

/** Ids coarse to fine, as far down as the paper is grouped. */
function idsOf(paper: number, levels: readonly Partition[]): readonly string[] {
  return levels.flatMap(({ clusterOf }, level) => (clusterOf[paper]! < 0 ? [] : [clusterId(level, clusterOf[paper]!)]));
}

function listed(telling: readonly Telling[]): readonly string[] {
  return telling
    .filter(({ score }) => score >= LISTED.score)
    .slice(0, LISTED.most)
    .map(({ label }) => label);
}
