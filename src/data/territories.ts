import { assignDyes, type Cluster } from "../../graph-builder/index.ts";
import type { Territory } from "./corpus.ts";

/** Nodes by position: where they lie in map units, and the id of their coarsest cluster. */
export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Undefined when ungrouped or a work. */
  readonly clusters: readonly (string | undefined)[];
}

/** The clusters of the coarsest level, largest first, each with its papers (positions in `places`) and its dye. */
export function layTerritories(clusters: readonly Cluster[], places: Places): Territory[] {
  const members = new Map<string, number[]>();
  for (const [index, id] of places.clusters.entries()) {
    if (id === undefined) continue;
    const list = members.get(id);
    if (list) list.push(index);
    else members.set(id, [index]);
  }
  const inOrder = clusters.filter((cluster) => cluster.level === 0 && members.has(cluster.id));
  // In the order of their ids, so that what was there before keeps its dye however it has grown.
  const dyes = assignDyes(
    inOrder.map(({ id, colour }) => ({
      points: members.get(id)!.map((paper) => ({ x: places.x[paper]!, y: places.y[paper]! })),
      colour,
    })),
  );
  const dyeOf = new Map(inOrder.map((cluster, index) => [cluster.id, dyes[index]!]));
  const coarse = inOrder.toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  return coarse.map((cluster, index) => ({
    index,
    cluster,
    dye: dyeOf.get(cluster.id)!,
    papers: members.get(cluster.id)!,
  }));
}
