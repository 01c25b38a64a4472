import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { keepEncoding } from "../../src/state/encode.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import { runInSlices } from "../../src/state/in-slices.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
let explorer: Explorer;
let stop: () => void;
beforeEach(() => {
  explorer = createExplorer(corpus);
  stop = keepEncoding(explorer);
});
afterEach(() => {
  stop();
  explorer.dispose();
});

describe("the encoding", () => {
  it("follows the choice of colour alone, of size alone, and of both", async () => {
    expect(explorer.encoding.value).toBeNull();
    explorer.colour.value = "betweenness";
    await vi.waitFor(() => expect(explorer.encoding.value?.colourLegend).toMatchObject({ by: "betweenness" }));
    expect([explorer.encoding.value?.colours?.light.length, explorer.encoding.value?.radii]).toEqual([
      corpus.paperCount,
      null,
    ]);
    explorer.size.value = "even";
    await vi.waitFor(() => expect(explorer.encoding.value?.sizeLegend).toMatchObject({ by: "even" }));
    expect(explorer.encoding.value?.colours).not.toBeNull();
    explorer.colour.value = "cluster";
    await vi.waitFor(() => expect(explorer.encoding.value?.colours).toBeNull());
    expect(explorer.encoding.value?.radii).toHaveLength(corpus.paperCount);
    explorer.size.value = "references";
    expect(explorer.encoding.value).toBeNull();
  });

  it("is that of the last choice, whichever is worked out last", async () => {
    explorer.colour.value = "pagerank";
    explorer.colour.value = "source";
    await vi.waitFor(() => expect(explorer.encoding.value?.colourLegend?.kind).toBe("sources"));
    await new Promise((resume) => setTimeout(resume, 30));
    expect(explorer.encoding.value?.colourLegend?.kind).toBe("sources");
  });
});

/** Works for so many milliseconds a step. */
function* busy(steps: number, milliseconds: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

describe("running in slices", () => {
  it("lets others have their turn, and ends with the result", async () => {
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 1);
    expect(await runInSlices(busy(30, 2), () => false)).toBe(30);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(2);
  });

  it("stops between two slices", async () => {
    expect(await runInSlices(busy(1000, 1), () => true)).toBeNull();
  });
});
