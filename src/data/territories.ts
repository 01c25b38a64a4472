import { DYES, type Cluster } from "../../graph-builder/index.ts";
import type { Territory } from "./corpus.ts";
import { colourDistance } from "./colour-distance.ts";

/** How many of the closest territories count as neighbours whose dyes must differ well. */
const NEIGHBOURS = 5;
/** Which dye to take when several are equally far: strong and unlike ones first. */
const PREFERENCE = [10, 0, 7, 3, 2, 1, 5, 11, 6, 8, 4, 9];

/** Distance of two dyes in the worse of the two themes. */
function dyeDistance(a: number, b: number): number {
  const [first, second] = [DYES[a]!, DYES[b]!];
  return Math.min(colourDistance(first.light, second.light), colourDistance(first.dark, second.dark));
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function placeOf(papers: readonly number[], places: Places): Place {
  const count = papers.length || 1;
  const x = papers.reduce((sum, paper) => sum + places.x[paper]!, 0) / count;
  const y = papers.reduce((sum, paper) => sum + places.y[paper]!, 0) / count;
  const spread = papers.reduce((sum, paper) => sum + (places.x[paper]! - x) ** 2 + (places.y[paper]! - y) ** 2, 0);
  return { x, y, radius: Math.sqrt(spread / count) };
}

/** The closest other places, by the gap between their discs. */
function closest(places: readonly Place[], at: number): number[] {
  const here = places[at]!;
  return places
    .map((place, index) => ({ index, gap: Math.hypot(place.x - here.x, place.y - here.y) - place.radius }))
    .filter((other) => other.index !== at)
    .sort((a, b) => a.gap - b.gap || a.index - b.index)
    .slice(0, NEIGHBOURS)
    .map((other) => other.index);
}

/** How near a dye is to the colour that another program's file gave: 0 is the same. */
function unlike(dye: number, colour: string): number {
  return colourDistance(DYES[dye]!.light, colour);
}

/**
 * Gives each territory a dye: from first to last, the free dye nearest to the colour that its cluster came with, else
 * the one that is farthest from its neighbours' dyes in the worst of four kinds of sight. Beyond twelve: -1.
 */
function assignDyes(places: readonly Place[], colours: readonly (string | undefined)[]): number[] {
  const dyes: number[] = places.map(() => -1);
  const free = new Set(PREFERENCE);
  for (const index of places.keys()) {
    if (free.size === 0) break;
    const taken = closest(places, index)
      .map((other) => dyes[other]!)
      .filter((dye) => dye >= 0);
    const given = colours[index];
    const room = (dye: number): number =>
      given === undefined ? Math.min(...taken.map((other) => dyeDistance(dye, other)), 100) : -unlike(dye, given);
    const best = [...free].reduce((a, b) => (room(b) > room(a) ? b : a));
    dyes[index] = best;
    free.delete(best);
  }
  return dyes;
}

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
    inOrder.map((cluster) => placeOf(members.get(cluster.id)!, places)),
    inOrder.map(({ colour }) => colour),
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
