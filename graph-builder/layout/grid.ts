/** Points sorted into square cells. */
export interface Grid {
  /** Width and height of a cell. */
  readonly width: number;
  readonly columns: number;
  readonly rows: number;
  /** Points of cell c: members[starts[c]] .. members[starts[c + 1] - 1], ascending. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Cell of each point. */
  readonly cellOf: Int32Array;
}

/** Puts points into cells of the given width; the width doubles until there are at most four cells a point. Linear. */
export function createGrid(x: Float64Array, y: Float64Array, width: number): Grid {
  let left = Infinity;
  let right = -Infinity;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < x.length; i += 1) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    low = Math.min(low, y[i]!);
    high = Math.max(high, y[i]!);
  }
  let cell = width;
  const across = (span: number): number => Math.floor(span / cell) + 1;
  while (x.length > 0 && across(right - left) * across(high - low) > 4 * x.length + 16) cell *= 2;
  const columns = x.length > 0 ? across(right - left) : 1;
  const rows = x.length > 0 ? across(high - low) : 1;
  const starts = new Int32Array(columns * rows + 1);
  const cellOf = new Int32Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    cellOf[i] = Math.floor((y[i]! - low) / cell) * columns + Math.floor((x[i]! - left) / cell);
    starts[cellOf[i]! + 1]! += 1;
  }
  for (let c = 0; c < columns * rows; c += 1) starts[c + 1]! += starts[c]!;
  const next = starts.slice(0, -1);
  const members = new Int32Array(x.length);
  for (let i = 0; i < x.length; i += 1) members[next[cellOf[i]!]!++] = i;
  return { width: cell, columns, rows, starts, members, cellOf };
}

/** Calls `visit` once for each pair of points in the same or in touching cells. */
export function eachNearPair({ columns, rows, starts, members }: Grid, visit: (a: number, b: number) => void): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      for (let i = starts[cell]!; i < starts[cell + 1]!; i += 1) {
        const a = members[i]!;
        for (let j = i + 1; j < starts[cell + 1]!; j += 1) visit(a, members[j]!);
        if (column + 1 < columns) for (let j = starts[cell + 1]!; j < starts[cell + 2]!; j += 1) visit(a, members[j]!);
        if (row + 1 === rows) continue;
        const first = cell + columns - (column > 0 ? 1 : 0);
        const last = cell + columns + (column + 1 < columns ? 1 : 0);
        for (let j = starts[first]!; j < starts[last + 1]!; j += 1) visit(a, members[j]!);
      }
    }
  }
}

/** The cell and those that touch it, at most nine. */
export function cellsAround({ columns, rows }: Grid, cell: number): readonly number[] {
  const row = Math.floor(cell / columns);
  const column = cell - row * columns;
  const cells: number[] = [];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) cells.push(r * columns + c);
  }
  return cells;
}
