import type { LabelGround } from "./place-labels.ts";
import { isInside, overlap, type Box } from "./boxes.ts";

/** The name of a territory that asks for room along its border. */
export interface ClusterNameWish {
  readonly territory: number;
  readonly width: number;
  readonly height: number;
}

/** A territory's name with its place. */
export interface PlacedClusterName {
  readonly territory: number;
  readonly box: Box;
}

/** Which territory covers each square of the screen, row by row from the top left of `bounds`; -1 for open ground. */
export interface OwnerMap {
  readonly columns: number;
  readonly rows: number;
  readonly owners: Int16Array;
  readonly bounds: Box;
}

/** Pixels along a square of the owner map. */
const STEP = 8;
/** Cost above which a name is left to the list. */
const MOST_COST = 190;
/** Free pixels between two cluster names. */
const GAP = 6;
/** What covering a square of another territory costs. */
const FOREIGN = 7;

interface Place {
  readonly box: Box;
  /** What the kind of place costs before looking at what it covers. */
  readonly cost: number;
}

/** Looks up who owns the middle of each square. */
export function ownerMap(bounds: Box, ownerAt: (x: number, y: number) => number): OwnerMap {
  const columns = Math.max(1, Math.floor((bounds.right - bounds.left) / STEP));
  const rows = Math.max(1, Math.floor((bounds.bottom - bounds.top) / STEP));
  const owners = new Int16Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = bounds.top + (row + 0.5) * STEP;
    for (let column = 0; column < columns; column++) {
      owners[row * columns + column] = ownerAt(bounds.left + (column + 0.5) * STEP, y);
    }
  }
  return { columns, rows, owners, bounds };
}

/**
 * Places the names of territories along their top or bottom border, from the first wish to the last, sliding sideways
 * away from discs, links, other territories and other names. A name that fits nowhere clean is left out.
 */
export function placeClusterNames(
  wishes: readonly ClusterNameWish[],
  map: OwnerMap,
  { coverOf, taken, bounds }: LabelGround,
): PlacedClusterName[] {
  const placed: PlacedClusterName[] = [];
  for (const wish of wishes) {
    const names = [...taken, ...placed.map((name) => name.box)];
    let best: Place | null = null;
    for (const { box, cost: kind } of placesFor(wish, map)) {
      const least: number = best?.cost ?? MOST_COST;
      if (kind >= least || !isInside(box, bounds)) continue;
      const cost = kind + coverOf(box);
      if (cost >= least || names.some((name) => overlap(box, name, GAP) > 0)) continue;
      const whole = cost + FOREIGN * foreignSquares(box, wish.territory, map);
      if (whole < least) best = { box, cost: whole };
    }
    if (best) placed.push({ territory: wish.territory, box: best.box });
  }
  return placed;
}

/** First and last row that a territory owns in each column; -1 where it owns none. */
function envelope(territory: number, { columns, rows, owners }: OwnerMap): { first: Int16Array; last: Int16Array } {
  const [first, last] = [new Int16Array(columns).fill(-1), new Int16Array(columns).fill(-1)];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owners[row * columns + column] !== territory) continue;
      if (first[column]! < 0) first[column] = row;
      last[column] = row;
    }
  }
  return { first, last };
}

function* placesFor({ territory, width, height }: ClusterNameWish, map: OwnerMap): Generator<Place> {
  const { bounds } = map;
  const { first, last } = envelope(territory, map);
  const owned = [...first.keys()].filter((column) => first[column]! >= 0);
  if (owned.length === 0) return;
  const [west, east] = [owned[0]!, owned.at(-1)!];
  const [middle, spread] = [(west + east) / 2, Math.max(1, (east - west) / 2)];
  const half = Math.max(1, Math.round((width * 0.32) / STEP));
  for (const column of owned) {
    const under = owned.filter((at) => Math.abs(at - column) <= half);
    const left = bounds.left + (column + 0.5) * STEP - width / 2;
    const sliding = (Math.abs(column - middle) / spread) * 34;
    const top = under.reduce((least, at) => Math.min(least, first[at]!), map.rows);
    const bottom = under.reduce((most, at) => Math.max(most, last[at]!), 0);
    for (const { y, cost } of heights(top, bottom, height, map)) {
      yield { box: { left, top: y, right: left + width, bottom: y + height }, cost: cost + sliding };
    }
  }
}

/** Where a name may stand above, on and below a border that runs from row `top` to row `bottom`. */
function heights(
  top: number,
  bottom: number,
  height: number,
  { bounds, rows }: OwnerMap,
): { y: number; cost: number }[] {
  const edge = bounds.top + top * STEP;
  const floor = bounds.top + (bottom + 1) * STEP;
  const above = [
    { y: edge - height + 3, cost: 0 },
    { y: edge - height / 2 + 2, cost: 9 },
    { y: edge + 4, cost: 24 },
  ];
  const below = [
    { y: floor - 3, cost: 18 },
    { y: floor - height / 2 - 2, cost: 26 },
    { y: floor - height - 4, cost: 40 },
  ];
  // A border outside the view: the name stands inside, at the view's edge.
  return [...(top === 0 ? [{ y: bounds.top + 8, cost: 12 }] : above), ...(bottom < rows - 1 ? below : [])];
}

/** Squares of other territories under a name, along two lines through it. */
function foreignSquares(box: Box, territory: number, { bounds, columns, rows, owners }: OwnerMap): number {
  const height = box.bottom - box.top;
  let count = 0;
  for (const y of [box.top + height * 0.3, box.top + height * 0.75]) {
    const row = Math.floor((y - bounds.top) / STEP);
    if (row < 0 || row >= rows) continue;
    const last = Math.min(columns - 1, Math.floor((box.right - bounds.left) / STEP));
    for (let column = Math.max(0, Math.floor((box.left - bounds.left) / STEP)); column <= last; column++) {
      const owner = owners[row * columns + column]!;
      if (owner >= 0 && owner !== territory) count += 1;
    }
  }
  return count;
}
