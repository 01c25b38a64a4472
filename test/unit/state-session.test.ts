import { describe, expect, it } from "vitest";
import { PaperloomError, type Graph } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { createSession } from "../../src/state/session.ts";
import type { BuildResult, StartBuild } from "../../src/workers/build-client.ts";
import { smallGraph } from "../support/small-graph.ts";

const job = { files: [{ name: "looms.txt", bytes: new Uint8Array() }] };

interface Started {
  readonly start: StartBuild;
  finish(graph: Graph): void;
  fail(error: Error): void;
}

/** A builder that waits to be told how each of its runs ends; `finish` and `fail` end the latest. */
function waitingBuilder(): Started {
  const runs: { resolve: (value: BuildResult) => void; reject: (error: Error) => void }[] = [];
  return {
    start: (_job, progress) => {
      progress({ stage: "concepts", done: 3, total: 9 });
      const result = new Promise<BuildResult>((resolve, reject) => runs.push({ resolve, reject }));
      const { reject } = runs.at(-1)!;
      return { result, cancel: () => reject(new PaperloomError("cancelled", "Stopped.")) };
    },
    finish: (graph) => runs.at(-1)!.resolve({ corpus: indexCorpus(graph), built: true }),
    fail: (error) => runs.at(-1)!.reject(error),
  };
}

describe("createSession", () => {
  it("shows progress, then opens what was built with its report", async () => {
    const builder = waitingBuilder();
    const session = createSession(builder.start, "dark");
    const done = session.openFiles(job);
    expect(session.opening.value).toMatchObject({ kind: "building", files: ["looms.txt"] });
    builder.finish(smallGraph);
    await done;
    expect(session.explorer.value?.corpus.value.title).toBe("Looms");
    expect(session.explorer.value?.theme.value).toBe("dark");
    expect(session.opening.value).toEqual({ kind: "none" });
    expect(session.report.value?.skipped).toHaveLength(1);
  });

  it("keeps what is open when a build fails, and says why and where", async () => {
    const builder = waitingBuilder();
    const session = createSession(builder.start);
    const first = session.openFiles(job);
    builder.finish(smallGraph);
    await first;
    const opened = session.explorer.value;
    const second = session.openFiles(job);
    builder.fail(new PaperloomError("empty", "No paper was found.", "Give a list.", { file: "a.txt", line: 4 }));
    await second;
    expect(session.opening.value).toEqual({
      kind: "failed",
      message: "No paper was found.",
      place: "a.txt, line 4",
      next: "Give a list.",
    });
    expect(session.explorer.value).toBe(opened);
  });

  it("returns to where it was when cancelled", async () => {
    const session = createSession(waitingBuilder().start);
    const done = session.openFiles(job);
    session.cancel();
    await done;
    expect([session.opening.value.kind, session.explorer.value]).toEqual(["none", null]);
  });

  it("lets a later job replace an earlier one", async () => {
    const builder = waitingBuilder();
    const session = createSession(builder.start);
    const first = session.openFiles(job);
    const second = session.openFiles({ files: [{ name: "other.txt", bytes: new Uint8Array() }] });
    await first;
    expect(session.opening.value).toMatchObject({ kind: "building", files: ["other.txt"] });
    builder.finish(smallGraph);
    await second;
    expect(session.opening.value.kind).toBe("none");
  });
});
