import { describe, expect, it } from "vitest";
import { assembleGraph, corpusTitle, type Parts } from "../../graph-builder/assemble.ts";
import { buildGraph } from "../../graph-builder/build.ts";
import type { GraphEdge } from "../../graph-builder/graph.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import type { Paper, Reference } from "../../graph-builder/types.ts";
import { SAMPLE } from "../support/corpora.ts";
import { graphFaults } from "../support/graph-faults.ts";

const paper = (key: string, title: string, abstract: string, more: Partial<Paper> = {}): Paper => ({
  key: `paper:${key}`,
  title,
  abstract,
  sources: [{ file: "looms.txt", line: 1 }],
  ...more,
});

const reference = (source: number, target: number, quote: string, surface: string): Reference => ({
  source,
  target,
  relation: "uses",
  confidence: 0.876543,
  evidence: [{ field: "abstract", start: 0, end: quote.length, quote, surface, rule: "cue" }],
});

const parts: Parts = {
  input: { files: [{ name: "looms.txt" }] },
  options: DEFAULT_OPTIONS,
  reading: { read: 3, repaired: [], skipped: [{ file: "looms.txt", line: 9, reason: "A title without an abstract." }] },
  papers: [
    paper("000000000001", "Heddle: Weaving Graphs", "Heddle weaves graphs.", { year: 2020, authors: [], venue: "" }),
    paper("000000000002", "Two Shafts", "Heddle runs on Jacquard."),
  ],
  merged: [],
  unmatched: [],
  concepts: {
    concepts: [{ id: "graph weav", label: "graph weaving", variants: ["graph weaving"], papers: 2 }],
    byPaper: [[{ index: 0, weight: 0.123456 }], [{ index: 0, weight: 0.5 }]],
  },
  references: {
    names: [["Heddle"], []],
    works: [{ key: "work:jacquard", label: "Jacquard", variants: ["Jacquard"], mentions: 1 }],
    references: [
      reference(1, 0, "Heddle runs on Jacquard.", "Heddle"),
      reference(1, 2, "Heddle runs on Jacquard.", "Jacquard"),
    ],
    ambiguous: [{ name: "Shaft", papers: [0, 1] }],
  },
  links: {
    links: [
      {
        source: 0,
        target: 1,
        weight: 0.25,
        concepts: [{ index: 0, weight: 0.2 }],
        works: [{ index: 0, weight: 0.05 }],
      },
    ],
  },
  clusters: {
    clusters: [{ id: "c0-0", label: "Graph weaving", level: 0, parent: null, size: 1, concepts: ["graph weaving"] }],
    byPaper: [["c0-0"], []],
  },
  layout: { x: Float64Array.of(-10.000049, 10, 3), y: Float64Array.of(-0.00001, 5, 2) },
};

const titleOf = (...names: readonly string[]): string => corpusTitle({ files: names.map((name) => ({ name })) });
const isConcept = ({ attributes }: GraphEdge): boolean => attributes.kind === "concept";

