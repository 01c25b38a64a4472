import type { Matching } from "../../graph-builder/index.ts";
import type { MatchAnswer, MatchJob } from "./messages.ts";
import { newBuildWorker } from "./new-worker.ts";

/** Finds the papers that files ask for, in a worker of its own. */
export function findKnown(job: MatchJob): Promise<Matching> {
  const worker = newBuildWorker();
  const result = new Promise<Matching>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<MatchAnswer>) => {
      if (data.kind === "matching") resolve(data.matching);
      else reject(new Error(data.failure.message));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The builder could not be loaded.")));
  }).finally(() => worker.terminate());
  const transfer = job.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
  worker.postMessage(job, transfer);
  return result;
}
