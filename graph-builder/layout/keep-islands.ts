import { groupBy } from "../groups.ts";
import type { EdgeList, Partition } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import { FILLED } from "./blocks.ts";
import type { Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { SPACING } from "./scale.ts";

/** Free ground around an island of new papers. */
const GAP = 1.5 * SPACING;

/**
 * The islands of an earlier map, as discs around the papers that it knew, and
 * free ground for those of new papers alone (NaN), near what these are linked
 * to. Linear in the edges.
 */
export function keepIslands(coarsest: Partition, edges: EdgeList, papers: Arrangement): Bounds {
  const count = coarsest.sizes.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const radius = Float64Array.from(coarsest.sizes, (size) => (SPACING / 2) * Math.sqrt(size / FILLED));
  const { starts, members } = groupBy(coarsest.clusterOf, count);
  const empty: number[] = [];
  for (let island = 0; island < count; island += 1) {
    const own = members.subarray(starts[island], starts[island + 1]).filter((paper) => !Number.isNaN(papers.x[paper]!));
    if (own.length === 0) {
      empty.push(island);
      continue;
    }
    const disc = discAround(own, papers);
    x[island] = disc.x;
    y[island] = disc.y;
    radius[island] = disc.radius;
  }
  const islands: Bounds = { x, y, radius, of: coarsest.clusterOf };
  if (empty.length === 0) return islands;
  const wishes = empty.map((island): Wish => {
    const reach = radius[island]! + GAP;
    return {
      ...middleOfLinks(island, coarsest.clusterOf, edges, papers),
      clearance: reach,
      apart: 2 * reach,
      shyness: Infinity,
    };
  });
  const known = {
    x: papers.x.filter((each) => !Number.isNaN(each)),
    y: papers.y.filter((each) => !Number.isNaN(each)),
  };
  const found = findFreeGround(wishes, known, withoutIslands(islands, empty), SPACING);
  empty.forEach((island, index) => {
    x[island] = found.x[index]!;
    y[island] = found.y[index]!;
  });
  return islands;
}

/** The disc in which points would be as widely spread as these. */
function discAround(own: Int32Array, { x, y }: Arrangement): { x: number; y: number; radius: number } {
  const middleX = own.reduce((sum, paper) => sum + x[paper]!, 0) / own.length;
  const middleY = own.reduce((sum, paper) => sum + y[paper]!, 0) / own.length;
  const square = own.reduce((sum, paper) => {
    const dx = x[paper]! - middleX;
    const dy = y[paper]! - middleY;
    return sum + dx * dx + dy * dy;
  }, 0);
  return { x: middleX, y: middleY, radius: Math.sqrt((2 * square) / own.length) + SPACING / 2 };
}

/** The weighted middle of the known papers that an island's papers are linked to; (0, 0) without any. */
function middleOfLinks(
  island: number,
  islandOf: Int32Array,
  edges: EdgeList,
  papers: Arrangement,
): { x: number; y: number } {
  let [x, y, sum] = [0, 0, 0];
  const add = (own: number, other: number, weight: number): void => {
    if (islandOf[own] !== island || Number.isNaN(papers.x[other]!)) return;
    x += weight * papers.x[other]!;
    y += weight * papers.y[other]!;
    sum += weight;
  };
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    add(edges.source[edge]!, edges.target[edge]!, edges.weight[edge]!);
    add(edges.target[edge]!, edges.source[edge]!, edges.weight[edge]!);
  }
  return sum > 0 ? { x: x / sum, y: y / sum } : { x: 0, y: 0 };
}

function withoutIslands({ x, y, radius, of }: Bounds, left: readonly number[]): Bounds {
  const isLeft = new Set(left);
  const stay = (_: number, island: number): boolean => !isLeft.has(island);
  return { x: x.filter(stay), y: y.filter(stay), radius: radius.filter(stay), of };
}
