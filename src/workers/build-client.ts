import { PaperloomError, type Graph, type ProgressEvent } from "../../graph-builder/index.ts";
import type { BuildAnswer, BuildFailure, BuildJob } from "./messages.ts";
import { newBuildWorker } from "./new-worker.ts";

/** A job in the worker. */
export interface BuildRun {
  /** The graph, and whether it was built (false: the file was one). Rejects with a `PaperloomError`. */
  readonly result: Promise<{ readonly graph: Graph; readonly built: boolean }>;
  /** Stops at once; `result` rejects with code `cancelled`. Does nothing after the end. */
  cancel(): void;
}

/** Opens or builds files. */
export type StartBuild = (job: BuildJob, progress: (event: ProgressEvent) => void) => BuildRun;

function toError({ code, message, next, source }: BuildFailure): Error {
  if (code === "internal") return new Error(message);
  return new PaperloomError(code, message, next, source ?? undefined);
}

/** Runs a job in a worker of its own: builds papers, or opens a graph file. */
export const startBuild: StartBuild = (job, progress) => {
  const worker = newBuildWorker();
  const stop = new AbortController();
  const result = new Promise<{ readonly graph: Graph; readonly built: boolean }>((resolve, reject) => {
    stop.signal.addEventListener("abort", () => reject(new PaperloomError("cancelled", "The build was cancelled.")));
    worker.addEventListener("message", ({ data }: MessageEvent<BuildAnswer>) => {
      if (data.kind === "progress") progress(data.event);
      else if (data.kind === "graph") resolve({ graph: data.graph, built: data.built });
      else reject(toError(data.failure));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The builder could not be loaded.")));
  }).finally(() => worker.terminate());
  const transfer = job.files.map((file) => file.bytes.buffer as ArrayBuffer);
  worker.postMessage(job, transfer);
  return { result, cancel: () => stop.abort() };
};
