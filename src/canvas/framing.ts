import type { Box, Point } from "./view.ts";

/** Pixels kept free around what a camera frames. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Screens narrower than this are phones. */
const NARROW = 768;

/** The room around the whole map, and around a selection (whose names need more), without panels. */
export function paddingFor(width: number, subject: "map" | "nodes"): Padding {
  if (subject === "map") {
    return width < NARROW ? { top: 30, right: 20, bottom: 30, left: 20 } : { top: 44, right: 70, bottom: 44, left: 70 };
  }
  return width < NARROW ? { top: 52, right: 96, bottom: 36, left: 72 } : { top: 84, right: 160, bottom: 64, left: 110 };
}

/** What is left of a screen inside paddings and panels; never less than a quarter of it either way. */
export function roomFor(width: number, height: number, padding: Padding, insets: Padding): Box {
  const [left, right] = shrink(width, padding.left + insets.left, padding.right + insets.right);
  const [top, bottom] = shrink(height, padding.top + insets.top, padding.bottom + insets.bottom);
  return { left, top, right, bottom };
}

function shrink(size: number, before: number, after: number): [number, number] {
  const excess = Math.max(0, before + after - size * 0.75);
  const share = before / (before + after || 1);
  return [before - excess * share, size - after + excess * (1 - share)];
}

/** Smallest rectangle around points. */
export function boxAround(points: Iterable<Point>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** How much larger a box may become to fill a room. */
export function fitScale(box: Box, room: Box): number {
  const across = (room.right - room.left) / Math.max(box.right - box.left, 1e-6);
  const down = (room.bottom - room.top) / Math.max(box.bottom - box.top, 1e-6);
  return Math.min(across, down);
}

/**
 * The points around a centre that a frame should hold: from the nearest on, all that fit without shrinking
 * the frame below `least`. What lies beyond is left out, as it would leave everything else tiny.
 */
export function pointsInFrame<T extends Point>(
  centre: T,
  others: readonly T[],
  room: Box,
  least: number,
): readonly T[] {
  const distance = (point: Point): number => Math.hypot(point.x - centre.x, point.y - centre.y);
  const held: T[] = [centre];
  for (const point of others.toSorted((a, b) => distance(a) - distance(b))) {
    if (fitScale(boxAround([...held, point]), room) < least) break;
    held.push(point);
  }
  return held;
}
