import { PaperloomError } from "./errors.ts";

/** The stages of a build, in order. */
export const STAGES = [
  "read",
  "merge",
  "texts",
  "concepts",
  "references",
  "link",
  "cluster",
  "layout",
  "assemble",
] as const;
export type Stage = (typeof STAGES)[number];

export interface ProgressEvent {
  readonly stage: Stage;
  /** Items done and to do in this stage (files, papers or nodes). */
  readonly done: number;
  readonly total: number;
}

/** What surrounds a build: the terminal, a browser worker, a test. */
export interface Host {
  progress(event: ProgressEvent): void;
  /** Asked between steps; true stops the build with error `cancelled`. */
  cancelled(): boolean;
}

/** Runs in place, says nothing, never stops. */
export const PLAIN_HOST: Host = { progress: () => {}, cancelled: () => false };

/**
 * Tells the host how far a stage is.
 * @throws PaperloomError `cancelled` when the host wants to stop.
 */
export function report(host: Host, stage: Stage, done: number, total: number): void {
  if (host.cancelled()) throw new PaperloomError("cancelled", "The build was cancelled.");
  host.progress({ stage, done, total });
}
