import { buildGraphElsewhere, type BuildInput } from "../build.ts";
import type { Graph } from "../graph.ts";
import type { BuildOptions } from "../options.ts";
import { terminalHost } from "./progress-bar.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** Builds on all cores with the progress shown, and takes bar and threads away whatever happens. */
export async function buildShown(input: BuildInput, options: Partial<BuildOptions> = {}): Promise<Graph> {
  const host = terminalHost();
  const pool = createWorkerPool();
  try {
    return await buildGraphElsewhere(input, options, { ...host, run: (job) => pool.run(job, host) });
  } finally {
    pool.end();
    host.end();
  }
}
