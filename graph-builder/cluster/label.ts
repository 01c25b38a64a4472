import { toAdjacency } from "../adjacency.ts";
import type {
  Cluster,
  Clusters,
  Concepts,
  Earlier,
  EarlierLevel,
  EdgeList,
  Levels,
  Paper,
  Partition,
} from "../types.ts";
import { belongTo } from "./belonging.ts";
import { keepIds, numbersOf, type Kept } from "./keep-ids.ts";
import { keepName } from "./keep-name.ts";
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
 * same one, unless it has the same papers. What was the same cluster in an earlier build keeps its id, and its
 * name while that leads to its papers. `papers` must be in the order of the
 * levels.
 */
export function labelClusters(
  levels: Levels,
  papers: readonly Paper[],
  concepts: Concepts,
  neighbours: EdgeList,
  earlier?: Earlier,
): Clusters {
  const links = toAdjacency(neighbours);
  const mentions = findMentions(papers, concepts);
  const ids: (readonly string[])[] = [];
  const labels: (readonly string[])[] = [];
  const clusters = levels.named.flatMap((level, depth) => {
    const before = earlier?.levels[depth];
    const kept = before ? keepIds(level, before) : Array.from(level.sizes, () => undefined);
    const numbers = numbersOf(kept, before, depth);
    const telling = tellingConcepts(belongTo(level, mentions.papers, links), concepts.concepts, mentions);
    const parentNames = Array.from(level.parents, (parent) => labels.at(-1)?.[parent]);
    const parentIds = Array.from(level.parents, (parent) => ids.at(-1)?.[parent] ?? null);
    const given = keptNames(kept, before, telling);
    const isWhole = (cluster: number): boolean =>
      levels.named[depth - 1]?.sizes[level.parents[cluster]!] === level.sizes[cluster];
    labels.push(
      nameClusters(
        telling,
        parentNames.map((name, cluster) => (isWhole(cluster) ? undefined : name)),
        given.map((name, cluster) => (isWhole(cluster) ? parentNames[cluster] : name)),
      ),
    );
    ids.push(numbers.map((number) => clusterId(depth, number)));
    const own = Array.from(level.sizes, (size, cluster): Cluster => {
      return {
        id: ids[depth]![cluster]!,
        label: labels[depth]![cluster]!,
        level: depth,
        parent: parentIds[cluster]!,
        size,
        concepts: listed(telling[cluster]!),
      };
    });
    return [...own.keys()].sort((a, b) => numbers[a]! - numbers[b]!).map((cluster) => own[cluster]!);
  });
  return { clusters, byPaper: papers.map((_, paper) => idsOf(paper, levels.named, ids)) };
}

function clusterId(level: number, number: number): string {
  return `c${level}-${number}`;
}

function keptNames(
  kept: readonly (Kept | undefined)[],
  before: EarlierLevel | undefined,
  telling: readonly (readonly Telling[])[],
): readonly (string | undefined)[] {
  return kept.map(
    (each, cluster) => each && before && keepName(before.clusters[each.place]!.label, each, telling[cluster]!),
  );
}

/** Ids coarse to fine, as far down as the paper is grouped. */
function idsOf(paper: number, levels: readonly Partition[], ids: readonly (readonly string[])[]): readonly string[] {
  return levels.flatMap(({ clusterOf }, level) => ids[level]![clusterOf[paper]!] ?? []);
}

function listed(telling: readonly Telling[]): readonly string[] {
  return telling
    .filter(({ score }) => score >= LISTED.score)
    .slice(0, LISTED.most)
    .map(({ label }) => label);
}
