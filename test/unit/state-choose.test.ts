import { beforeEach, describe, expect, it } from "vitest";
import { applyFilters, NO_FILTERS } from "../../src/data/filters.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { choosePapers, clearChosen, lookAtChosen, toggleChosen } from "../../src/state/choose.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import { pinNodes, releaseAll, releaseNode } from "../../src/state/pin.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const work = corpus.paperCount;
let explorer: Explorer;
beforeEach(() => {
  explorer = createExplorer(corpus);
  return () => explorer.dispose();
});
const chosen = (): number[] => [...explorer.chosen.value].sort((a, b) => a - b);

describe("choosing papers", () => {
  it("takes papers and no works, and lets the selection go so that all are seen", () => {
    explorer.select(2);
    choosePapers(explorer, [0, 1, work]);
    expect([chosen(), explorer.selection.value]).toEqual([[0, 1], null]);
    choosePapers(explorer, [3], true);
    expect(chosen()).toEqual([0, 1, 3]);
    choosePapers(explorer, [2]);
    expect(chosen()).toEqual([2]);
  });

  it("adds and takes away one by one; the first beside a selected paper chooses both", () => {
    explorer.select(2);
    toggleChosen(explorer, 0);
    expect([chosen(), explorer.selection.value]).toEqual([[0, 2], 2]);
    toggleChosen(explorer, 0);
    toggleChosen(explorer, work);
    expect(chosen()).toEqual([2]);
  });

  it("is a step of the history, and clears once", () => {
    choosePapers(explorer, [0, 1]);
    expect([clearChosen(explorer), clearChosen(explorer)]).toEqual([true, false]);
    explorer.back();
    expect(chosen()).toEqual([0, 1]);
    explorer.back();
    expect(chosen()).toEqual([]);
  });

  it("looks at the chosen papers, around a selection at that, else at everything", () => {
    lookAtChosen(explorer);
    expect(explorer.cameraWish.value).toEqual({ kind: "fit" });
    choosePapers(explorer, [0, 1]);
    lookAtChosen(explorer);
    expect(explorer.cameraWish.value).toEqual({ kind: "nodes", nodes: [0, 1] });
    explorer.select(3);
    lookAtChosen(explorer);
    expect(explorer.cameraWish.value).toMatchObject({ nodes: expect.arrayContaining([3]) as number[] });
  });

  it("filters to some papers", () => {
    const left = applyFilters(corpus, { ...NO_FILTERS, papers: new Set([0, 1]) });
    expect([left.papers, left.everything]).toEqual([2, false]);
    expect([...left.nodes.subarray(0, corpus.paperCount)]).toEqual(
      corpus.nodes.slice(0, corpus.paperCount).map(({ index }) => Number(index < 2)),
    );
  });
});

describe("pins", () => {
  it("keep nodes where they were put until they are released, and undo step by step", () => {
    pinNodes(explorer, [[0, 1.2345, -0.001]]);
    pinNodes(explorer, [[1, 7, 8]]);
    expect([...explorer.pins.value]).toEqual([
      [0, [1.23, 0]],
      [1, [7, 8]],
    ]);
    releaseNode(explorer, 0);
    expect([...explorer.pins.value.keys()]).toEqual([1]);
    releaseAll(explorer);
    expect(explorer.pins.value.size).toBe(0);
    explorer.back();
    explorer.back();
    expect([...explorer.pins.value.keys()]).toEqual([0, 1]);
  });

  it("are no new step when nothing moves", () => {
    pinNodes(explorer, [[0, 1, 2]]);
    const { position } = explorer.history.value;
    const before = position.value;
    pinNodes(explorer, [[0, 1, 2]]);
    releaseNode(explorer, 3);
    expect(position.value).toBe(before);
  });
});
