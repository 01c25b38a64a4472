import { parentPort } from "node:worker_threads";
import { TASKS } from "../tasks.ts";
import { memoryOf } from "./memory-of.ts";
import type { Assignment, Delivery } from "./worker-pool.ts";

// A thread of the pool: does chunks, one after the other, until it is ended.
parentPort!.on("message", ({ task, chunk, index }: Assignment) => {
  const answer = TASKS[task]!.run(chunk as never);
  parentPort!.postMessage({ index, answer } satisfies Delivery, memoryOf(answer));
});
