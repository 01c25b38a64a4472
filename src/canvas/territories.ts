import { contours } from "d3-contour";
import { density, rasterAround, typicalSpacing, type Member, type Raster } from "./density.ts";

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

/**
 * Draws the borders of clusters: where the density of its papers, less the density of the strongest other
 * cluster, exceeds a cut. Done once per layout and filter. Costs cells x clusters; the cells are bounded.
 */
export function traceTerritories(members: readonly Member[], count: number): Territories {
  const groups: Member[][] = Array.from({ length: count }, () => []);
  for (const member of members) groups[member.territory]!.push(member);
  if (members.length === 0) {
    return {
      outlines: groups.map((_, territory) => ({ territory, border: [], core: [] })),
      ownerAt: () => -1,
    };
  }
  const spacing = typicalSpacing(members);
  const raster = rasterAround(members, spacing * CORE_BANDWIDTH);
  const owned = claim(groups, raster, spacing * BANDWIDTH);
  const outlines = groups.map((group, territory): Outline => {
    if (group.length === 0) return { territory, border: [], core: [] };
    const claimed = owned[territory]!;
    const soft = density(group, raster, spacing * CORE_BANDWIDTH);
    const peak = soft.reduce((most, value) => Math.max(most, value), 0);
    for (let at = 0; at < soft.length; at++) if (claimed[at]! < CUT) soft[at] = Math.min(soft[at]!, 0);
    return { territory, border: rings(claimed, CUT, raster), core: rings(soft, peak * CORE_SHARE, raster) };
  });
  return { outlines, ownerAt: ownerLookup(owned, raster) };
}

/** For each group its density less that of the strongest other. */
function claim(groups: readonly (readonly Member[])[], raster: Raster, bandwidth: number): Float32Array[] {
  const fields = groups.map((group) => density(group, raster, bandwidth));
  const cells = raster.columns * raster.rows;
  const [first, second, leader] = [new Float32Array(cells), new Float32Array(cells), new Int16Array(cells).fill(-1)];
  for (const [territory, field] of fields.entries()) {
    for (let at = 0; at < cells; at++) {
      const value = field[at]!;
      if (value > first[at]!) {
        second[at] = first[at]!;
        first[at] = value;
        leader[at] = territory;
      } else if (value > second[at]!) second[at] = value;
    }
  }
  return fields.map((field, territory) =>
    field.map((value, at) => value - (leader[at] === territory ? second[at]! : first[at]!)),
  );
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
function ownerLookup(owned: readonly Float32Array[], raster: Raster): (x: number, y: number) => number {
  const { columns, rows, left, bottom, cell } = raster;
  const owners = new Int16Array(columns * rows).fill(-1);
  for (const [territory, field] of owned.entries()) {
    for (const at of largestPiece(field, raster)) owners[at] = territory;
  }
  return (x, y) => {
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - bottom) / cell)];
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : owners[row * columns + column]!;
  };
}

function largestPiece(field: Float32Array, { columns, rows }: Raster): readonly number[] {
  const seen = new Uint8Array(field.length);
  let largest: number[] = [];
  for (let start = 0; start < field.length; start++) {
    if (seen[start] === 1 || field[start]! < CUT) continue;
    seen[start] = 1;
    const piece = [start];
    for (let next = 0; next < piece.length; next++) {
      const at = piece[next]!;
      for (const beside of besides(at, columns, rows)) {
        if (seen[beside] === 1 || field[beside]! < CUT) continue;
        seen[beside] = 1;
        piece.push(beside);
      }
    }
    if (piece.length > largest.length) largest = piece;
  }
  return largest;
}

function besides(at: number, columns: number, rows: number): number[] {
  const column = at % columns;
  const found: number[] = [];
  if (column > 0) found.push(at - 1);
  if (column < columns - 1) found.push(at + 1);
  if (at >= columns) found.push(at - columns);
  if (at < columns * (rows - 1)) found.push(at + columns);
  return found;
}
