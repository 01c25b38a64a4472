import type { Box, Point } from "./boxes.ts";

/** How much of a rectangle is covered by discs and lines: each question costs the same, however much there is. */
export interface CoverMap {
  /** Covered area in px2, each thing by its weight. */
  readonly coverOf: (box: Box) => number;
}

/** What is on the map, to be put into a cover map. */
export interface CoverSketch {
  /** A disc; `weight` is the share of its area that counts. */
  readonly disc: (centre: Point, radius: number, weight: number) => void;
  /** A line through points, `width` pixels wide. */
  readonly line: (points: readonly Point[], width: number) => void;
}

/** Pixels along a cell. */
const CELL = 2;
/** Pixels between marks along a line. */
const STEP = 6;

/** Sketches discs and lines onto a raster of 2 px cells and sums it up (a summed-area table: Crow 1984). */
export function coverMap(width: number, height: number, sketch: (into: CoverSketch) => void): CoverMap {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const cells = new Float32Array(columns * rows);
  const mark = (x: number, y: number, area: number): void => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    if (column >= 0 && row >= 0 && column < columns && row < rows) cells[row * columns + column]! += area;
  };
  sketch({
    disc({ x, y }, radius, weight) {
      const reach = Math.ceil(radius / CELL) * CELL;
      for (let dy = -reach; dy <= reach; dy += CELL) {
        for (let dx = -reach; dx <= reach; dx += CELL) {
          if (dx * dx + dy * dy <= radius * radius) mark(x + dx, y + dy, CELL * CELL * weight);
        }
      }
    },
    line(points, wide) {
      for (let at = 1; at < points.length; at++) markLine(points[at - 1]!, points[at]!, wide, mark);
    },
  });
  const sums = sumUp(cells, columns, rows);
  const sumTo = (x: number, y: number): number => {
    const [column, row] = [Math.max(0, Math.min(columns, x / CELL)), Math.max(0, Math.min(rows, y / CELL))];
    const [left, top] = [Math.floor(column), Math.floor(row)];
    const [right, bottom] = [Math.min(columns, left + 1), Math.min(rows, top + 1)];
    const [fx, fy] = [column - left, row - top];
    const stride = columns + 1;
    const above = sums[top * stride + left]! * (1 - fx) + sums[top * stride + right]! * fx;
    const below = sums[bottom * stride + left]! * (1 - fx) + sums[bottom * stride + right]! * fx;
    return above * (1 - fy) + below * fy;
  };
  return {
    coverOf: ({ left, top, right, bottom }) =>
      sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top),
  };
}

function markLine(from: Point, to: Point, width: number, mark: (x: number, y: number, area: number) => void): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  const count = Math.max(1, Math.round(length / STEP));
  for (let at = 0; at < count; at++) {
    const share = (at + 0.5) / count;
    mark(from.x + dx * share, from.y + dy * share, (length / count) * width);
  }
}

/** For each corner of the raster the sum of all cells above and to the left of it. */
function sumUp(cells: Float32Array, columns: number, rows: number): Float64Array {
  const stride = columns + 1;
  const sums = new Float64Array(stride * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let line = 0;
    for (let column = 0; column < columns; column++) {
      line += cells[row * columns + column]!;
      sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1]! + line;
    }
  }
  return sums;
}
