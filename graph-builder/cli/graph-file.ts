import { readFile } from "node:fs/promises";
import type { Graph } from "../graph.ts";
import { openGraph } from "../open-graph.ts";
import { isPacked } from "../pack/container.ts";
import { unpackGraph } from "../pack/unpack-graph.ts";
import { readStandardInput } from "./read-inputs.ts";
import { fileError } from "./system-error.ts";

/**
 * The graph in a file's bytes, whichever of our two forms it has.
 * @throws PaperloomError `graph` when it is none.
 */
export function graphFrom(bytes: Uint8Array, file: string): Graph {
  return isPacked(bytes) ? unpackGraph(bytes, file) : openGraph(new TextDecoder().decode(bytes), file);
}

/**
 * Opens a graph file; `-` is standard input.
 * @throws PaperloomError `input` when it cannot be read, `graph` when it is no graph.
 */
export async function openGraphFile(path: string): Promise<Graph> {
  if (path === "-") return graphFrom(await readStandardInput(), "stdin");
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
  return graphFrom(bytes, path);
}
