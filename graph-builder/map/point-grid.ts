/** A point by its index. */
export interface GridPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Points in square cells: finds those near a place without looking at the others. */
export interface PointGrid {
  /** Calls `visit` for every point within `reach` of (x, y), in no particular order. */
  near(x: number, y: number, reach: number, visit: (point: GridPoint, distance: number) => void): void;
  /** Puts a point elsewhere: takes out what has its index there, and takes in what it is now. */
  move(from: GridPoint, to: GridPoint): void;
}

const keyOf = (column: number, row: number): number => row * 1_048_576 + column;

/** Sorts points into cells of the given size. Linear. */
export function pointGrid(points: readonly GridPoint[], cell: number): PointGrid {
  const cells = new Map<number, GridPoint[]>();
  const keyAt = ({ x, y }: GridPoint): number => keyOf(Math.floor(x / cell), Math.floor(y / cell));
  const add = (point: GridPoint): void => {
    const key = keyAt(point);
    const members = cells.get(key);
    if (members) members.push(point);
    else cells.set(key, [point]);
  };
  for (const point of points) add(point);
  function near(x: number, y: number, reach: number, visit: (point: GridPoint, distance: number) => void): void {
    const [left, right] = [Math.floor((x - reach) / cell), Math.floor((x + reach) / cell)];
    const [top, bottom] = [Math.floor((y - reach) / cell), Math.floor((y + reach) / cell)];
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const point of cells.get(keyOf(column, row)) ?? []) {
          const [dx, dy] = [point.x - x, point.y - y];
          const distance = Math.sqrt(dx * dx + dy * dy);
          if (distance <= reach) visit(point, distance);
        }
      }
    }
  }
  function move(from: GridPoint, to: GridPoint): void {
    const members = cells.get(keyAt(from)) ?? [];
    const at = members.findIndex(({ index }) => index === from.index);
    if (at >= 0) members.splice(at, 1);
    add(to);
  }
  return { near, move };
}