describe("assembleGraph", () => {
  const graph = assembleGraph(parts);

  it("is sound", () => {
    expect(graphFaults(graph)).toEqual([]);
  });

  it("lists papers, then works, with a label from the introduced name or the title", () => {
    expect(graph.nodes.map(({ key, attributes }) => [key, attributes.kind, attributes.label])).toEqual([
      ["paper:000000000001", "paper", "Heddle"],
      ["paper:000000000002", "paper", "Two Shafts"],
      ["work:jacquard", "work", "Jacquard"],
    ]);
  });

  it("rounds to four decimals, without a negative nought", () => {
    expect(graph.nodes[0]!.attributes).toMatchObject({ x: -10, y: 0, concepts: [{ weight: 0.1235 }] });
    expect(Object.is(graph.nodes[0]!.attributes.y, 0)).toBe(true);
    expect(graph.edges[0]!.attributes).toMatchObject({ confidence: 0.8765 });
  });

  it("sizes nodes by the references they receive, never 0", () => {
    const [heddle, shafts, jacquard] = graph.nodes.map(({ attributes }) => attributes.size);
    expect(shafts).toBeGreaterThan(0);
    expect(heddle).toBeGreaterThan(shafts!);
    expect(jacquard).toBe(heddle);
  });

  it("leaves out what the source did not know", () => {
    expect(graph.nodes[0]!.attributes).toMatchObject({ year: 2020 });
    for (const field of ["authors", "venue", "url", "references"]) {
      expect(graph.nodes[0]!.attributes).not.toHaveProperty(field);
    }
  });

  it("says of an ungrouped paper that it has no cluster", () => {
    expect(graph.nodes[1]!.attributes).toMatchObject({ cluster: null, clusters: [] });
  });

  it("lists references, then concept links, with the works they share", () => {
    expect(graph.edges.map(({ key }) => key)).toEqual([
      "reference:paper:000000000002->paper:000000000001",
      "reference:paper:000000000002->work:jacquard",
      "concept:paper:000000000001--paper:000000000002",
    ]);
    expect(graph.edges[2]).toMatchObject({
      undirected: true,
      attributes: {
        concepts: [{ id: "graph weav", label: "graph weaving", weight: 0.2 }],
        works: [{ id: "work:jacquard", label: "Jacquard", weight: 0.05 }],
      },
    });
  });

  it("reports corrections that met nothing", () => {
    const note = { file: "names.txt", line: 2, reason: "No paper names it." };
    expect(graph.attributes.report).not.toHaveProperty("unmatched");
    expect(assembleGraph({ ...parts, unmatched: [note] }).attributes.report.unmatched).toEqual([note]);
  });

  it("reports what was read, skipped and found", () => {
    expect(graph.attributes.report).toEqual({
      read: 3,
      merged: [],
      repaired: [],
      skipped: [{ file: "looms.txt", line: 9, reason: "A title without an abstract." }],
      links: { concept: 1, uses: 2 },
      ambiguous: [{ name: "Shaft", papers: ["paper:000000000001", "paper:000000000002"] }],
    });
  });
});

describe("corpusTitle", () => {
  it("is what was given, else the name of the only file", () => {
    expect(corpusTitle({ files: [{ name: "looms.txt" }], title: "Weaving" })).toBe("Weaving");
    expect(titleOf("looms.v2.txt")).toBe("looms.v2");
    expect(titleOf("weaving/looms.bib")).toBe("looms");
    expect(titleOf(".looms")).toBe(".looms");
  });

  it("is the folder that all files share, the innermost one", () => {
    expect(titleOf("craft/weaving/a.txt", "craft/weaving/old/b.txt")).toBe("weaving");
    expect(titleOf("craft/weaving/a.txt", "craft/dyeing/b.txt")).toBe("craft");
  });

  it("is Papers where the files share nothing", () => {
    expect(titleOf("a.txt", "b.txt")).toBe("Papers");
    expect(titleOf("weaving/a.txt", "dyeing/b.txt")).toBe("Papers");
    expect(titleOf("weaving/a.txt", "weaving")).toBe("Papers");
  });
});

describe("a built graph", () => {
  const graph = buildGraph({ files: SAMPLE });

  it("keeps the contract of the graph file: ends, keys, quotes, clusters", () => {
    expect(graph.nodes.length).toBeGreaterThan(319);
    expect(graph.edges.length).toBeGreaterThan(500);
    expect(graphFaults(graph)).toEqual([]);
  });

  it("keeps nodes and edges in order of their keys and kinds", () => {
    const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").map(({ key }) => key);
    const works = graph.nodes.filter(({ attributes }) => attributes.kind === "work").map(({ key }) => key);
    expect(graph.nodes.map(({ key }) => key)).toEqual([...papers, ...works]);
    expect(papers).toEqual(papers.toSorted());
    expect(works).toEqual(works.toSorted());
    expect(graph.edges.findLastIndex((edge) => !isConcept(edge))).toBe(graph.edges.findIndex(isConcept) - 1);
  });

  it("has readable clusters: about a dozen, named apart, twenty to thirty finer ones", () => {
    const [coarse, fine] = [0, 1].map((level) =>
      graph.attributes.clusters.filter((cluster) => cluster.level === level),
    );
    expect(coarse!.length).toBeGreaterThanOrEqual(9);
    expect(coarse!.length).toBeLessThanOrEqual(12);
    expect(fine!.length).toBeGreaterThanOrEqual(18);
    expect(fine!.length).toBeLessThanOrEqual(30);
    for (const level of [coarse!, fine!]) expect(new Set(level.map(({ label }) => label)).size).toBe(level.length);
    for (const { label } of graph.attributes.clusters) expect(label.length).toBeLessThanOrEqual(26);
    expect(Math.max(...coarse!.map(({ size }) => size))).toBeLessThan(80);
  });

  it("survives a clone and JSON", () => {
    expect(JSON.parse(JSON.stringify(graph))).toEqual(structuredClone(graph));
  });
});
