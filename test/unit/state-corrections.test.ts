import { beforeEach, describe, expect, it } from "vitest";
import { buildGraph, type Graph } from "../../graph-builder/index.ts";
import { readCorrections } from "../../graph-builder/correct/read-corrections.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { correctGraph } from "../../src/data/correct-graph.ts";
import type { Correction } from "../../src/data/correction.ts";
import { writeCorrections } from "../../src/data/corrections-file.ts";
import { keepCorrections, keptUnder } from "../../src/kept-corrections.ts";
import {
  rejectLink,
  renameCluster,
  replaceConcept,
  setCorrections,
  undoCorrection,
} from "../../src/state/corrections.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const toWork = corpus.linkOf("reference:paper:000000000001->work:jacquard")!;
const toPaper = corpus.linkOf("reference:paper:000000000002->paper:000000000001")!;
const shared = corpus.linkOf("concept:paper:000000000001--paper:000000000002")!;

let explorer: Explorer;
beforeEach(() => {
  explorer = createExplorer(corpus);
  return () => explorer.dispose();
});

describe("rejectLink", () => {
  it("takes the link out everywhere and stays where the reader is", () => {
    explorer.select(0);
    explorer.selectLink(toPaper.index);
    rejectLink(explorer, toPaper);
    const now = explorer.corpus.value;
    expect(now.linkOf(toPaper.key)).toBeUndefined();
    expect(now.links).toHaveLength(corpus.links.length - 1);
    expect(now.nodes[0]!.inDegree).toBe(corpus.nodes[0]!.inDegree - 1);
    expect(now.attributes.report.links).toEqual({ extends: 0, compares: 0, uses: 1, mentions: 1, concept: 2 });
    expect([explorer.selection.value, explorer.link.value]).toEqual([0, null]);
    expect(explorer.shown.value.links).toHaveLength(now.links.length);
    expect(explorer.justCorrected.value).toEqual({
      kind: "links",
      cells: ["paper:000000000002", "paper:000000000001", "reference", ""],
    });
  });

  it("takes out a work that nothing names any longer, and the steps of the history that showed it", () => {
    explorer.select(4);
    explorer.selectLink(toWork.index);
    explorer.select(2);
    rejectLink(explorer, toWork);
    expect(explorer.corpus.value.nodeOf("work:jacquard")).toBeUndefined();
    explorer.back();
    expect([explorer.selection.value, explorer.link.value]).toEqual([null, null]);
  });

  it("keeps the steps of the history on the links that they were on", () => {
    explorer.selectLink(toPaper.index);
    explorer.select(3);
    rejectLink(explorer, shared);
    explorer.back();
    expect(explorer.corpus.value.links[explorer.link.value!]!.key).toBe(toPaper.key);
  });

  it("is undone in any order", () => {
    rejectLink(explorer, shared);
    rejectLink(explorer, toWork);
    undoCorrection(explorer, explorer.corrections.value[0]!);
    expect(explorer.corpus.value.linkOf(shared.key)).toBeDefined();
    expect(explorer.corpus.value.linkOf(toWork.key)).toBeUndefined();
    expect(explorer.justCorrected.value).not.toBeNull();
    undoCorrection(explorer, explorer.corrections.value[0]!);
    expect(explorer.corpus.value).toBe(corpus);
    expect(explorer.justCorrected.value).toBeNull();
  });

  it("is forgotten when another corpus is opened", () => {
    rejectLink(explorer, shared);
    explorer.open(indexCorpus({ ...smallGraph, attributes: { ...smallGraph.attributes, title: "Other" } }));
    expect([explorer.corrections.value, explorer.justCorrected.value]).toEqual([[], null]);
    expect(explorer.corpus.value.links).toHaveLength(corpus.links.length);
  });
});

const label = (): string => explorer.corpus.value.territories[0]!.cluster.label;

describe("renameCluster", () => {
  it("keeps one line for a cluster, from the name that the build gave", () => {
    renameCluster(explorer, "Heddles", "Shafts");
    renameCluster(explorer, "Heddles", "  Shafts of \t looms ");
    expect(label()).toBe("Shafts of looms");
    expect(explorer.corrections.value).toEqual([{ kind: "clusters", cells: ["Heddles", "Shafts of looms"] }]);
    expect(explorer.corpus.value.nodes[0]!.territory).toBe(0);
  });

  it("brings back the given name for an empty one, and does nothing where nothing changes", () => {
    renameCluster(explorer, "Heddles", "Heddles");
    expect(explorer.corpus.value).toBe(corpus);
    renameCluster(explorer, "Heddles", "Shafts");
    renameCluster(explorer, "Heddles", " ");
    expect([label(), explorer.corrections.value.length]).toEqual(["Heddles", 0]);
  });
});

