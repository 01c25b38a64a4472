import { cpuUsage } from "node:process";

/** Milliseconds of the processor that `work` took: a busy machine makes them no more. */
export function processorTime(work: () => void): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}
