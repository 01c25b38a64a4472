import type { Adjacency } from "../adjacency.ts";
import type { Arrangement } from "./arrange.ts";
import { cellsAround, createGrid } from "./grid.ts";

/**
 * Lets points trade places where that shortens their links, in place; the set
 * of places stays as it is, and so does its evenness. Only points of the same
 * group and radius trade. In each round each point looks at the places around
 * one of the points it is linked to; `width` is how far. Links count by the
 * square root of their length, so that a few near ones are worth more than many
 * half near. Linear in the edges for each round.
 */
export function swapPlaces(
  points: Arrangement,
  { radius, groupOf }: { readonly radius: Float64Array; readonly groupOf: Int32Array },
  links: Adjacency,
  { width, rounds }: { readonly width: number; readonly rounds: number },
): void {
  const { x, y } = points;
  const grid = createGrid(x, y, width);
  // The cells hold places; who stands where changes.
  const pointAt = grid.members.slice();
  const placeOf = new Int32Array(x.length);
  const cellOfPlace = new Int32Array(x.length);
  pointAt.forEach((point, place) => {
    placeOf[point] = place;
    cellOfPlace[place] = grid.cellOf[point]!;
  });

  const partnerOf = (point: number, cell: number): number => {
    let best = -1;
    let most = 1e-9;
    for (const near of cellsAround(grid, cell)) {
      for (let place = grid.starts[near]!; place < grid.starts[near + 1]!; place += 1) {
        const other = pointAt[place]!;
        if (other === point || groupOf[other] !== groupOf[point] || radius[other] !== radius[point]) continue;
        const gain = gainOf(point, other, points, links);
        if (gain <= most) continue;
        best = other;
        most = gain;
      }
    }
    return best;
  };
  const settle = (point: number, place: number, atX: number, atY: number): void => {
    x[point] = atX;
    y[point] = atY;
    placeOf[point] = place;
    pointAt[place] = point;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let point = 0; point < x.length; point += 1) {
      const first = links.offsets[point]!;
      const degree = links.offsets[point + 1]! - first;
      if (degree === 0) continue;
      const friend = links.targets[first + ((round * 7 + point) % degree)]!;
      const partner = partnerOf(point, cellOfPlace[placeOf[friend]!]!);
      if (partner < 0) continue;
      const [place, atX, atY] = [placeOf[point]!, x[point]!, y[point]!];
      settle(point, placeOf[partner]!, x[partner]!, y[partner]!);
      settle(partner, place, atX, atY);
    }
  }
}

/** How much shorter the links of two points become when they trade places; a link between the two stays as long as it is. */
function gainOf(a: number, b: number, { x, y }: Arrangement, links: Adjacency): number {
  const here = linkLength(a, x[a]!, y[a]!, b, x, y, links) + linkLength(b, x[b]!, y[b]!, a, x, y, links);
  const there = linkLength(a, x[b]!, y[b]!, b, x, y, links) + linkLength(b, x[a]!, y[a]!, a, x, y, links);
  return here - there;
}

/** Weighted square roots of the lengths of a point's links, seen from (atX, atY), without the one to `but`. */
function linkLength(
  point: number,
  atX: number,
  atY: number,
  but: number,
  x: Float64Array,
  y: Float64Array,
  { offsets, targets, weights }: Adjacency,
): number {
  let sum = 0;
  for (let at = offsets[point]!; at < offsets[point + 1]!; at += 1) {
    const other = targets[at]!;
    if (other === but) continue;
    const dx = x[other]! - atX;
    const dy = y[other]! - atY;
    sum += weights[at]! * Math.sqrt(Math.sqrt(dx * dx + dy * dy));
  }
  return sum;
}
