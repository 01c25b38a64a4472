import { buildGraphElsewhere, type BuildInput } from "../build.ts";
import type { Graph } from "../graph.ts";
import type { BuildOptions } from "../options.ts";
import { terminalHost } from "./progress-bar.ts";
import { createReadingCache } from "./reading-cache.ts";
import { createWorkerPool } from "./worker-pool.ts";

/**
 * Builds on all cores with the progress shown, and takes bar and threads away
 * whatever happens. What is read from papers is kept in the folder `cache`, if one is given.
 */
export async function buildShown(
  input: BuildInput,
  options: Partial<BuildOptions> = {},
  cache?: string,
): Promise<Graph> {
  const host = terminalHost();
  const pool = createWorkerPool();
  const run = pool.run;
  const kept = cache === undefined ? run : createReadingCache(cache, run);
  try {
    return await buildGraphElsewhere(input, options, { ...host, run: (job) => kept(job, host) });
  } finally {
    pool.end();
    host.end();
  }
}
