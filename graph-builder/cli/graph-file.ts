import { readFile } from "node:fs/promises";
import type { Graph } from "../graph.ts";
import { openGraph } from "../open-graph.ts";
import { readStandardInput } from "./read-inputs.ts";
import { fileError } from "./system-error.ts";

/**
 * Opens a graph file; `-` is standard input.
 * @throws PaperloomError `input` when it cannot be read, `graph` when it is no graph.
 */
export async function openGraphFile(path: string): Promise<Graph> {
  if (path === "-") return openGraph(new TextDecoder().decode(await readStandardInput()), "stdin");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw fileError(error, path);
  }
  return openGraph(text, path);
}
