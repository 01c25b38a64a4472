import { CLOSEST_ROWS } from "./link/closest.ts";
import { NEAREST_ROWS } from "./link/nearest.ts";
import { READ_PAPERS } from "./read-papers.ts";
import type { Task } from "./steps.ts";

/** All tasks, by name: what a worker can be asked to do. */
export const TASKS: Readonly<Record<string, Task<never, unknown>>> = Object.fromEntries(
  [READ_PAPERS, CLOSEST_ROWS, NEAREST_ROWS].map((task) => [task.name, task]),
);
