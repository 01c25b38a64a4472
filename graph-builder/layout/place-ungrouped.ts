import { cos, sin } from "../exact-math.ts";
import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { ASPECT, SPACING } from "./scale.ts";

/** Points at this angle from one to the next never crowd, as in a sunflower (Vogel 1979). */
const GOLDEN_ANGLE = 2.399963229728653;

/** `loose` papers go to free ground outside all islands, spread around the edge of the map; the others stay. */
export function placeUngrouped(papers: Arrangement, loose: readonly number[], territories: Bounds): Arrangement {
  if (loose.length === 0) return papers;
  const isLoose = new Set(loose);
  const stays = (_: number, paper: number): boolean => !isLoose.has(paper);
  const taken = { x: papers.x.filter(stays), y: papers.y.filter(stays) };
  const halfHeight = furthest(taken.y) + SPACING;
  const halfWidth = Math.max(furthest(taken.x) + SPACING, ASPECT * halfHeight);
  const each = (SPACING * SPACING) / (halfWidth * halfHeight);
  const wishes = loose.map((_, index): Wish => {
    const angle = index * GOLDEN_ANGLE;
    const away = Math.sqrt(1 + index * each);
    const [x, y] = [halfWidth * away * cos(angle), halfHeight * away * sin(angle)];
    return { x, y, clearance: 0.9 * SPACING, apart: 0.9 * SPACING, shyness: Infinity };
  });
  const found = findFreeGround(wishes, taken, territories, SPACING);
  const x = papers.x.slice();
  const y = papers.y.slice();
  loose.forEach((paper, index) => {
    x[paper] = found.x[index]!;
    y[paper] = found.y[index]!;
  });
  return { x, y };
}

function furthest(values: Float64Array): number {
  return values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
}
