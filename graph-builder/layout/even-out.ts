import { strengths, toAdjacency } from "../adjacency.ts";
import type { EdgeList } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import { createGrid, eachNearPair } from "./grid.ts";

/** How far a point pushes, in sums of radii. */
const REACH = 1.42;
/** Part of an overlap of reaches that one step mends. */
const PUSH = 0.3;

/** How fast a point of twice the usual radius goes to the middle. */
const INWARD = 0.2;

/** Discs that bound groups of points. */
export interface Bounds extends Arrangement {
  readonly radius: Float64Array;
  /** Bound of each point. */
  readonly of: Int32Array;
}

/**
 * Spreads points evenly inside their bounds, in place: near points push each
 * other, linked ones draw each other a little. Linear in points and edges for
 * each step.
 */
export function evenOut(
  points: Arrangement,
  radius: Float64Array,
  bounds: Bounds,
  edges: EdgeList,
  steps: number,
): void {
  const { x, y } = points;
  const widest = radius.reduce((most, each) => Math.max(most, each), 0);
  const moveX = new Float64Array(x.length);
  const moveY = new Float64Array(x.length);
  const push = (a: number, b: number): void => {
    const reach = REACH * (radius[a]! + radius[b]!);
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const square = dx * dx + dy * dy;
    if (square >= reach * reach || square === 0) return;
    const distance = Math.sqrt(square);
    // The larger one stands firmer, else pressure would drive it to the edge.
    const [massA, massB] = [radius[a]! * radius[a]!, radius[b]! * radius[b]!];
    const by = (PUSH * (reach - distance)) / distance / (massA + massB);
    moveX[a]! -= dx * by * massB;
    moveY[a]! -= dy * by * massB;
    moveX[b]! += dx * by * massA;
    moveY[b]! += dy * by * massA;
  };
  const strength = strengths(toAdjacency(edges));
  for (let step = 0; step < steps; step += 1) {
    moveX.fill(0);
    moveY.fill(0);
    eachNearPair(createGrid(x, y, 2 * REACH * widest), push);
    draw(points, radius, edges, strength, 0.8 * (1 - step / steps), moveX, moveY);
    drawHubs(points, radius, bounds, moveX, moveY);
    for (let point = 0; point < x.length; point += 1) {
      const far = Math.sqrt(moveX[point]! * moveX[point]! + moveY[point]! * moveY[point]!);
      const most = radius[point]! / Math.max(far, radius[point]!);
      x[point]! += moveX[point]! * most;
      y[point]! += moveY[point]! * most;
    }
    keepWithin(points, radius, bounds);
  }
}

/** Linked points draw each other with a force that does not grow beyond a few radii. */
function draw(
  { x, y }: Arrangement,
  radius: Float64Array,
  edges: EdgeList,
  strength: Float64Array,
  by: number,
  moveX: Float64Array,
  moveY: Float64Array,
): void {
  const { source, target, weight } = edges;
  for (let edge = 0; edge < source.length; edge += 1) {
    const a = source[edge]!;
    const b = target[edge]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const touching = radius[a]! + radius[b]!;
    const distance = Math.sqrt(dx * dx + dy * dy) || 1;
    if (distance < touching) continue;
    const pull = (by * weight[edge]! * Math.min(distance - touching, 2 * touching)) / distance;
    moveX[a]! += (dx * pull) / strength[a]!;
    moveY[a]! += (dy * pull) / strength[a]!;
    moveX[b]! -= (dx * pull) / strength[b]!;
    moveY[b]! -= (dy * pull) / strength[b]!;
  }
}

/** Points that need more room than the others go towards the middle, where links reach them from all sides. */
function drawHubs(
  { x, y }: Arrangement,
  radius: Float64Array,
  bounds: Bounds,
  moveX: Float64Array,
  moveY: Float64Array,
): void {
  const usual = radius.reduce((least, each) => Math.min(least, each), Infinity);
  for (let point = 0; point < x.length; point += 1) {
    const bound = bounds.of[point]!;
    if (bound < 0 || radius[point] === usual) continue;
    const by = INWARD * (radius[point]! / usual - 1);
    moveX[point]! += by * (bounds.x[bound]! - x[point]!);
    moveY[point]! += by * (bounds.y[bound]! - y[point]!);
  }
}

function keepWithin({ x, y }: Arrangement, radius: Float64Array, bounds: Bounds): void {
  for (let point = 0; point < x.length; point += 1) {
    const bound = bounds.of[point]!;
    if (bound < 0) continue;
    const dx = x[point]! - bounds.x[bound]!;
    const dy = y[point]! - bounds.y[bound]!;
    const room = Math.max(bounds.radius[bound]! - radius[point]!, 0);
    const far = Math.sqrt(dx * dx + dy * dy);
    if (far <= room) continue;
    x[point] = bounds.x[bound]! + (dx * room) / far;
    y[point] = bounds.y[bound]! + (dy * room) / far;
  }
}
