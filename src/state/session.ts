import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { PaperloomError, type ProgressEvent, type Report } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import type { BuildRun, StartBuild } from "../workers/build-client.ts";
import type { BuildJob } from "../workers/messages.ts";
import { createExplorer, type Explorer, type ExplorerOptions, type Theme } from "./explorer.ts";

/** What is being opened. */
export type Opening =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "building"; readonly files: readonly string[]; readonly event: ProgressEvent | null }
  | { readonly kind: "failed"; readonly message: string; readonly place: string; readonly next: string };

/** A page's life: at most one explorer, and what is being opened into it. */
export interface Session {
  /** Null until a first corpus is open. */
  readonly explorer: ReadonlySignal<Explorer | null>;
  readonly opening: Signal<Opening>;
  /** The report of the last build, until it is put away. */
  readonly report: Signal<Report | null>;
  /** Opens a corpus that is already in memory. `options` count for the first one only. */
  openCorpus(corpus: Corpus, options?: ExplorerOptions): void;
  /** Builds papers, or opens a graph file, in the worker. Replaces a job that is still running. */
  openFiles(job: BuildJob): Promise<void>;
  /** Shows why something could not be opened. */
  fail(error: unknown): void;
  cancel(): void;
}

/** Puts an error into words. */
function toFailed(error: unknown): Opening {
  if (error instanceof PaperloomError) {
    const place = error.source ? `${error.source.file}, line ${error.source.line}` : "";
    return { kind: "failed", message: error.message, place, next: error.next };
  }
  return { kind: "failed", message: error instanceof Error ? error.message : String(error), place: "", next: "" };
}

/** Makes a session that builds with `start`; `theme` is that of its first explorer. */
export function createSession(start: StartBuild, theme: Theme = "light"): Session {
  const explorer = signal<Explorer | null>(null);
  const opening = signal<Opening>({ kind: "none" });
  const report = signal<Report | null>(null);
  let run: BuildRun | null = null;
  let turn = 0;

  const openCorpus = (corpus: Corpus, options: ExplorerOptions = { theme }): void =>
    batch(() => {
      if (explorer.peek()) explorer.peek()!.open(corpus);
      else explorer.value = createExplorer(corpus, options);
      opening.value = { kind: "none" };
    });

  const openFiles = async (job: BuildJob): Promise<void> => {
    run?.cancel();
    turn += 1;
    const own = turn;
    const files = job.files.map((file) => file.name);
    opening.value = { kind: "building", files, event: null };
    run = start(job, (event) => {
      if (turn === own) opening.value = { kind: "building", files, event };
    });
    try {
      const { corpus, built } = await run.result;
      if (turn !== own) return;
      openCorpus(corpus);
      report.value = built ? corpus.attributes.report : null;
    } catch (error) {
      if (turn !== own) return;
      const cancelled = error instanceof PaperloomError && error.code === "cancelled";
      opening.value = cancelled ? { kind: "none" } : toFailed(error);
    }
  };

  return {
    explorer,
    opening,
    report,
    openCorpus,
    openFiles,
    fail: (error) => (opening.value = toFailed(error)),
    cancel: () => run?.cancel(),
  };
}
