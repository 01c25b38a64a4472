import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";

/** Something to be put on ground that nothing else takes. */
export interface Wish {
  /** Where it would like to be. */
  readonly x: number;
  readonly y: number;
  /** How far what has been placed before must be. */
  readonly clearance: number;
  /** How far the other wishes must be. */
  readonly apart: number;
  /** How much further it would go to stay out of a territory; Infinity never enters one. */
  readonly shyness: number;
}

/** How many rings around the wish are searched before a narrower place will do. */
const RINGS = 24;

/**
 * Finds a place for each wish in turn: the free one nearest to it, territories
 * counted as further away. What has been placed is in the way of the next; where
 * all is full the clearance shrinks. About linear unless all wishes meet in one
 * spot.
 */
export function findFreeGround(
  wishes: readonly Wish[],
  taken: Arrangement,
  territories: Bounds,
  unit: number,
): Arrangement {
  const ground = createGround(unit);
  taken.x.forEach((x, point) => ground.add(x, taken.y[point]!));
  // Wishes may stand much closer than what was there.
  const granted = createGround(unit / 3);
  const filled = new Map<string, Filled>();
  const x = new Float64Array(wishes.length);
  const y = new Float64Array(wishes.length);
  wishes.forEach((wish, index) => {
    const isFree = (atX: number, atY: number, share: number): boolean =>
      granted.isFree(atX, atY, share * wish.apart) && ground.isFree(atX, atY, share * wish.clearance);
    // Those who wished the same before have filled the ground up to where they found theirs.
    const same = `${Math.round(wish.x / unit)} ${Math.round(wish.y / unit)} ${Math.round(wish.apart)}`;
    const spot = search(wish, filled.get(same) ?? NOTHING_FILLED, territories, unit, isFree);
    filled.set(same, spot);
    x[index] = spot.x;
    y[index] = spot.y;
    granted.add(spot.x, spot.y);
  });
  return { x, y };
}

/** How far from a wish, and down to which share of the clearance, there is no ground left. */
interface Filled {
  readonly away: number;
  readonly share: number;
}

const NOTHING_FILLED: Filled = { away: 0, share: 1 };

interface Spot extends Filled {
  readonly x: number;
  readonly y: number;
}

type IsFree = (x: number, y: number, share: number) => boolean;

/** The cheapest free spot in rings around the wish; a smaller and smaller share of the clearance has to do. */
function search(wish: Wish, filled: Filled, territories: Bounds, unit: number, isFree: IsFree): Spot {
  // A shy wish may have to cross a whole territory.
  const rings = wish.shyness === Infinity ? 40 * RINGS : RINGS;
  for (let share = filled.share; share > 0.02; share *= 0.65) {
    let best: Spot | undefined;
    let least = Infinity;
    const step = Math.min(unit, share * wish.clearance) / 2;
    const first = share === filled.share ? Math.max(0, Math.floor((0.6 * filled.away) / step) - 2) : 0;
    for (let ring = first; ring <= rings && ring * step < least; ring += 1) {
      eachOnRing(ring, (column, row) => {
        const x = wish.x + column * step;
        const y = wish.y + row * step;
        const away = step * Math.sqrt(column * column + row * row);
        if (away >= least) return;
        const cost = away + (isInside(x, y, wish.clearance / 2, territories) ? wish.shyness : 0);
        if (cost >= least || !isFree(x, y, share)) return;
        least = cost;
        best = { x, y, away, share };
      });
    }
    if (best) return best;
  }
  return { x: wish.x, y: wish.y, away: 0, share: 0.03 };
}

/** The cells at a distance of `ring` in the larger coordinate, in a fixed order. */
function eachOnRing(ring: number, visit: (column: number, row: number) => void): void {
  if (ring === 0) visit(0, 0);
  for (let i = -ring; i < ring; i += 1) {
    visit(i, -ring);
    visit(ring, i);
    visit(-i, ring);
    visit(-ring, -i);
  }
}

function isInside(x: number, y: number, margin: number, { x: atX, y: atY, radius }: Bounds): boolean {
  for (let bound = 0; bound < radius.length; bound += 1) {
    const dx = x - atX[bound]!;
    const dy = y - atY[bound]!;
    const reach = radius[bound]! + margin;
    if (dx * dx + dy * dy < reach * reach) return true;
  }
  return false;
}

interface Ground {
  add(x: number, y: number): void;
  isFree(x: number, y: number, clearance: number): boolean;
}

/** Points in cells of one unit that can be asked and added to. */
function createGround(unit: number): Ground {
  const cells = new Map<number, number[]>();
  const xs: number[] = [];
  const ys: number[] = [];
  const place = (at: number): number => Math.floor(at / unit) + 32_768;
  const add = (x: number, y: number): void => {
    const cell = place(x) * 65_536 + place(y);
    const own = cells.get(cell);
    if (own) own.push(xs.length);
    else cells.set(cell, [xs.length]);
    xs.push(x);
    ys.push(y);
  };
  const isFree = (x: number, y: number, clearance: number): boolean => {
    for (let column = place(x - clearance); column <= place(x + clearance); column += 1) {
      for (let row = place(y - clearance); row <= place(y + clearance); row += 1) {
        for (const point of cells.get(column * 65_536 + row) ?? []) {
          const dx = xs[point]! - x;
          const dy = ys[point]! - y;
          if (dx * dx + dy * dy < clearance * clearance) return false;
        }
      }
    }
    return true;
  };
  return { add, isFree };
}
