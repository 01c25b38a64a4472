import type { Obstacle } from "./place-labels.ts";
import { overlap, type Box } from "./view.ts";

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

/** Pixels between samples of the territories on screen. */
const STEP = 6;
/** Cost above which a name is left to the list. */
const MOST_COST = 190;
/** Free pixels between two cluster names. */
const GAP = 6;

interface Samples {
  readonly columns: number;
  readonly rows: number;
  readonly owners: Int16Array;
  readonly bounds: Box;
}

interface Place {
  readonly box: Box;
  /** What the kind of place costs before looking at what it covers. */
  readonly cost: number;
}

/**
 * Places the names of territories along their top or bottom border, from the first wish to the last, sliding sideways
 * away from discs, links, other territories and other names. A name that fits nowhere is left out.
 * `ownerAt` tells which territory covers a pixel. Costs one look-up per 6 x 6 pixels, and a little per name.
 */
export function placeClusterNames(
  wishes: readonly ClusterNameWish[],
  ownerAt: (x: number, y: number) => number,
  obstacles: readonly Obstacle[],
  taken: readonly Box[],
  bounds: Box,
): PlacedClusterName[] {
  const samples = sample(ownerAt, bounds);
  const placed: PlacedClusterName[] = [];
  for (const wish of wishes) {
    const names = [...taken, ...placed.map((name) => name.box)];
    let best: Place | null = null;
    for (const place of placesFor(wish, samples)) {
      if (place.cost >= (best?.cost ?? MOST_COST) || !inside(place.box, bounds)) continue;
      if (names.some((name) => overlap(place.box, name, GAP) > 0)) continue;
      const cost = place.cost + coverCost(place.box, wish.territory, samples, obstacles);
      if (cost < (best?.cost ?? MOST_COST)) best = { box: place.box, cost };
    }
    if (best) placed.push({ territory: wish.territory, box: best.box });
  }
  return placed;
}

function sample(ownerAt: (x: number, y: number) => number, bounds: Box): Samples {
  const columns = Math.max(1, Math.floor((bounds.right - bounds.left) / STEP));
  const rows = Math.max(1, Math.floor((bounds.bottom - bounds.top) / STEP));
  const owners = new Int16Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      owners[row * columns + column] = ownerAt(bounds.left + (column + 0.5) * STEP, bounds.top + (row + 0.5) * STEP);
    }
  }
  return { columns, rows, owners, bounds };
}

/** First and last row that a territory owns in each column; -1 where it owns none. */
function envelope(territory: number, { columns, rows, owners }: Samples): { first: Int16Array; last: Int16Array } {
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

function* placesFor({ territory, width, height }: ClusterNameWish, samples: Samples): Generator<Place> {
  const { bounds } = samples;
  const { first, last } = envelope(territory, samples);
  const owned = [...first.keys()].filter((column) => first[column]! >= 0);
  if (owned.length === 0) return;
  const [west, east] = [owned[0]!, owned.at(-1)!];
  const [middle, spread] = [(west + east) / 2, Math.max(1, (east - west) / 2)];
  const half = Math.max(1, Math.round((width * 0.32) / STEP));
  for (let column = west; column <= east; column++) {
    const under = range(Math.max(west, column - half), Math.min(east, column + half)).filter((at) => first[at]! >= 0);
    if (under.length === 0) continue;
    const left = bounds.left + (column + 0.5) * STEP - width / 2;
    const sliding = (Math.abs(column - middle) / spread) * 34;
    const topRow = Math.min(...under.map((at) => first[at]!));
    const bottomRow = Math.max(...under.map((at) => last[at]!));
    const edge = bounds.top + topRow * STEP;
    const floor = bounds.top + (bottomRow + 1) * STEP;
    const at = (top: number, cost: number): Place => ({
      box: { left, top, right: left + width, bottom: top + height },
      cost: cost + sliding,
    });
    // A border outside the view: the name stands inside, at the view's edge.
    if (topRow === 0) yield at(bounds.top + 6, 12);
    else {
      yield at(edge - height + 3, 0);
      yield at(edge - height / 2 + 2, 9);
      yield at(edge + 4, 24);
    }
    if (bottomRow < samples.rows - 1) {
      yield at(floor - 3, 18);
      yield at(floor - height / 2 - 2, 26);
      yield at(floor - height - 4, 40);
    }
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What a name would cover: discs and links by area, other territories by samples. */
function coverCost(box: Box, territory: number, samples: Samples, obstacles: readonly Obstacle[]): number {
  let cost = 0;
  for (const obstacle of obstacles) {
    cost += overlap(box, obstacle, 1) * obstacle.weight;
    if (cost > MOST_COST) return cost;
  }
  const { bounds, columns, rows, owners } = samples;
  const height = box.bottom - box.top;
  for (const y of [box.top + height * 0.3, box.top + height * 0.75]) {
    const row = Math.floor((y - bounds.top) / STEP);
    if (row < 0 || row >= rows) continue;
    for (let x = box.left; x <= box.right; x += STEP) {
      const column = Math.floor((x - bounds.left) / STEP);
      if (column < 0 || column >= columns) continue;
      const owner = owners[row * columns + column]!;
      if (owner >= 0 && owner !== territory) cost += 4;
    }
  }
  return cost;
}

function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}
