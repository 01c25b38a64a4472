import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { PaperloomError } from "../errors.ts";

/** The version of the packed graph file. */
export const PACKED_FORMAT = "paperloom-packed/1";

/** How every packed file begins: no text begins so, and a transfer as text would break it. */
const MAGIC = [0x89, 0x4c, 0x4f, 0x4f, 0x4d, 0x0d, 0x0a, 0x1a];
/** Bytes before the directory: the magic and the directory's length. */
export const PACK_HEAD = 12;

/** What a packed file holds and where. */
export interface Directory {
  readonly format: typeof PACKED_FORMAT;
  readonly papers: number;
  readonly nodes: number;
  readonly edges: number;
  /** Lengths in bytes of the blocks of each section; sections and blocks follow each other without gaps. */
  readonly sections: Readonly<Record<string, readonly number[]>>;
}

/** First byte and the byte after the last. */
export type Range = readonly [start: number, end: number];

/** True for the beginning of a packed file. */
export function isPacked(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Puts sections of blocks into one file, each block deflated on its own so that it can be read alone. */
export function packFile(
  about: Omit<Directory, "format" | "sections">,
  sections: Readonly<Record<string, readonly Uint8Array[]>>,
): Uint8Array {
  const deflated = Object.entries(sections).map(([name, blocks]) => ({
    name,
    blocks: blocks.map((block) => deflateSync(block)),
  }));
  const lengths = deflated.map(({ name, blocks }) => [name, blocks.map(({ length }) => length)] as const);
  const directory: Directory = { format: PACKED_FORMAT, ...about, sections: Object.fromEntries(lengths) };
  const packed = deflateSync(strToU8(JSON.stringify(directory)));
  const head = new Uint8Array(PACK_HEAD);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(MAGIC.length, packed.length, true);
  return joined([head, packed, ...deflated.flatMap(({ blocks }) => blocks)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Where the directory lies. `head` holds at least the first `PACK_HEAD` bytes of a packed file. */
export function directoryRange(head: Uint8Array): Range {
  return [PACK_HEAD, PACK_HEAD + new DataView(head.buffer, head.byteOffset).getUint32(MAGIC.length, true)];
}

/**
 * Reads the directory.
 * @throws PaperloomError `graph` when it is broken or of a later version.
 */
export function readDirectory(bytes: Uint8Array, file: string): Directory {
  let directory: Partial<Directory>;
  try {
    directory = JSON.parse(strFromU8(inflateSync(bytes))) as Partial<Directory>;
  } catch {
    throw brokenPack(file);
  }
  if (directory.format === PACKED_FORMAT) return directory as Directory;
  const what = `has the format ${String(directory.format)}, and this version reads ${PACKED_FORMAT}.`;
  throw new PaperloomError("graph", `${file}: ${what}`, "Pack it again, or update paperloom.");
}

/** Where a block lies, in bytes from the start of the file; null when there is no such block. */
export function blockRange(directory: Directory, directoryEnd: number, section: string, block: number): Range | null {
  let at = directoryEnd;
  for (const [name, lengths] of Object.entries(directory.sections)) {
    if (name === section) {
      const length = lengths[block];
      const start = lengths.slice(0, block).reduce((sum, before) => sum + before, at);
      return length === undefined ? null : [start, start + length];
    }
    at += lengths.reduce((sum, length) => sum + length, 0);
  }
  return null;
}

const AGAIN = "Fetch or pack it again: `paperloom convert graph.json graph.loom`.";

/** What a packed file that cannot be read to its end is. */
export function brokenPack(file: string): PaperloomError {
  return new PaperloomError("graph", `${file}: is a packed graph that is broken or cut off.`, AGAIN);
}
