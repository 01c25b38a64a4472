import { PaperloomError, type ProgressEvent } from "../../graph-builder/index.ts";
import { indexCorpus, type Corpus } from "../data/corpus.ts";
import type { BuildAnswer, BuildFailure, BuildJob } from "./messages.ts";
import { newBuildWorker } from "./new-worker.ts";

/** What comes of a job. */
export interface BuildResult {
  readonly corpus: Corpus;
  readonly built: boolean;
}

/** A job in the worker. */
export interface BuildRun {
  /** The graph, indexed, and whether it was built (false: the file was one). Rejects with a `PaperloomError`. */
  readonly result: Promise<BuildResult>;
  /** Stops at once; `result` rejects with code `cancelled`. Does nothing after the end. */
  cancel(): void;
}

/** Opens or builds files. */
export type StartBuild = (job: BuildJob, progress: (event: ProgressEvent) => void) => BuildRun;

/** Opens a large graph where it lies. */
async function unpack(bytes: Uint8Array, built: boolean): Promise<BuildResult> {
  const [{ memorySource }, { openPackedFile }, { openPackedCorpus }] = await Promise.all([
    import("../data/byte-source.ts"),
    import("../data/packed-file.ts"),
    import("../data/packed-corpus.ts"),
  ]);
  return { corpus: await openPackedCorpus(await openPackedFile(memorySource("graph", bytes))), built };
}

function toError({ code, message, next, source }: BuildFailure): Error {
  if (code === "internal") return new Error(message);
  return new PaperloomError(code, message, next, source ?? undefined);
}

/** Runs a job in a worker of its own: builds papers, or opens a graph file. */
export const startBuild: StartBuild = (job, progress) => {
  const worker = newBuildWorker();
  const stop = new AbortController();
  const result = new Promise<BuildResult>((resolve, reject) => {
    stop.signal.addEventListener("abort", () => reject(new PaperloomError("cancelled", "The build was cancelled.")));
    worker.addEventListener("message", ({ data }: MessageEvent<BuildAnswer>) => {
      if (data.kind === "progress") progress(data.event);
      else if (data.kind === "graph") resolve({ corpus: indexCorpus(data.graph), built: data.built });
      else if (data.kind === "packed") resolve(unpack(data.bytes, data.built));
      else reject(toError(data.failure));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The builder could not be loaded.")));
  }).finally(() => worker.terminate());
  const transfer = job.files.map((file) => file.bytes.buffer as ArrayBuffer);
  worker.postMessage(job, transfer);
  return { result, cancel: () => stop.abort() };
};
