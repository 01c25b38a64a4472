import type { Point } from "./view.ts";

/** A direction on the screen as a unit vector, y down. */
export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A node on the screen. */
export interface Spot extends Point {
  readonly index: number;
}

/**
 * The nearest spot in a direction: only those within 45 degrees of it count, and one that lies
 * aside counts as farther than one straight ahead. Null when there is none. Linear.
 */
export function nearestThatWay(spots: Iterable<Spot>, from: Spot, direction: Point): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { index, x, y } of spots) {
    if (index === from.index) continue;
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      found = index;
    }
  }
  return found;
}
