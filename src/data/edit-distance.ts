/** Three rows of the table of distances, used again for every pair: thousands of words are compared at a key press. */
type Rows = readonly [before: Int32Array, above: Int32Array, row: Int32Array];

let spare: Rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Rows that hold `length` letters, the second filled for an empty `a`. */
function rowsFor(length: number): Rows {
  if (length >= spare[0].length) {
    spare = [new Int32Array(length * 2), new Int32Array(length * 2), new Int32Array(length * 2)];
  }
  for (let j = 0; j <= length; j += 1) spare[1][j] = j;
  return spare;
}

/** Fills the row of the first `i` letters of `a`, and returns its least distance. */
function fillRow(a: string, b: string, i: number, end: number, [before, above, row]: Rows): number {
  const [letter, previous] = [a.charCodeAt(i - 1), i > 1 ? a.charCodeAt(i - 2) : -1];
  row[0] = i;
  let least = i;
  for (let j = 1; j <= end; j += 1) {
    const other = b.charCodeAt(j - 1);
    let distance = Math.min(above[j - 1]! + (letter === other ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
    const swapped = j > 1 && previous === other && letter === b.charCodeAt(j - 2);
    if (swapped) distance = Math.min(distance, before[j - 2]! + 1);
    row[j] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

function distanceWithin(a: string, b: string, end: number, most: number): Int32Array | null {
  let rows = rowsFor(end);
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(a, b, i, end, rows) > most) return null;
    rows = [rows[1], rows[2], rows[0]];
  }
  return rows[1];
}

/**
 * Letters to insert, drop, change or swap with their neighbour to make `b` of `a` (optimal string alignment, Damerau
 * 1964); `most + 1` when it takes more than `most`. O(a x b).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const row = distanceWithin(a, b, b.length, most);
  return row === null ? most + 1 : Math.min(row[b.length]!, most + 1);
}

/** The same, to make any start of `b`. */
export function prefixDistance(a: string, b: string, most: number): number {
  // A start that is longer takes more edits than `most`.
  const end = Math.min(b.length, a.length + most);
  const row = distanceWithin(a, b, end, most);
  return row === null ? most + 1 : row.subarray(0, end + 1).reduce((x, y) => Math.min(x, y), most + 1);
}
