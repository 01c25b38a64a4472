import { exp } from "../exact-math.ts";
import { pointGrid } from "./point-grid.ts";
import type { Point } from "./boxes.ts";

/** A paper on the map: where it lies and which territory it belongs to. */
export interface Member {
  readonly x: number;
  readonly y: number;
  /** Position in `Corpus.territories`; never negative. */
  readonly territory: number;
}

/** A raster over the map: cell (column, row) has its centre at left + (column + .5) * cell, bottom + (row + .5) * cell. */
export interface Raster {
  readonly left: number;
  readonly bottom: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** Most cells along one side: beyond, the raster gets coarser, not larger. */
const MOST_CELLS = 260;
/** Cells along a bandwidth. */
const CELLS = 12;
/** Which of the distances from paper to nearest neighbour counts as typical: not the middle, since outliers need no ground. */
const TYPICAL = 0.3;
/** Papers that are asked for their nearest neighbour: more say the same. */
const MOST_ASKED = 2000;
/** Bandwidths that a kernel reaches. */
const REACH = 3.2;

/** Typical distance from a paper to its nearest neighbour: the map's own yardstick, since layouts differ in scale. Linear. */
export function typicalSpacing(members: readonly Point[]): number {
  if (members.length < 2) return 1;
  const [left, right] = extent(members.map((member) => member.x));
  const [bottom, top] = extent(members.map((member) => member.y));
  const even = Math.sqrt(Math.max((right - left) * (top - bottom), 1e-9) / members.length) || 1;
  const grid = pointGrid(
    members.map(({ x, y }, index) => ({ index, x, y })),
    even,
  );
  const step = Math.ceil(members.length / MOST_ASKED);
  const nearest = members.flatMap(({ x, y }, index) => {
    if (index % step !== 0) return [];
    let best = 3 * even;
    grid.near(x, y, 3 * even, (point, distance) => {
      if (point.index !== index && distance < best) best = distance;
    });
    return [best];
  });
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length * TYPICAL)] || 1;
}

function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** A raster that holds all members with room for the kernels around them. */
export function rasterAround(members: readonly Member[], bandwidth: number): Raster {
  const margin = bandwidth * REACH;
  const [west, east] = extent(members.map((member) => member.x));
  const [south, north] = extent(members.map((member) => member.y));
  const [width, height] = [east - west + 2 * margin, north - south + 2 * margin];
  const cell = Math.max(bandwidth / CELLS, Math.max(width, height) / MOST_CELLS);
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1];
  return { left: west - margin, bottom: south - margin, cell, columns, rows };
}

/** The part of a raster that the kernels of some members reach. */
export function windowAround(members: readonly Member[], raster: Raster, bandwidth: number): Raster {
  const { left, bottom, cell } = raster;
  const margin = bandwidth * REACH;
  const [west, east] = extent(members.map((member) => member.x));
  const [south, north] = extent(members.map((member) => member.y));
  const [column, row] = [cellAt(west - margin - left, cell), cellAt(south - margin - bottom, cell)];
  const columns = Math.min(raster.columns, cellAt(east + margin - left, cell) + 2) - column;
  const rows = Math.min(raster.rows, cellAt(north + margin - bottom, cell) + 2) - row;
  return { left: left + column * cell, bottom: bottom + row * cell, cell, columns, rows };
}

const cellAt = (distance: number, cell: number): number => Math.max(0, Math.floor(distance / cell));

/** Calls `visit` with the positions that a window's cells have in the whole raster and in the window itself. */
export function eachCell(window: Raster, raster: Raster, visit: (whole: number, own: number) => void): void {
  const column = Math.round((window.left - raster.left) / raster.cell);
  const row = Math.round((window.bottom - raster.bottom) / raster.cell);
  let own = 0;
  for (let line = row; line < row + window.rows; line++) {
    const start = line * raster.columns + column;
    for (let at = start; at < start + window.columns; at++) visit(at, own++);
  }
}

/** Sum of Gaussian kernels of height 1 over the members, one value a cell, row by row from the bottom. */
export function density(members: readonly Member[], raster: Raster, bandwidth: number): Float32Array {
  const { left, bottom, cell, columns, rows } = raster;
  const values = new Float32Array(columns * rows);
  const reach = (bandwidth * REACH) / cell;
  const scale = (cell * cell) / (2 * bandwidth * bandwidth);
  const kernel = new Float32Array(columns);
  for (const member of members) {
    const [column, row] = [(member.x - left) / cell - 0.5, (member.y - bottom) / cell - 0.5];
    const [first, last] = [Math.max(0, Math.ceil(column - reach)), Math.min(columns - 1, Math.floor(column + reach))];
    for (let at = first; at <= last; at++) kernel[at] = exp(-(at - column) * (at - column) * scale);
    const top = Math.min(rows - 1, Math.floor(row + reach));
    for (let line = Math.max(0, Math.ceil(row - reach)); line <= top; line++) {
      const weight = exp(-(line - row) * (line - row) * scale);
      const start = line * columns;
      for (let at = first; at <= last; at++) values[start + at]! += weight * kernel[at]!;
    }
  }
  return values;
}
