import type { ByteSink } from "./byte-sink.ts";
import type { IntsLayout } from "./layout.ts";

const SIZES = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
/** Numbers at most this far apart fit into 4 bytes. */
export const WIDEST = 0xff_ff_ff_ff;

/** Stores whole numbers, at most `WIDEST` apart, in the fewest bytes that hold them all. */
export function packInts(values: ArrayLike<number>, sink: ByteSink): IntsLayout {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most - least;
  if (!(span > 0)) return { at: 0, count: values.length, width: 0, least: values.length === 0 ? 0 : least };
  const width = span < 0x1_00 ? 1 : span < 0x1_00_00 ? 2 : 4;
  const stored = new SIZES[width](values.length);
  for (let row = 0; row < values.length; row += 1) stored[row] = values[row]! - least;
  return { at: sink.add(new Uint8Array(stored.buffer)), count: values.length, width, least };
}

/** Whole numbers, read where they lie: `least` plus what is stored at a row; null when all are `least`. */
export interface Ints {
  readonly count: number;
  readonly least: number;
  readonly stored: Uint8Array | Uint16Array | Uint32Array | null;
}

/** Opens whole numbers in the bytes of a table. */
export function openInts({ at, count, width, least }: IntsLayout, bytes: Uint8Array): Ints {
  if (width === 0) return { count, least, stored: null };
  return { count, least, stored: new SIZES[width](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, count) };
}

/** The whole number at a row. */
export function intAt(ints: Ints, row: number): number {
  return ints.stored === null ? ints.least : ints.least + ints.stored[row]!;
}

/** Where each of several lengths ends when they follow each other, with a 0 in front. */
export function endsOf(lengths: Ints): Uint32Array {
  const ends = new Uint32Array(lengths.count + 1);
  for (let row = 0; row < lengths.count; row += 1) ends[row + 1] = ends[row]! + intAt(lengths, row);
  return ends;
}
