import { beforeEach, describe, expect, it } from "vitest";
import { buildGraph, type Graph } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { writeCorrections } from "../../src/data/corrections-file.ts";
import { joinWork, setCorrections, undoCorrection } from "../../src/state/corrections.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
let explorer: Explorer;
beforeEach(() => {
  explorer = createExplorer(corpus);
  return () => explorer.dispose();
});

const loom = (key: string): number => explorer.corpus.value.nodeOf(key)!.index;
const references = (graph: Graph): readonly string[] =>
  graph.edges
    .filter(({ attributes }) => attributes.kind === "reference")
    .map(({ key }) => key)
    .sort();

describe("joinWork", () => {
  const second: Graph = {
    ...smallGraph,
    nodes: [
      ...smallGraph.nodes,
      {
        key: "work:dobby",
        attributes: {
          kind: "work",
          label: "Dobby",
          x: 0,
          y: 0,
          size: 1,
          variants: ["Dobby"],
          mentions: 1,
          cluster: null,
        },
      },
    ],
    edges: [
      ...smallGraph.edges,
      {
        key: "reference:paper:000000000001->work:dobby",
        source: "paper:000000000001",
        target: "work:dobby",
        attributes: {
          kind: "reference",
          relation: "extends",
          confidence: 0.5,
          evidence: [{ field: "abstract", start: 0, end: 5, quote: "Dobby", surface: "Dobby", rule: "name" }],
        },
      },
    ],
  };

  it("makes references to a work references to the paper that it is, whose name it becomes", () => {
    joinWork(explorer, loom("work:jacquard"), loom("paper:000000000004"));
    const now = explorer.corpus.value;
    expect(now.nodeOf("work:jacquard")).toBeUndefined();
    expect(now.linkOf("reference:paper:000000000001->paper:000000000004")).toMatchObject({ relation: "uses" });
    expect(now.nodeOf("paper:000000000004")).toMatchObject({ inDegree: 1, paper: { names: ["Jacquard", "jacquard"] } });
    expect(explorer.justCorrected.value).toEqual({ kind: "names", cells: ["Jacquard", "Knots"] });
    undoCorrection(explorer, explorer.justCorrected.value!);
    expect(explorer.corpus.value).toBe(corpus);
  });

  it("joins two references between the same ends: the stronger relation, the sentences of both", () => {
    explorer.open(indexCorpus(second));
    joinWork(explorer, loom("work:jacquard"), loom("work:dobby"));
    const link = explorer.corpus.value.linkOf("reference:paper:000000000001->work:dobby")!;
    expect(link).toMatchObject({ relation: "extends", strength: 0.8 });
    expect(link.reference!.evidence.map(({ surface }) => surface)).toEqual(["Dobby", "Jacquard"]);
    expect(explorer.corpus.value.nodes[link.target]!.work).toMatchObject({
      mentions: 1,
      variants: ["Dobby", "Jacquard", "jacquard"],
    });
    joinWork(explorer, loom("work:dobby"), loom("paper:000000000004")); // what was Dobby goes along
    expect(explorer.corrections.value.map(({ cells }) => cells)).toEqual([
      ["Jacquard", "Knots"],
      ["Dobby", "Knots"],
    ]);
    expect(explorer.corpus.value.nodes.every(({ kind }) => kind === "paper")).toBe(true);
  });

  it("lets no paper refer to itself, and drops what names nothing", () => {
    joinWork(explorer, loom("work:jacquard"), loom("paper:000000000001"));
    expect(explorer.corpus.value.links.some(({ source, target }) => source === target)).toBe(false);
    setCorrections(explorer, []);
    joinWork(explorer, loom("work:jacquard"), null);
    expect(explorer.corpus.value.nodeOf("work:jacquard")).toBeUndefined();
    expect(explorer.corpus.value.attributes.report.links).toMatchObject({ uses: 0 });
  });
});

describe("the file of names", () => {
  const papers = [
    ["Heddle: Weaving Graphs", "We present Heddle, a system for graph weaving. It needs no cluster."],
    ["HeddleFlow: Faster Graph Weaving", "HeddleFlow is twice as fast as Heddle. Graph weaving at scale is hard."],
  ].map(([title, abstract]) => JSON.stringify({ title, abstract }));
  const files = [{ name: "looms.jsonl", bytes: new TextEncoder().encode(papers.join("\n")) }];

  it("is what the next build makes the same references of", () => {
    const text = "We extend PyTorch-Loom. It also compares with the LoomKit library and runs on LoomKit.";
    const file = {
      name: "more.jsonl",
      bytes: new TextEncoder().encode(JSON.stringify({ title: "Reeds", abstract: text })),
    };
    const built = buildGraph({ files: [...files, file] });
    const own = createExplorer(indexCorpus(built));
    const { nodes } = own.corpus.value;
    const work = nodes.find(({ kind }) => kind === "work")!;
    joinWork(own, work.index, nodes.find(({ label }) => label === "Heddle")!.index);
    const names = writeCorrections(own.corrections.value, "names", () => "joined");
    const again = buildGraph({ files: [...files, file], corrections: [{ name: "names.txt", text: names }] });
    expect(references(own.corpus.value.graph!)).toEqual(references(again));
    expect(again.attributes.report.unmatched).toBeUndefined();
    own.dispose();
  });
});
