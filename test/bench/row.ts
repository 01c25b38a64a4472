/** One line of a benchmark's table: column name to value. */
export type Row = Readonly<Record<string, string | number>>;

/** The middle of an odd number of values, the upper middle of an even one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
