import {
  buildGraph,
  matchPapers,
  openGraphFiles,
  packGraph,
  PaperloomError,
  type Graph,
  type ProgressEvent,
} from "../../graph-builder/index.ts";
import type { BuildAnswer, BuildFailure, BuildJob, MatchAnswer, MatchJob } from "./messages.ts";

/** Between two reports of the same stage, in milliseconds. */
const PAUSE = 60;

const answer = (message: BuildAnswer | MatchAnswer): void => postMessage(message);

/** Passes progress on, but not more often than one can read it. */
function createReporter(): (event: ProgressEvent) => void {
  let last = { stage: "", at: 0 };
  return (event) => {
    const now = performance.now();
    if (event.stage === last.stage && event.done < event.total && now - last.at < PAUSE) return;
    last = { stage: event.stage, at: now };
    answer({ kind: "progress", event });
  };
}

function toFailure(error: unknown): BuildFailure {
  if (error instanceof PaperloomError) {
    return { code: error.code, message: error.message, next: error.next, source: error.source ?? null };
  }
  return { code: "internal", message: error instanceof Error ? error.message : String(error), next: "", source: null };
}

/** Above so many nodes a graph is handed over packed. */
const COPIED = 5000;

function answerGraph(graph: Graph, built: boolean): void {
  if (graph.nodes.length <= COPIED) return answer({ kind: "graph", graph, built });
  const bytes = packGraph(graph);
  postMessage({ kind: "packed", bytes, built } satisfies BuildAnswer, { transfer: [bytes.buffer] });
}

/** Opens the files as a graph, else builds one of the papers in them. */
function makeGraph(job: BuildJob): void {
  const host = { progress: createReporter(), cancelled: () => false };
  const opened = openGraphFiles(job.files, host);
  if (opened) {
    answerGraph(opened, false);
  } else {
    const input = { files: job.files, ...(job.title === undefined ? {} : { title: job.title }) };
    answerGraph(buildGraph(input, {}, host), true);
  }
}

addEventListener("message", ({ data }: MessageEvent<BuildJob | MatchJob>) => {
  try {
    if ("papers" in data) answer({ kind: "matching", matching: matchPapers(data.papers, data.files) });
    else makeGraph(data);
  } catch (error) {
    answer({ kind: "failure", failure: toFailure(error) });
  }
});
