import { overlap, type Box, type Point } from "./view.ts";

/** A name that asks for room beside its disc. */
export interface LabelWish extends Point {
  /** Index of the node. */
  readonly id: number;
  /** Radius of the disc with its rings. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Covered area (px2) that it still bears: hubs and neighbours bear more. */
  readonly tolerance: number;
}

/** Something on the map that a name should not cover. */
export interface Obstacle extends Box {
  /** Index of the node that it belongs to; its own name may touch it. -1 for links. */
  readonly id: number;
  /** Share of the covered area that counts: 1 for a disc, less for a thin line. */
  readonly weight: number;
}

/** A name with its place. */
export interface PlacedLabel {
  readonly id: number;
  readonly box: Box;
}

/** Free pixels between two names. */
const GAP = 3;
/** Free pixels between a disc and its name. */
const OFFSET = 4;
const CELL = 64;

type Candidate = (wish: LabelWish) => Point;

/** Right, left, above, below, then two diagonals: the top left corner of the name. */
const CANDIDATES: readonly Candidate[] = [
  ({ x, y, radius, height }) => ({ x: x + radius + OFFSET, y: y - height / 2 }),
  ({ x, y, radius, width, height }) => ({ x: x - radius - OFFSET - width, y: y - height / 2 }),
  ({ x, y, radius, width, height }) => ({ x: x - width / 2, y: y - radius - OFFSET + 1 - height }),
  ({ x, y, radius, width }) => ({ x: x - width / 2, y: y + radius + OFFSET - 1 }),
  ({ x, y, radius, height }) => ({ x: x + radius * 0.75 + 2, y: y - radius * 0.75 - height + 1 }),
  ({ x, y, radius, width }) => ({ x: x - radius * 0.75 - 2 - width, y: y + radius * 0.75 - 1 }),
];
/** What a later candidate costs, in px2, so that an equal place to the right wins. */
const PREFERENCE = 1.5;

/**
 * Places names greedily in their order (the most important first): of the six places around its disc each takes the
 * least covered one, and goes without when that covers too much. No two placed names come closer than 3 px.
 * Linear in names and obstacles for a map of even density.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  taken: readonly Box[],
  bounds: Box,
  most: number = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const ground = boxIndex(obstacles);
  const names = boxIndex(taken);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const box = bestPlace(wish, ground, names, bounds);
    if (box === null) continue;
    names.add(box);
    placed.push({ id: wish.id, box });
  }
  return placed;
}

function bestPlace(wish: LabelWish, ground: BoxIndex<Obstacle>, names: BoxIndex<Box>, bounds: Box): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, candidate] of CANDIDATES.entries()) {
    const { x, y } = candidate(wish);
    const box = { left: x, top: y, right: x + wish.width, bottom: y + wish.height };
    if (!inside(box, bounds) || names.some(box, (other) => overlap(box, other, GAP) > 0)) continue;
    let cover = 0;
    ground.each(box, (obstacle) => {
      if (obstacle.id !== wish.id) cover += overlap(box, obstacle) * obstacle.weight;
    });
    if (cover <= wish.tolerance && cover + rank * PREFERENCE < least) {
      best = box;
      least = cover + rank * PREFERENCE;
    }
  }
  return best;
}

function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

interface BoxIndex<T extends Box> {
  add(box: T): void;
  /** Calls `visit` for boxes that may touch this one, some more than once never. */
  each(box: Box, visit: (other: T) => void): void;
  some(box: Box, test: (other: T) => boolean): boolean;
}

/** The cells that a box with its gap touches. */
function cellsOf(box: Box): number[] {
  const found: number[] = [];
  for (let row = Math.floor((box.top - GAP) / CELL); row <= Math.floor((box.bottom + GAP) / CELL); row++) {
    for (let column = Math.floor((box.left - GAP) / CELL); column <= Math.floor((box.right + GAP) / CELL); column++) {
      found.push(row * 4096 + column);
    }
  }
  return found;
}

/** Boxes by the cells of a coarse grid that they touch. */
function boxIndex<T extends Box>(boxes: readonly T[]): BoxIndex<T> {
  const cells = new Map<number, T[]>();
  function add(box: T): void {
    for (const key of cellsOf(box)) {
      const members = cells.get(key);
      if (members) members.push(box);
      else cells.set(key, [box]);
    }
  }
  function some(box: Box, test: (other: T) => boolean): boolean {
    const seen = new Set<T>();
    for (const key of cellsOf(box)) {
      for (const other of cells.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (test(other)) return true;
      }
    }
    return false;
  }
  for (const box of boxes) add(box);
  return {
    add,
    some,
    each: (box, visit) => {
      some(box, (other) => {
        visit(other);
        return false;
      });
    },
  };
}