describe("replaceConcept", () => {
  const weaving = "graph weaving";

  it("drops a concept from papers, links, filters and lists", () => {
    explorer.selectConcept("graph weav");
    explorer.filters.value = { ...explorer.filters.value, concepts: new Set(["graph weav"]) };
    replaceConcept(explorer, weaving, "");
    const now = explorer.corpus.value;
    expect(now.conceptOf("graph weav")).toBeUndefined();
    expect(now.nodes[0]!.paper!.concepts).toEqual([]);
    expect(now.linkOf(shared.key)).toBeUndefined();
    expect(now.territories[0]!.cluster.concepts).toEqual([]);
    expect([explorer.concept.value, explorer.filters.value.concepts.size]).toEqual([null, 0]);
  });

  it("keeps a link that shares a work too, with what is left of its weight", () => {
    replaceConcept(explorer, "thread", "");
    const left = explorer.corpus.value.linkOf("concept:paper:000000000002--paper:000000000003")!;
    expect([left.concept!.concepts, left.strength]).toEqual([[], 0.05]);
  });

  it("joins two concepts, and both follow the next name", () => {
    replaceConcept(explorer, weaving, "thread");
    expect(explorer.corpus.value.conceptOf("thread")).toMatchObject({
      label: "thread",
      papers: 3,
      variants: ["graph weaving", "thread", "threads"],
    });
    expect(explorer.corpus.value.nodes[1]!.paper!.concepts).toEqual([{ id: "thread", label: "thread", weight: 0.4 }]);
    replaceConcept(explorer, "thread", "weaving");
    expect(explorer.corrections.value.map(({ cells }) => cells)).toEqual([
      [weaving, "weaving"],
      ["thread", "weaving"],
    ]);
    expect(explorer.corpus.value.attributes.concepts.map((own) => [own.label, own.papers])).toEqual([["weaving", 3]]);
    replaceConcept(explorer, "weaving", weaving);
    expect(explorer.corrections.value.map(({ cells }) => cells)).toEqual([["thread", weaving]]);
  });
});

describe("correctGraph", () => {
  it("removes a link by concepts whichever end is named first, and never a reference for it", () => {
    const line: Correction = { kind: "links", cells: ["paper:000000000002", "paper:000000000001", "concept", ""] };
    const left = correctGraph(smallGraph, [line]).edges.map(({ key }) => key);
    expect(left).toEqual(smallGraph.edges.map(({ key }) => key).filter((key) => key !== shared.key));
  });

  it("passes over what is not there", () => {
    const line: Correction = { kind: "links", cells: ["paper:1", "paper:2", "reference", ""] };
    expect(correctGraph(smallGraph, [line])).toEqual(smallGraph);
  });
});

const keys = (graph: Graph): readonly string[] => graph.edges.map(({ key }) => key);

describe("writeCorrections", () => {
  const papers = [
    ["Heddle: Weaving Graphs", "We present Heddle, a system for graph weaving. It needs no cluster."],
    ["HeddleFlow: Faster Graph Weaving", "HeddleFlow is twice as fast as Heddle. Graph weaving at scale is hard."],
  ].map(([title, abstract]) => JSON.stringify({ title, abstract }));
  const files = [{ name: "looms.jsonl", bytes: new TextEncoder().encode(papers.join("\n")) }];

  it("writes what the next build applies to the very same links", () => {
    const built = buildGraph({ files });
    const own = createExplorer(indexCorpus(built));
    const link = own.corpus.value.links.find(({ kind }) => kind === "reference")!;
    rejectLink(own, link);
    const text = writeCorrections(own.corrections.value, "links", () => "a\tline\nof words");
    const again = buildGraph({ files, corrections: [{ name: "links.txt", text }] });
    expect(keys(again)).toEqual(keys(built).filter((key) => key !== link.key));
    expect(keys(own.corpus.value.graph!)).toEqual(keys(again));
    expect(again.attributes.report.unmatched).toBeUndefined();
    own.dispose();
  });

  it("writes one kind a file", () => {
    const list: readonly Correction[] = [
      { kind: "links", cells: ["a", "b", "concept", ""] },
      { kind: "clusters", cells: ["Looms", "Weaving\tlooms"] },
    ];
    const text = writeCorrections(list, "clusters", () => "Looms");
    expect(text).toBe("cluster\treplace by\n# Looms\nLooms\tWeaving looms\n");
    expect(readCorrections([{ name: "c", text }]).clusters.map(({ cells }) => cells)).toEqual([
      ["Looms", "Weaving looms"],
    ]);
  });
});

/** Storage as a browser has it. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe("keepCorrections", () => {
  const other = indexCorpus({ ...smallGraph, attributes: { ...smallGraph.attributes, title: "Other" } });

  it("keeps each corpus's own and finds them again", async () => {
    const storage = memory();
    const stop = keepCorrections(explorer, storage);
    rejectLink(explorer, shared);
    explorer.open(other);
    expect(storage.length).toBe(1);
    explorer.open(indexCorpus(smallGraph));
    await expect.poll(() => explorer.corpus.value.linkOf(shared.key)).toBeUndefined();
    expect(explorer.justCorrected.value).toBeNull();
    setCorrections(explorer, []);
    expect(storage.length).toBe(0);
    stop();
  });

  it("keeps what was corrected before it began", () => {
    const storage = memory();
    rejectLink(explorer, shared);
    const stop = keepCorrections(explorer, storage);
    expect(JSON.parse(storage.getItem(keptUnder(corpus))!)).toEqual(explorer.corrections.value);
    stop();
  });

  it("passes over what it cannot read", async () => {
    const storage = memory();
    storage.setItem(keptUnder(corpus), '[{"kind":"poems","cells":[]}]');
    const stop = keepCorrections(explorer, storage);
    await import("../../src/state/corrections.ts");
    expect(explorer.corrections.value).toEqual([]);
    stop();
  });

  it("tells corpora apart by title and papers", () => {
    const fewer = indexCorpus({ ...smallGraph, nodes: smallGraph.nodes.slice(1), edges: [] });
    expect(new Set([corpus, other, fewer].map(keptUnder)).size).toBe(3);
    expect(keptUnder(indexCorpus({ ...smallGraph, edges: [] }))).toBe(keptUnder(corpus));
  });
});
