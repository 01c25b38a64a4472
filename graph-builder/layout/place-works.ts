import type { References } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { scaleOf, SPACING } from "./scale.ts";

/** Works near the middle of the papers that name them, the most named ones first and with most room, outside territories. */
export function placeWorks(papers: Arrangement, territories: Bounds, { works, references }: References): Arrangement {
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
  const order = [...works.keys()].sort((a, b) => named[b]! - named[a]! || a - b);
  const wishes = order.map((work): Wish => {
    const often = named[work]!;
    return {
      x: sumX[work]! / Math.max(1, often),
      y: sumY[work]! / Math.max(1, often),
      clearance: SPACING * (often >= 5 ? 0.65 : often >= 3 ? 0.5 : 0.4),
      apart: often >= 5 ? (0.65 * SPACING) / scale : 0.5 * SPACING,
      shyness: often >= 3 ? (3 * SPACING) / scale : 0,
    };
  });
  const found = findFreeGround(wishes, papers, territories, SPACING);
  const x = new Float64Array(works.length);
  const y = new Float64Array(works.length);
  order.forEach((work, index) => {
    x[work] = found.x[index]!;
    y[work] = found.y[index]!;
  });
  return { x, y };
}
