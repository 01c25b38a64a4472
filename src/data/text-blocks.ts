import { signal, type Signal } from "@preact/signals";
import type { Column, Json } from "../../graph-builder/index.ts";
import type { PackedFile } from "./packed-file.ts";

/** Blocks kept in memory; the ones asked for last. */
const KEPT = 200;

/** Values of a section that is read block by block, when one of its values is first asked for. */
export interface TextBlocks {
  /**
   * The value at a row, or `missing` until its block has been read. Whoever asks inside a computation of signals is
   * computed again when the value has come.
   */
  value(row: number): Json;
  /** Reads the block of a row. */
  load(row: number): Promise<void>;
}

/** Opens a section of `rows` values a block. A block that cannot be read stays missing until it is asked for again. */
export function openTextBlocks(file: PackedFile, section: string, rows: number, missing: Json): TextBlocks {
  const blocks = new Map<number, { readonly column: Signal<Column | null>; readonly read: Promise<void> }>();
  const blockOf = (row: number): { readonly column: Signal<Column | null>; readonly read: Promise<void> } => {
    const block = Math.floor(row / rows);
    const known = blocks.get(block);
    if (known) {
      blocks.delete(block);
      blocks.set(block, known); // the last asked for comes last
      return known;
    }
    const column = signal<Column | null>(null);
    const read = file.open(section, block).then(
      (opened) => void (column.value = opened),
      () => void blocks.delete(block),
    );
    blocks.set(block, { column, read });
    if (blocks.size > KEPT) blocks.delete(blocks.keys().next().value!);
    return { column, read };
  };
  return {
    value: (row) => blockOf(row).column.value?.value(row % rows) ?? missing,
    load: (row) => blockOf(row).read,
  };
}
