import { buildGraph, FORMAT, openGraph, PaperloomError, type ProgressEvent } from "../../graph-builder/index.ts";
import type { BuildAnswer, BuildFailure, BuildJob } from "./messages.ts";

/** Between two reports of the same stage, in milliseconds. */
const PAUSE = 60;

const answer = (message: BuildAnswer): void => postMessage(message);

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

/** The text of a graph file; null when the job holds papers. */
function graphText(job: BuildJob): string | null {
  const [file] = job.files;
  if (job.files.length !== 1 || !file || !file.name.endsWith(".json")) return null;
  const text = new TextDecoder().decode(file.bytes);
  return text.slice(0, 4000).includes(`"${FORMAT.split("/")[0]}/`) ? text : null;
}

addEventListener("message", ({ data }: MessageEvent<BuildJob>) => {
  try {
    const text = graphText(data);
    if (text === null) {
      const input = { files: data.files, ...(data.title === undefined ? {} : { title: data.title }) };
      const graph = buildGraph(input, {}, { progress: createReporter(), cancelled: () => false });
      answer({ kind: "graph", graph, built: true });
    } else {
      answer({ kind: "graph", graph: openGraph(text, data.files[0]!.name), built: false });
    }
  } catch (error) {
    answer({ kind: "failure", failure: toFailure(error) });
  }
});
