import type { Graph } from "../graph.ts";
import { openGraphFiles } from "../open-files.ts";
import { openGraph } from "../open-graph.ts";
import { readInputs, type Inputs } from "./read-inputs.ts";

/** What paths lead to: the graph if they are one, and the files as they are. */
export interface Found extends Inputs {
  readonly graph: Graph | undefined;
}

/**
 * Reads paths and opens the graph there (see `openGraphFiles`), if there is one; `-` is standard input.
 * @throws PaperloomError `input` when they cannot be read, `graph` when a graph is broken.
 */
export async function findGraph(paths: readonly string[]): Promise<Found> {
  const { files, title } = await readInputs(paths);
  const [path = "-"] = paths;
  // Messages name one file by the path that was given.
  const named = files.length === 1 && path !== "-" ? [{ ...files[0]!, name: path }] : files;
  return { files, title, graph: openGraphFiles(named) };
}

/**
 * Opens a graph file of any kind, or one in two files; `-` is standard input.
 * @throws PaperloomError `input` when it cannot be read, `graph` when it is no graph.
 */
export async function openGraphFile(...paths: readonly string[]): Promise<Graph> {
  const { files, graph } = await findGraph(paths);
  return graph ?? openGraph(new TextDecoder().decode(files[0]!.bytes), paths[0] === "-" ? "stdin" : paths[0]!);
}
