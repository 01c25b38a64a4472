import { buildGraph, type BuildInput } from "../build.ts";
import type { Graph } from "../graph.ts";
import type { BuildOptions } from "../options.ts";
import { terminalHost } from "./progress-bar.ts";

/** Builds with the progress shown, and takes the bar away whatever happens. */
export function buildShown(input: BuildInput, options: Partial<BuildOptions> = {}): Graph {
  const host = terminalHost();
  try {
    return buildGraph(input, options, host);
  } finally {
    host.end();
  }
}
