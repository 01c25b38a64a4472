import type { References } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { cellsAround, createGrid } from "./grid.ts";
import { join } from "./join.ts";
import { scaleOf, SPACING } from "./scale.ts";

/** Works named by so many papers are shown at once, and need room for a ring and a name. */
const OFTEN = 5;
/** Works named by so many papers rather lie between the islands. */
const SHY = 3;
/** There is no map on which more than this many could keep out of the islands. */
const MOST = 1500;
/** Part of the mean distance that can be asked for where all ask for the same ground. */
const FAIR = 0.45;

/**
 * Works near the middle of the papers that name them, the most named ones first
 * and with most room, outside territories. Those with a place in `known` (else
 * NaN) stay there.
 */
export function placeWorks(
  papers: Arrangement,
  territories: Bounds,
  { works, references }: References,
  known?: Arrangement,
): Arrangement {
  const count = papers.x.length;
  const sumX = new Float64Array(works.length);
  const sumY = new Float64Array(works.length);
  const named = new Int32Array(works.length);
  for (const { source, target } of references) {
    if (target < count) continue;
    sumX[target - count]! += papers.x[source]!;
    sumY[target - count]! += papers.y[source]!;
    named[target - count]! += 1;
  }
  // On a large map that is scaled down, rings that are always shown need as much room as on a small one.
  const scale = scaleOf(papers);
  const isKnown = (work: number): boolean => known !== undefined && !Number.isNaN(known.x[work]!);
  const order = [...works.keys()].filter((work) => !isKnown(work)).sort((a, b) => named[b]! - named[a]! || a - b);
  const ideal = order.map((work) => Math.max(1, named[work]!));
  const wishX = Float64Array.from(order, (work, index) => sumX[work]! / ideal[index]!);
  const wishY = Float64Array.from(order, (work, index) => sumY[work]! / ideal[index]!);
  const often = order.findIndex((work) => named[work]! < OFTEN);
  const shown = Math.min(MOST, often < 0 ? order.length : often);
  const room = roomAround(wishX, wishY, papers);
  const roomOfShown = roomAround(wishX.slice(0, shown), wishY.slice(0, shown));
  const wishes = order.map((work, index): Wish => {
    const isShown = index < shown;
    return {
      x: wishX[index]!,
      y: wishY[index]!,
      clearance: Math.min((isShown ? 0.6 : 0.45) * SPACING, isShown ? Infinity : room[index]!),
      apart: isShown ? Math.min((0.65 * SPACING) / scale, roomOfShown[index]!) : Math.min(0.5 * SPACING, room[index]!),
      shyness: index < MOST && named[work]! >= SHY ? (3 * SPACING) / scale : 0,
    };
  });
  const there = [...works.keys()].filter(isKnown);
  const taken = {
    x: join(
      papers.x,
      Float64Array.from(there, (work) => known!.x[work]!),
    ),
    y: join(
      papers.y,
      Float64Array.from(there, (work) => known!.y[work]!),
    ),
  };
  const found = findFreeGround(wishes, taken, territories, SPACING);
  const x = known ? known.x.slice() : new Float64Array(works.length);
  const y = known ? known.y.slice() : new Float64Array(works.length);
  order.forEach((work, index) => {
    x[work] = found.x[index]!;
    y[work] = found.y[index]!;
  });
  return { x, y };
}

/** How much clearance there is for each point in its neighbourhood, if all of them and what stands there share it. */
function roomAround(x: Float64Array, y: Float64Array, taken?: Arrangement): Float64Array {
  const grid = createGrid(join(x, taken?.x), join(y, taken?.y), 4 * SPACING);
  return x.map((_, point) => {
    const cells = cellsAround(grid, grid.cellOf[point]!);
    const count = cells.reduce((sum, cell) => sum + grid.starts[cell + 1]! - grid.starts[cell]!, 0);
    return FAIR * grid.width * Math.sqrt(cells.length / count);
  });
}
