import { csvRows, separatorOf, type Row } from "../text/csv-rows.ts";

/** The rows of a table with any separator, and the names in the first one. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a table whose lines end in any way. Linear. */
export function readTable(text: string): Table {
  const [head, ...rows] = tableRows(text);
  return { names: head?.cells.map((name) => name.trim()) ?? [], rows };
}

/** All rows of a table that has no names. */
export function tableRows(text: string): readonly Row[] {
  return csvRows(text.replace(/\r\n?/g, "\n"), separatorOf(text));
}

/** The names in the first row, in lower case. */
export function headOf(sample: string): readonly string[] {
  return readTable(sample.slice(0, 4000).split(/[\r\n]/, 1)[0] ?? "").names.map((name) => name.toLowerCase());
}
