import { strFromU8, strToU8 } from "fflate";
import { aligned, ByteSink } from "./byte-sink.ts";
import type { Json, Layout } from "./layout.ts";
import { openColumn, type Column } from "./open-column.ts";
import { packColumn } from "./pack-column.ts";

/** Bytes before the layout: its length. */
const HEAD = 8;

/** JSON values in columns, with the layout in front. */
export function packTable(values: readonly Json[]): Uint8Array {
  const sink = new ByteSink();
  const layout = strToU8(JSON.stringify(packColumn(values, sink)));
  const columns = sink.bytes();
  const start = aligned(HEAD + layout.length);
  const table = new Uint8Array(start + columns.length);
  new DataView(table.buffer).setUint32(0, layout.length, true);
  table.set(layout, HEAD);
  table.set(columns, start);
  return table;
}

/** Opens a table. The bytes are read where they lie, so they must stay as they are. */
export function openTable(table: Uint8Array): Column {
  // Numbers are read in place, which asks for a start at a multiple of eight.
  const bytes = table.byteOffset % 8 === 0 ? table : table.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const layout = JSON.parse(strFromU8(bytes.subarray(HEAD, HEAD + length))) as Layout;
  return openColumn(layout, bytes.subarray(aligned(HEAD + length)));
}
