/** Starts the build worker from its own file. */
export function newBuildWorker(): Worker {
  return new Worker(new URL("./build.worker.ts", import.meta.url), { type: "module" });
}
