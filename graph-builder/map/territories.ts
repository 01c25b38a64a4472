import { contours } from "d3-contour";
import { density, eachCell, rasterAround, windowAround, type Member, type Raster } from "./density.ts";

/** A closed line in map units; its first point is not repeated at the end. */
export type Ring = readonly (readonly [number, number])[];

/** The ground that a cluster covers. Empty rings when the filters leave none of its papers. */
export interface Outline {
  /** Position in `Corpus.territories`. */
  readonly territory: number;
  /** Its borders, holes included (fill by the even-odd rule). */
  readonly border: readonly Ring[];
  /** The inner level, where its papers are densest. */
  readonly core: readonly Ring[];
}

/** All territories of a map. */
export interface Territories {
  readonly outlines: readonly Outline[];
  /** The territory whose largest piece covers a place of the map; -1 for open ground. */
  ownerAt(x: number, y: number): number;
}

/** The density of a cluster, less that of the strongest other, at which its territory ends. */
const CUT = 0.42;
/** The inner level's share of the softer density's peak. */
const CORE_SHARE = 0.62;
/** Bandwidths of the two densities in typical distances between neighbours. */
const BANDWIDTH = 0.95;
const CORE_BANDWIDTH = 1.55;
/** Cells of the raster that the distance between neighbours spans at least. */
const LEAST_CELLS = 1.6;

/**
 * Draws the borders of clusters: where the density of its papers, less the density of the strongest other
 * cluster, exceeds a cut. Done once per layout and filter. `spacing` is the typical distance between neighbouring
 * papers of the whole layout. Linear in members and cells; the cells are bounded.
 */
export function traceTerritories(members: readonly Member[], count: number, spacing: number): Territories {
  const groups: Member[][] = Array.from({ length: count }, () => []);
  for (const member of members) groups[member.territory]!.push(member);
  if (members.length === 0) {
    return {
      outlines: groups.map((_, territory) => ({ territory, border: [], core: [] })),
      ownerAt: () => -1,
    };
  }
  const raster = rasterAround(members, spacing * CORE_BANDWIDTH);
  // Where clusters lie far apart the cells are coarse: a kernel must reach over several.
  const reach = Math.max(spacing, raster.cell * LEAST_CELLS);
  const fields = claim(groups, raster, reach);
  const outlines = groups.map((group, territory): Outline => {
    const field = fields[territory];
    if (!field) return { territory, border: [], core: [] };
    const soft = density(group, field.window, reach * CORE_BANDWIDTH);
    const peak = soft.reduce((most, value) => Math.max(most, value), 0);
    const core = rings(soft, peak * CORE_SHARE, field.window);
    return { territory, border: rings(field.values, CUT, field.window), core };
  });
  return { outlines, ownerAt: ownerLookup(fields, raster) };
}

/** What a group claims within its window of the raster. */
interface Field {
  readonly window: Raster;
  readonly values: Float32Array;
}

/** For each group its density less that of the strongest other; null for an empty group. */
function claim(groups: readonly (readonly Member[])[], raster: Raster, spacing: number): (Field | null)[] {
  const fields = groups.map((group): Field | null => {
    if (group.length === 0) return null;
    const window = windowAround(group, raster, spacing * CORE_BANDWIDTH);
    return { window, values: density(group, window, spacing * BANDWIDTH) };
  });
  const cells = raster.columns * raster.rows;
  const [first, second, leader] = [new Float32Array(cells), new Float32Array(cells), new Int16Array(cells).fill(-1)];
  for (const [territory, field] of fields.entries()) {
    if (!field) continue;
    eachCell(field.window, raster, (at, own) => {
      const value = field.values[own]!;
      if (value > first[at]!) {
        second[at] = first[at]!;
        first[at] = value;
        leader[at] = territory;
      } else if (value > second[at]!) second[at] = value;
    });
  }
  for (const [territory, field] of fields.entries()) {
    if (!field) continue;
    eachCell(field.window, raster, (at, own) => {
      field.values[own]! -= leader[at] === territory ? second[at]! : first[at]!;
    });
  }
  return fields;
}

/** Lines at a level of a raster, in map units. */
function rings(values: Float32Array, level: number, raster: Raster): Ring[] {
  const { columns, rows, left, bottom, cell } = raster;
  const trace = contours().size([columns, rows]).smooth(true);
  const { coordinates } = trace.contour(values as unknown as number[], level);
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.slice(0, -1).map(([x, y]) => [left + x! * cell, bottom + y! * cell] as const)),
  );
}

/** Who owns a place: only the largest connected piece of each territory counts, so that a name never hugs an islet. */
function ownerLookup(fields: readonly (Field | null)[], raster: Raster): (x: number, y: number) => number {
  const { columns, rows, left, bottom, cell } = raster;
  const owners = new Int16Array(columns * rows).fill(-1);
  for (const [territory, field] of fields.entries()) {
    if (!field) continue;
    const piece = largestPiece(field);
    eachCell(field.window, raster, (at, own) => {
      if (piece[own] === 1) owners[at] = territory;
    });
  }
  return (x, y) => {
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - bottom) / cell)];
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : owners[row * columns + column]!;
  };
}

/** Flags the cells of the largest connected piece of a field. */
function largestPiece({ values, window: { columns } }: Field): Uint8Array {
  const seen = new Uint8Array(values.length);
  let largest: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || values[start]! < CUT) continue;
    seen[start] = 1;
    const piece = [start];
    for (let next = 0; next < piece.length; next++) {
      const at = piece[next]!;
      // The margin of a window is never claimed: steps over its sides end at once.
      for (const beside of [at - 1, at + 1, at - columns, at + columns]) {
        if (seen[beside] === 1 || !(values[beside]! >= CUT)) continue;
        seen[beside] = 1;
        piece.push(beside);
      }
    }
    if (piece.length > largest.length) largest = piece;
  }
  const flags = new Uint8Array(values.length);
  for (const at of largest) flags[at] = 1;
  return flags;
}
