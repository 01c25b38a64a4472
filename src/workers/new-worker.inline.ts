import BuildWorker from "./build.worker.ts?worker&inline";

/** Starts the build worker from the text of the page, which is all there is when the explorer is one file. */
export function newBuildWorker(): Worker {
  return new BuildWorker();
}
