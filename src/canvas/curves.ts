import type { Point } from "./view.ts";

/** A disc on the screen that a curve starts or ends at. */
export interface Anchor extends Point {
  /** Pixels kept free around the centre: radius, rim, ring and gap. */
  readonly clear: number;
}

/** A quadratic curve from rim to rim, in pixels. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** How far the middle of a curve leaves the straight line, as a share of its length. */
const BEND = 0.17;

/** A curve from one disc to another that bends to the left of its way; two references that answer each other keep apart. */
export function curveBetween(from: Anchor, to: Anchor): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const control = { x: (from.x + to.x) / 2 + dy * BEND, y: (from.y + to.y) / 2 - dx * BEND };
  return { start: leave(from, control), control, end: leave(to, control) };
}

function leave(anchor: Anchor, towards: Point): Point {
  const [dx, dy] = [towards.x - anchor.x, towards.y - anchor.y];
  const length = Math.hypot(dx, dy) || 1;
  const clear = Math.min(anchor.clear, length);
  return { x: anchor.x + (dx / length) * clear, y: anchor.y + (dy / length) * clear };
}

/** The point of a curve at t in 0..1. */
export function pointOn({ start, control, end }: Curve, t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * start.x + q * control.x + r * end.x, y: p * start.y + q * control.y + r * end.y };
}

/** Points along a curve, about `step` pixels apart, both ends included. */
export function pointsAlong(curve: Curve, step: number): Point[] {
  const count = Math.max(2, Math.ceil(Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) / step));
  return Array.from({ length: count + 1 }, (_, at) => pointOn(curve, at / count));
}

/** Unit vector in which a curve arrives at its end. */
export function arrival({ control, end }: Curve): Point {
  const [dx, dy] = [end.x - control.x, end.y - control.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
}

/** Unit vector in which a curve leaves its start. */
export function departure({ start, control }: Curve): Point {
  const [dx, dy] = [control.x - start.x, control.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
}

/** Distance from a point to a curve, in pixels, to about a pixel. */
export function distanceToCurve(curve: Curve, point: Point): number {
  let best = Number.POSITIVE_INFINITY;
  const points = pointsAlong(curve, 8);
  for (let at = 1; at < points.length; at++) best = Math.min(best, distanceToLine(points[at - 1]!, points[at]!, point));
  return best;
}

/** Distance from a point to the straight line between two others. */
export function distanceToLine(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}
