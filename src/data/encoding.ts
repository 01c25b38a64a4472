import { scaleLinear, scaleSqrt } from "d3-scale";
import { colourDistance, DYES, UNDYED } from "../../graph-builder/index.ts";
import type { Corpus } from "./corpus.ts";
import type { MeasureName } from "./measures.ts";
import { rampColours } from "./ramp.ts";

type Themed<Value> = Readonly<Record<"light" | "dark", Value>>;

/** What the colours of papers mean. */
export type ColourLegend =
  | { readonly kind: "ramp"; readonly by: MeasureName; readonly ticks: readonly number[]; readonly unknown: number }
  | { readonly kind: "sources"; readonly rows: readonly SourceRow[]; readonly others: number };

/** A list of papers with its dye and how many of them it colours. */
export interface SourceRow {
  readonly file: string;
  readonly dye: number;
  readonly papers: number;
}

/** What the sizes of discs mean: some values with their radii; none where all are even. */
export interface SizeLegend {
  readonly by: MeasureName | "even";
  readonly ticks: readonly { readonly value: number; readonly radius: number }[];
}

/** Colours and sizes of papers other than at rest. */
export interface Encoding {
  /** By index; null: the dyes of their clusters. */
  readonly colours: Themed<readonly string[]> | null;
  /** By index, in pixels on the fitted map; null: by the papers that refer to them. */
  readonly radii: ArrayLike<number> | null;
  readonly colourLegend: ColourLegend | null;
  readonly sizeLegend: SizeLegend | null;
}

/** Least and greatest of the values that there are; null where there is none. */
function extent(values: Float64Array): readonly [number, number] | null {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
}

/** Years run evenly; what counts or ranks papers starts at 0 and is skewed, so that its root runs evenly. */
function rootedShare(by: MeasureName, [least, most]: readonly [number, number]): (value: number) => number {
  if (by === "year") return scaleLinear().domain([least, Math.max(most, least + 1)]);
  return scaleSqrt().domain([0, most || 1]);
}

/** Three values along a measure: its ends and one between. */
function ticksOf(by: MeasureName, [least, most]: readonly [number, number]): number[] {
  const isCount = by === "references" || by === "degree";
  const between = by === "year" ? Math.round((least + most) / 2) : isCount ? Math.round(most / 4) : most / 4;
  return [...new Set([by === "year" ? least : 0, between, most])].sort((a, b) => a - b);
}

/** Colours papers by a measure, from least to most along the ramp; those without a value are grey. */
export function colourByMeasure(by: MeasureName, values: Float64Array): Pick<Encoding, "colours" | "colourLegend"> {
  const range = extent(values) ?? [0, 0];
  const share = rootedShare(by, range);
  const ramp = rampColours();
  const paint = (theme: "light" | "dark"): string[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? UNDYED[theme] : ramp[theme](share(value))));
  const unknown = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  return {
    colours: { light: paint("light"), dark: paint("dark") },
    colourLegend: { kind: "ramp", by, ticks: ticksOf(by, range), unknown },
  };
}

/** Where a measure's value lies along the ramp, 0..1. */
export function placeOnRamp(by: MeasureName, ticks: readonly number[]): (value: number) => number {
  return rootedShare(by, [ticks[0]!, ticks.at(-1)!]);
}

/** The dyes in an order in which each is as far as can be from those before it. */
function dyesApart(): number[] {
  const order = [DYES.length - 2];
  const room = (dye: number): number =>
    Math.min(...order.map((other) => colourDistance(DYES[dye]!.light, DYES[other]!.light)));
  while (order.length < DYES.length) {
    const free = [...DYES.keys()].filter((dye) => !order.includes(dye));
    order.push(free.reduce((a, b) => (room(b) > room(a) ? b : a)));
  }
  return order;
}

/** Colours papers by the first list that they were read from; lists beyond the twelfth are grey. */
export function colourBySource(corpus: Corpus): Pick<Encoding, "colours" | "colourLegend"> {
  const files = corpus.nodes.slice(0, corpus.paperCount).map(({ paper }) => paper?.sources[0]?.file ?? "");
  const counts = new Map<string, number>();
  for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const order = dyesApart();
  const rows = ranked
    .slice(0, order.length)
    .map(([file, papers], at): SourceRow => ({ file, papers, dye: order[at]! }));
  const dyes = new Map(rows.map(({ file, dye }) => [file, DYES[dye]!]));
  const paint = (theme: "light" | "dark"): string[] => files.map((file) => (dyes.get(file) ?? UNDYED)[theme]);
  return {
    colours: { light: paint("light"), dark: paint("dark") },
    colourLegend: { kind: "sources", rows, others: ranked.length - rows.length },
  };
}

/** Radii on the fitted map, in pixels: least, greatest, and where all are even. */
const RADIUS = { least: 3.3, most: 12, even: 4.6 };

/** Sizes discs by a measure: the area above the smallest one follows the value. */
export function sizeByMeasure(by: MeasureName, values: Float64Array): Pick<Encoding, "radii" | "sizeLegend"> {
  const range = extent(values) ?? [0, 0];
  const share = rootedShare(by, range);
  const radius = (value: number): number =>
    RADIUS.least + (Number.isNaN(value) ? 0 : share(value)) * (RADIUS.most - RADIUS.least);
  const ticks = ticksOf(by, range).map((value) => ({ value, radius: radius(value) }));
  return { radii: values.map(radius), sizeLegend: { by, ticks } };
}

/** Gives all papers discs of one size. */
export function sizeEvenly(corpus: Corpus): Pick<Encoding, "radii" | "sizeLegend"> {
  return { radii: new Float64Array(corpus.paperCount).fill(RADIUS.even), sizeLegend: { by: "even", ticks: [] } };
}
