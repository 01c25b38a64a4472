import type { ErrorCode, Graph, ProgressEvent, Source } from "../../graph-builder/index.ts";

/** What the page asks of the build worker: one job a worker. */
export interface BuildJob {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Name of the corpus; absent: the builder names it after the files. */
  readonly title?: string;
}

/** A `PaperloomError` on its way through a message. */
export interface BuildFailure {
  readonly code: ErrorCode | "internal";
  readonly message: string;
  readonly next: string;
  readonly source: Source | null;
}

/** What the worker answers: progress any number of times, then a graph or a failure. */
export type BuildAnswer =
  | { readonly kind: "progress"; readonly event: ProgressEvent }
  | { readonly kind: "graph"; readonly graph: Graph; readonly built: boolean }
  | { readonly kind: "failure"; readonly failure: BuildFailure };
