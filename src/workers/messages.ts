import type { WeightedText, WordIndex } from "../data/word-index.ts";
import type { ErrorCode, Graph, KnownPaper, Matching, ProgressEvent, Source } from "../../graph-builder/index.ts";

/** What the page asks of the build worker: one job a worker. */
export interface BuildJob {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Name of the corpus; absent: the builder names it after the files. */
  readonly title?: string;
}

/** The other job of the worker: which papers of a corpus the files ask for. */
export interface MatchJob {
  readonly files: BuildJob["files"];
  readonly papers: readonly KnownPaper[];
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
  /** A large graph: copying it from thread to thread would hold the page up. */
  | { readonly kind: "packed"; readonly bytes: Uint8Array; readonly built: boolean }
  | { readonly kind: "failure"; readonly failure: BuildFailure };

/** What the worker answers to a `MatchJob`. */
export type MatchAnswer =
  | { readonly kind: "matching"; readonly matching: Matching }
  | { readonly kind: "failure"; readonly failure: BuildFailure };

/** What the page asks of the search worker: documents any number of times, in their order, then the index of them all. */
export type SearchTask =
  | { readonly kind: "documents"; readonly documents: readonly (readonly WeightedText[])[] }
  | { readonly kind: "finish" };

/** What the search worker answers. */
export type SearchAnswerMessage = WordIndex;
