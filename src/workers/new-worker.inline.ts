import BuildWorker from "./build.worker.ts?worker&inline";
import SearchWorker from "./search.worker.ts?worker&inline";

/** Starts the build worker from the text of the page, which is all there is when the explorer is one file. */
export function newBuildWorker(): Worker {
  return new BuildWorker();
}

/** Starts the search worker from the text of the page. */
export function newSearchWorker(): Worker {
  return new SearchWorker();
}
