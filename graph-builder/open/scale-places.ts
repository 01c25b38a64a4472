import type { FoundNode } from "./opener.ts";

/** Distance of neighbours that the map is made for, in map units, and how wide and high it may be. */
const SPACING = 33;
const WIDTH = 1000;
const ASPECT = 1.55;

/** Places of all nodes. */
export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The file's places, moved to the middle of the map and scaled to its size, their proportions kept; undefined when a
 * node has none or all are in one point.
 */
export function scalePlaces(nodes: readonly FoundNode[]): Places | undefined {
  if (nodes.length === 0 || nodes.some(({ x, y }) => x === undefined || y === undefined)) return undefined;
  const [left, right] = extent(nodes.map(({ x }) => x!));
  const [low, high] = extent(nodes.map(({ y }) => y!));
  const [width, height] = [right - left, high - low];
  if (width === 0 && height === 0) return undefined;
  const roomy =
    (SPACING * Math.sqrt(nodes.length)) / Math.sqrt(Math.max(width, height / 10) * Math.max(height, width / 10));
  const scale = Math.min(roomy, WIDTH / Math.max(width, ASPECT * height));
  return {
    x: nodes.map(({ x }) => round((x! - (left + right) / 2) * scale)),
    y: nodes.map(({ y }) => round((y! - (low + high) / 2) * scale)),
  };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000 || 0;

function extent(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
