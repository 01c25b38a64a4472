import type { Layout } from "../types.ts";
import type { Arrangement } from "./arrange.ts";

/** Distance of neighbouring papers on a small map, in map units. */
export const SPACING = 33;
/** The map is wider than high, like a screen. */
export const ASPECT = 1.55;
/** A map larger than this is scaled down to it. */
const WIDTH = 1000;

/** Moves the middle of the papers to (0, 0) and scales a map that is too wide. */
export function fit({ x, y }: Arrangement, papers: Arrangement): Layout {
  const [left, right] = extent(papers.x);
  const [low, high] = extent(papers.y);
  const scale = scaleOf(papers);
  return {
    x: x.map((each) => (each - (left + right) / 2) * scale),
    y: y.map((each) => (each - (low + high) / 2) * scale),
  };
}

/** What makes the map no wider than it may be, and no higher. */
export function scaleOf({ x, y }: Arrangement): number {
  const [left, right] = extent(x);
  const [low, high] = extent(y);
  return Math.min(1, WIDTH / Math.max(right - left, ASPECT * (high - low), 1));
}

export function extent(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
