/** Starts the build worker from its own file. */
export function newBuildWorker(): Worker {
  return new Worker(new URL("./build.worker.ts", import.meta.url), { type: "module" });
}

/** Starts the search worker from its own file. */
export function newSearchWorker(): Worker {
  return new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });
}
