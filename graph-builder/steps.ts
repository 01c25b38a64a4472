import { report, type Host, type Stage } from "./progress.ts";

/**
 * A part of a build that can be done elsewhere: a pure function of a chunk that
 * a structured clone can carry, as it can what the function answers.
 */
export interface Task<Chunk, Answer> {
  /** Its key in the registry of tasks, by which a worker knows it. */
  readonly name: string;
  /** Where in a build it is done. */
  readonly stage: Stage;
  readonly run: (chunk: Chunk) => Answer;
}

/** Chunks of work for one task. */
export interface Job {
  readonly task: Task<never, unknown>;
  readonly chunks: readonly unknown[];
}

/** A computation that asks for jobs and goes on with their answers, in the order of the chunks. */
export type Steps<Outcome> = Generator<Job, Outcome, readonly unknown[]>;

/** Asks for a job and gives its answers, one a chunk. Use it with `yield*`. */
export function* perform<Chunk, Answer>(task: Task<Chunk, Answer>, chunks: readonly Chunk[]): Steps<readonly Answer[]> {
  return (yield { task, chunks }) as readonly Answer[];
}

/** A host with others who do jobs: worker threads, workers of a browser. */
export interface WorkingHost extends Host {
  /** Does a job and answers in the order of its chunks. */
  run(job: Job): Promise<readonly unknown[]>;
}

/**
 * Does a job here, one chunk after the other.
 * @throws PaperloomError `cancelled` when the host says so.
 */
export function runJob({ task, chunks }: Job, host: Host): readonly unknown[] {
  return chunks.map((chunk, done) => {
    report(host, task.stage, done, chunks.length);
    return task.run(chunk as never);
  });
}

/** Goes through all steps here. */
export function runInPlace<Outcome>(steps: Steps<Outcome>, host: Host): Outcome {
  let next = steps.next([]);
  while (!next.done) next = steps.next(runJob(next.value, host));
  return next.value;
}

/** Goes through all steps, their jobs done by the host's workers. */
export async function runElsewhere<Outcome>(steps: Steps<Outcome>, host: WorkingHost): Promise<Outcome> {
  let next = steps.next([]);
  while (!next.done) next = steps.next(await host.run(next.value));
  return next.value;
}
