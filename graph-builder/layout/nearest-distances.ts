import type { Arrangement } from "./arrange.ts";
import { cellsAround, createGrid } from "./grid.ts";

/** How far the nearest other point is from each, as far as touching cells of about four points show; else Infinity. Linear. */
export function nearestDistances({ x, y }: Arrangement): Float64Array {
  const across =
    x.reduce((most, each) => Math.max(most, each), -Infinity) - x.reduce((a, b) => Math.min(a, b), Infinity);
  const high = y.reduce((most, each) => Math.max(most, each), -Infinity) - y.reduce((a, b) => Math.min(a, b), Infinity);
  const width = Math.sqrt((4 * across * high) / Math.max(1, x.length));
  if (!(width > 0) || width === Infinity) return x.map(() => Infinity);
  const grid = createGrid(x, y, width);
  return x.map((atX, point) => {
    let least = Infinity;
    for (const cell of cellsAround(grid, grid.cellOf[point]!)) {
      for (let at = grid.starts[cell]!; at < grid.starts[cell + 1]!; at += 1) {
        const other = grid.members[at]!;
        if (other === point) continue;
        const dx = x[other]! - atX;
        const dy = y[other]! - y[point]!;
        least = Math.min(least, dx * dx + dy * dy);
      }
    }
    return Math.sqrt(least);
  });
}
