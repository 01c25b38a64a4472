import { DYES } from "../palette.ts";
import type { Point } from "./boxes.ts";
import { colourDistance } from "./colour-distance.ts";

/** How many of the closest territories count as neighbours whose dyes must differ well. */
const NEIGHBOURS = 5;
/** Which dye to take when several are equally far: strong and unlike ones first. */
const PREFERENCE = [10, 0, 7, 3, 2, 1, 5, 11, 6, 8, 4, 9];

/** Distance of two dyes in the worse of the two themes. */
function dyeDistance(a: number, b: number): number {
  const [first, second] = [DYES[a]!, DYES[b]!];
  return Math.min(colourDistance(first.light, second.light), colourDistance(first.dark, second.dark));
}

/** A territory that wants a dye. */
export interface DyedGroup {
  /** Where its papers are. */
  readonly points: readonly Point[];
  /** `#rrggbb` that it came with. */
  readonly colour?: string | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function placeOf(points: readonly Point[]): Place {
  const count = points.length || 1;
  const x = points.reduce((sum, point) => sum + point.x, 0) / count;
  const y = points.reduce((sum, point) => sum + point.y, 0) / count;
  const spread = points.reduce((sum, point) => sum + (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y), 0);
  return { x, y, radius: Math.sqrt(spread / count) };
}

/** The closest other places, by the gap between their discs. */
function closest(places: readonly Place[], at: number): number[] {
  const here = places[at]!;
  return places
    .map((place, index) => ({
      index,
      gap: Math.sqrt((place.x - here.x) * (place.x - here.x) + (place.y - here.y) * (place.y - here.y)) - place.radius,
    }))
    .filter((other) => other.index !== at)
    .sort((a, b) => a.gap - b.gap || a.index - b.index)
    .slice(0, NEIGHBOURS)
    .map((other) => other.index);
}

/** How near a dye is to the colour that another program's file gave: 0 is the same. */
function unlike(dye: number, colour: string): number {
  return colourDistance(DYES[dye]!.light, colour);
}

/**
 * Gives each territory a dye: from first to last, the free dye nearest to the colour that its cluster came with, else
 * the one that is farthest from its neighbours' dyes in the worst of four kinds of sight. Beyond twelve: -1.
 * Places in `DYES`, one a territory, in their order.
 */
export function assignDyes(groups: readonly DyedGroup[]): readonly number[] {
  const places = groups.map(({ points }) => placeOf(points));
  const dyes: number[] = places.map(() => -1);
  const free = new Set(PREFERENCE);
  for (const index of places.keys()) {
    if (free.size === 0) break;
    const taken = closest(places, index)
      .map((other) => dyes[other]!)
      .filter((dye) => dye >= 0);
    const given = groups[index]!.colour;
    const room = (dye: number): number =>
      given === undefined ? Math.min(...taken.map((other) => dyeDistance(dye, other)), 100) : -unlike(dye, given);
    const best = [...free].reduce((a, b) => (room(b) > room(a) ? b : a));
    dyes[index] = best;
    free.delete(best);
  }
  return dyes;
}
