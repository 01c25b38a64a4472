import {
  blockRange,
  brokenPack,
  directoryRange,
  isPacked,
  openTable,
  PACK_HEAD,
  readDirectory,
  type Column,
  type Directory,
} from "../../graph-builder/index.ts";
import type { ByteSource } from "./byte-source.ts";

/** A packed graph file of which parts are read when they are needed. */
export interface PackedFile {
  readonly name: string;
  readonly directory: Directory;
  /** Opens a block of a section. Rejects with a `PaperloomError` when it is broken or cut off. */
  open(section: string, block?: number): Promise<Column>;
  /** The whole file, as it is. */
  bytes(): Promise<Uint8Array>;
}

/** Bytes read at first: the directory fits into them unless the graph is very large. */
const FIRST = 1 << 16;

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(stream.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
}

/**
 * Opens a packed graph file.
 * @throws PaperloomError `graph` when it is none, broken or of a later version.
 */
export async function openPackedFile(source: ByteSource): Promise<PackedFile> {
  const first = await source.read(0, FIRST);
  if (!isPacked(first) || first.length < PACK_HEAD) throw brokenPack(source.name);
  const [start, end] = directoryRange(first);
  const directory = readDirectory(
    end <= first.length ? first.subarray(start, end) : await source.read(start, end),
    source.name,
  );
  const length = Object.values(directory.sections).reduce((sum, blocks) => blocks.reduce((a, b) => a + b, sum), end);
  return {
    name: source.name,
    directory,
    open: async (section, block = 0) => {
      const range = blockRange(directory, end, section, block);
      if (range === null) throw brokenPack(source.name);
      const bytes = await source.read(...range);
      try {
        return openTable(await inflate(bytes));
      } catch {
        throw brokenPack(source.name);
      }
    },
    bytes: () => source.read(0, length),
  };
}
