import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { report, type Host } from "../progress.ts";
import { runJob, type Job } from "../steps.ts";
import { packageRoot } from "./package-root.ts";

/** What a thread is asked to do. */
export interface Assignment {
  /** Name of a task. */
  readonly task: string;
  readonly chunk: unknown;
  readonly index: number;
}

/** What a thread answers. */
export interface Delivery {
  readonly index: number;
  readonly answer: unknown;
}

/** Threads that do jobs. */
export interface WorkerPool {
  /**
   * Does a job and answers in the order of its chunks; the host hears of each chunk done.
   * @throws PaperloomError `cancelled` when the host says so.
   */
  run(job: Job, host: Host): Promise<readonly unknown[]>;
  /** Ends the threads of a job under way. */
  end(): void;
}

const MOST_THREADS = 8;
/** A job of fewer chunks is done sooner than a thread is started. */
const LEAST_CHUNKS = 4;

/**
 * A pool of one thread a core, at most 8, started for each job that is large
 * enough and ended with it, so that no memory of theirs outlives the job;
 * smaller jobs, and all on a single core, are done in place.
 */
export function createWorkerPool(
  threads: number = Math.min(MOST_THREADS, availableParallelism()),
  script: string = join(packageRoot(), "lib/worker.js"),
): WorkerPool {
  const workers: Worker[] = [];
  const end = (): void => {
    for (const worker of workers.splice(0)) void worker.terminate();
  };
  return {
    run: async (job, host) => {
      if (threads < 2 || job.chunks.length < LEAST_CHUNKS || !existsSync(script)) return runJob(job, host);
      while (workers.length < threads) workers.push(new Worker(script));
      try {
        return await share(job, workers, host);
      } finally {
        end();
      }
    },
    end,
  };
}

/** Gives each worker the next chunk as soon as it is done with the last. */
function share({ task, chunks }: Job, workers: readonly Worker[], host: Host): Promise<readonly unknown[]> {
  const answers: unknown[] = Array.from({ length: chunks.length });
  let next = 0;
  let done = 0;
  const assign = (worker: Worker): void => {
    if (next === chunks.length) return;
    worker.postMessage({ task: task.name, chunk: chunks[next], index: next } satisfies Assignment, []);
    next += 1;
  };
  return new Promise<readonly unknown[]>((resolve, reject) => {
    for (const worker of workers) {
      worker.on("error", reject);
      worker.on("message", ({ index, answer }: Delivery) => {
        answers[index] = answer;
        done += 1;
        try {
          report(host, task.stage, done, chunks.length);
        } catch (error) {
          return reject(error);
        }
        if (done === chunks.length) resolve(answers);
        else assign(worker);
      });
      assign(worker);
      assign(worker); // One ahead, so that no thread waits for this one.
    }
  });
}
