import { PaperloomError } from "../../graph-builder/index.ts";

/** A file that can be read in parts. */
export interface ByteSource {
  /** Name for messages. */
  readonly name: string;
  /** The bytes from `start` up to `end`, fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A file in memory. */
export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return { name, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/** A file that the reader gave. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return { name, read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

/** A file of this page's own origin: read in parts where its server can do that, whole where it cannot. */
export function servedSource(name: string, address: URL): ByteSource {
  let whole: Promise<Uint8Array> | null = null;
  const part = async (start: number, end: number): Promise<Uint8Array> => {
    const headers = { range: `bytes=${start}-${end - 1}` };
    const response = await fetch(address, { credentials: "same-origin", headers });
    if (!response.ok) throw new PaperloomError("graph", `There is no file ${name} beside this page.`);
    const bytes = response.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    if (response.status === 206) return bytes;
    whole = bytes;
    return (await bytes).subarray(start, end);
  };
  return {
    name,
    read: async (start, end) => (whole === null ? part(start, end) : (await whole).subarray(start, end)),
  };
}
