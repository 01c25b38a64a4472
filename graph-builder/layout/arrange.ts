import type { Random } from "../random.ts";
import { pushApart } from "./push-apart.ts";

/** Discs to be arranged and what pulls them. */
export interface Discs {
  /** How much ground each wants around its centre. */
  readonly radius: Float64Array;
  /** Which pairs belong together; each pair once. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** Where each is drawn to from outside, as a point relative to the middle, and how much (in link weight). */
  readonly anchorX?: Float64Array;
  readonly anchorY?: Float64Array;
  readonly anchorWeight?: Float64Array;
}

export interface Arrangement {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where discs may stand: an ellipse or a rectangle around (0, 0). */
export interface Ground {
  readonly round: boolean;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface ArrangeOptions {
  readonly ground: Ground;
  readonly steps: number;
  /** How many random beginnings; the one with the shortest links wins. */
  readonly starts: number;
}

/** Above this many discs the push between far ones is left out, as it costs the square. */
const MOST_PUSHED = 400;

/**
 * Places discs around (0, 0) so that linked ones lie near each other and none overlap.
 *
 * A force layout in which the discs start as points and grow to their size, so
 * that they can pass each other before they block each other. Quadratic in the
 * discs up to 400, about linear above.
 */
export function arrange(discs: Discs, random: Random, options: ArrangeOptions): Arrangement {
  let best = settle(discs, random, options);
  let least = linkLength(discs, best);
  for (let start = 1; start < options.starts; start += 1) {
    const other = settle(discs, random, options);
    const length = linkLength(discs, other);
    if (length >= least) continue;
    best = other;
    least = length;
  }
  return best;
}

function settle(discs: Discs, random: Random, { ground, steps }: ArrangeOptions): Arrangement {
  const count = discs.radius.length;
  const pull = pullOf(discs);
  const { x, y } = scatter(discs, pull, random, ground);
  const moveX = new Float64Array(count);
  const moveY = new Float64Array(count);
  const grown = new Float64Array(count);
  const reach = ground.halfWidth * ground.halfHeight;
  for (let step = 0; step < steps; step += 1) {
    const done = step / steps;
    const heat = 1 - done;
    moveX.fill(0);
    moveY.fill(0);
    attract(discs, x, y, pull, moveX, moveY);
    if (count <= MOST_PUSHED) repel(discs.radius, x, y, reach, moveX, moveY);
    for (let disc = 0; disc < count; disc += 1) {
      x[disc]! += heat * (0.35 * moveX[disc]! - (0.05 * x[disc]! * ground.halfHeight) / ground.halfWidth);
      y[disc]! += heat * (0.35 * moveY[disc]! - (0.05 * y[disc]! * ground.halfWidth) / ground.halfHeight);
    }
    const growth = Math.min(1, 0.2 + 1.2 * done);
    for (let disc = 0; disc < count; disc += 1) grown[disc] = discs.radius[disc]! * growth;
    pushApart(x, y, grown, 1);
    keepInside(x, y, discs.radius, ground);
  }
  for (let round = 0; round < 30 && pushApart(x, y, discs.radius, 1); round += 1) {
    if (round < 20) keepInside(x, y, discs.radius, ground);
  }
  return { x, y };
}

/** Random places, each moved towards its anchor. */
function scatter(discs: Discs, pull: Float64Array, random: Random, { halfWidth, halfHeight }: Ground): Arrangement {
  const x = new Float64Array(pull.length);
  const y = new Float64Array(pull.length);
  for (let disc = 0; disc < pull.length; disc += 1) {
    const share = discs.anchorWeight ? discs.anchorWeight[disc]! / (pull[disc]! || 1) : 0;
    x[disc] = (random() - 0.5) * halfWidth + share * (discs.anchorX?.[disc] ?? 0);
    y[disc] = (random() - 0.5) * halfHeight + share * (discs.anchorY?.[disc] ?? 0);
  }
  return { x, y };
}

/** Sum of the link weights of each disc, anchors included, at least a tenth of the mean. */
function pullOf({ radius, from, to, weight, anchorWeight }: Discs): Float64Array {
  const pull = anchorWeight ? anchorWeight.slice() : new Float64Array(radius.length);
  for (let link = 0; link < from.length; link += 1) {
    pull[from[link]!]! += weight[link]!;
    pull[to[link]!]! += weight[link]!;
  }
  const floor = pull.reduce((sum, each) => sum + each, 0) / (10 * Math.max(1, pull.length));
  return pull.map((each) => Math.max(each, floor));
}

/** Each disc is drawn to the weighted mean of what it is linked to, as far as they are apart beyond touching. */
function attract(
  discs: Discs,
  x: Float64Array,
  y: Float64Array,
  pull: Float64Array,
  moveX: Float64Array,
  moveY: Float64Array,
): void {
  const { from, to, weight, anchorX, anchorY, anchorWeight } = discs;
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link]!;
    const b = to[link]!;
    const dx = (x[b]! - x[a]!) * weight[link]!;
    const dy = (y[b]! - y[a]!) * weight[link]!;
    moveX[a]! += dx / pull[a]!;
    moveY[a]! += dy / pull[a]!;
    moveX[b]! -= dx / pull[b]!;
    moveY[b]! -= dy / pull[b]!;
  }
  if (!anchorX || !anchorY || !anchorWeight) return;
  for (let disc = 0; disc < x.length; disc += 1) {
    const share = pull[disc]! > 0 ? anchorWeight[disc]! / pull[disc]! : 0;
    moveX[disc]! += (anchorX[disc]! - x[disc]!) * share;
    moveY[disc]! += (anchorY[disc]! - y[disc]!) * share;
  }
}

/** Every disc pushes every other one, in proportion to its area and the inverse of the distance. */
function repel(
  radius: Float64Array,
  x: Float64Array,
  y: Float64Array,
  reach: number,
  moveX: Float64Array,
  moveY: Float64Array,
): void {
  const total = radius.reduce((sum, each) => sum + each * each, 0);
  const strength = (0.5 * reach) / total;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = a + 1; b < x.length; b += 1) {
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      const touching = radius[a]! + radius[b]!;
      const push = strength / (dx * dx + dy * dy + 0.1 * touching * touching);
      moveX[a]! -= dx * push * radius[b]! * radius[b]!;
      moveY[a]! -= dy * push * radius[b]! * radius[b]!;
      moveX[b]! += dx * push * radius[a]! * radius[a]!;
      moveY[b]! += dy * push * radius[a]! * radius[a]!;
    }
  }
}

/** Draws back what stands outside. */
function keepInside(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  { round, halfWidth, halfHeight }: Ground,
): void {
  for (let disc = 0; disc < x.length; disc += 1) {
    const across = Math.abs(x[disc]!) / Math.max(halfWidth - radius[disc]!, 0.01 * halfWidth);
    const up = Math.abs(y[disc]!) / Math.max(halfHeight - radius[disc]!, 0.01 * halfHeight);
    const out = Math.sqrt(across * across + up * up);
    x[disc]! /= Math.max(1, round ? out : across);
    y[disc]! /= Math.max(1, round ? out : up);
  }
}

function linkLength({ radius, from, to, weight }: Discs, { x, y }: Arrangement): number {
  let sum = 0;
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link]!;
    const b = to[link]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    sum += weight[link]! * Math.max(0, Math.sqrt(dx * dx + dy * dy) - radius[a]! - radius[b]!);
  }
  return sum;
}
