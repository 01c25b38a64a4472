import type { EdgeList, Layout, Partition, References } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { join } from "./join.ts";
import { keepIslands } from "./keep-islands.ts";
import { nearestDistances } from "./nearest-distances.ts";
import { placeUngrouped } from "./place-ungrouped.ts";
import { placeWorks } from "./place-works.ts";
import { SPACING } from "./scale.ts";
import { wishNearLinks } from "./wish-near-links.ts";

/** Room of a new paper among those that stay, in their distance: it fits between three that are evenly spread. */
const BETWEEN = 0.5;
/** Room among new papers. */
const APART = 0.75;
/** The distance to the nearest paper where papers are evenly spread, in spacings. */
const USUAL = 0.9;

/**
 * The earlier map with new papers and works on it: what is known does not move.
 *
 * A new paper lies beside the papers of its island that it is linked to, on the
 * nearest free ground; an island of new papers alone takes ground near what it
 * is linked to; new works and ungrouped papers lie where they would on a new
 * map. `places` are those of the earlier map, NaN for what is new. About linear.
 */
export function keepPlaces(coarsest: Partition, edges: EdgeList, references: References, places: Layout): Layout {
  const papers = { x: places.x.slice(0, edges.order), y: places.y.slice(0, edges.order) };
  const works = { x: places.x.slice(edges.order), y: places.y.slice(edges.order) };
  const isNew = papers.x.map((x) => (Number.isNaN(x) ? 1 : 0));
  // A large map was scaled down; new things are placed as if it was not.
  const scale = scaleBefore(papers, isNew);
  const before = { papers: scaleTo(papers, 1 / scale), works: scaleTo(works, 1 / scale) };
  const islands = keepIslands(coarsest, edges, before.papers);
  const loose = [...isNew.keys()].filter((paper) => isNew[paper] === 1 && coarsest.clusterOf[paper]! < 0);
  const grouped = placeNew(before, edges, islands);
  const placed = placeUngrouped(grouped, loose, islands);
  const found = placeWorks(placed, islands, references, before.works);
  const all = scaleTo({ x: join(placed.x, found.x), y: join(placed.y, found.y) }, scale);
  return { x: keep(places.x, all.x), y: keep(places.y, all.y) };
}

/** What was known stays to the last bit. */
function keep(before: Float64Array, now: Float64Array): Float64Array {
  return now.map((each, index) => (Number.isNaN(before[index]!) ? each : before[index]!));
}

function scaleTo({ x, y }: Arrangement, scale: number): Arrangement {
  return { x: x.map((each) => each * scale), y: y.map((each) => each * scale) };
}

/** By how much the earlier map was scaled down, judged by the distance of its papers. */
function scaleBefore({ x, y }: Arrangement, isNew: Float64Array): number {
  const known = [...isNew.keys()].filter((paper) => isNew[paper] === 0);
  const nearest = nearestDistances({
    x: Float64Array.from(known, (paper) => x[paper]!),
    y: Float64Array.from(known, (paper) => y[paper]!),
  }).sort();
  const usual = nearest[nearest.length >> 1] ?? SPACING;
  return usual > 0 && usual < Infinity ? Math.min(1, usual / (USUAL * SPACING)) : 1;
}

/** New papers of islands on free ground near what they are linked to. */
function placeNew(
  { papers, works }: { readonly papers: Arrangement; readonly works: Arrangement },
  edges: EdgeList,
  islands: Bounds,
): Arrangement {
  const fresh = [...papers.x.keys()].filter((paper) => Number.isNaN(papers.x[paper]!) && islands.of[paper]! >= 0);
  const wanted = wishNearLinks(papers, edges, islands);
  const wishes = fresh.map((paper): Wish => {
    const [x, y] = [wanted.x[paper]!, wanted.y[paper]!];
    return { x, y, clearance: BETWEEN * SPACING, apart: APART * SPACING, shyness: 0 };
  });
  const taken = withoutUnknown({ x: join(papers.x, works.x), y: join(papers.y, works.y) });
  const found = findFreeGround(wishes, taken, islands, SPACING);
  const placed = { x: papers.x.slice(), y: papers.y.slice() };
  fresh.forEach((paper, index) => {
    placed.x[paper] = found.x[index]!;
    placed.y[paper] = found.y[index]!;
  });
  return placed;
}

function withoutUnknown({ x, y }: Arrangement): Arrangement {
  return { x: x.filter((each) => !Number.isNaN(each)), y: y.filter((each) => !Number.isNaN(each)) };
}
