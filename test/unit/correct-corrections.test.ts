import { describe, expect, it } from "vitest";
import { buildGraph, type Graph, type ReferenceAttributes } from "../../graph-builder/index.ts";
import { readCorrections } from "../../graph-builder/correct/read-corrections.ts";

const PAPERS = [
  [
    "Heddle: Weaving Graphs on One Machine",
    "We present Heddle, a system for graph weaving. Heddle runs on ShuttleDB and needs no cluster. Graph weaving joins threads of evidence.",
  ],
  [
    "HeddleFlow: Faster Graph Weaving",
    "HeddleFlow improves Heddle and is twice as fast as Heddle on ShuttleDB. Graph weaving at scale needs thread scheduling.",
  ],
  [
    "Thread Scheduling for Looms",
    "We study thread scheduling. Experiments with ShuttleDB show that graph weaving profits from thread scheduling.",
  ],
] as const;

const file = {
  name: "looms.jsonl",
  bytes: new TextEncoder().encode(PAPERS.map(([title, abstract]) => JSON.stringify({ title, abstract })).join("\n")),
};

function build(...texts: readonly string[]): Graph {
  return buildGraph({ files: [file], corrections: texts.map((text, index) => ({ name: `fix-${index}.txt`, text })) });
}

function references(graph: Graph): readonly string[] {
  const label = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  return graph.edges.flatMap(({ source, target, attributes }) =>
    attributes.kind === "reference" ? [`${label.get(source)} ${attributes.relation} ${label.get(target)}`] : [],
  );
}

const concepts = (graph: Graph): readonly string[] => graph.attributes.concepts.map(({ label }) => label);

const countConceptLinks = (graph: Graph): number =>
  graph.edges.filter(({ attributes }) => attributes.kind === "concept").length;

describe("corrections", () => {
  const plain = build();

  it("start from a graph that has something to correct", () => {
    expect(references(plain)).toContain("HeddleFlow extends Heddle");
    expect(references(plain).filter((link) => link.endsWith("ShuttleDB"))).toHaveLength(3);
    expect(concepts(plain)).toContain("graph weaving");
  });

  it("rename, join and drop concepts by a thesaurus in VOSviewer's format", () => {
    const graph = build("label\treplace by\nGraph weaving\tweaving of graphs\nthread scheduling\t\n");
    expect(concepts(graph)).toContain("weaving of graphs");
    expect(concepts(graph)).not.toContain("graph weaving");
    expect(concepts(graph)).not.toContain("thread scheduling");
    const joined = build("label\treplace by\nthread scheduling\tgraph weaving\n");
    expect(joined.attributes.concepts.find(({ label }) => label === "graph weaving")?.papers).toBe(3);
  });

  it("block a name", () => {
    const graph = build("name\treplace by\nShuttleDB\t\n");
    expect(graph.nodes.map(({ key }) => key)).not.toContain("work:shuttledb");
    expect(references(graph)).toContain("HeddleFlow extends Heddle");
  });

  it("give a name to the paper that introduces it", () => {
    const graph = build(`name\treplace by\nShuttleDB\t${PAPERS[2][0]}\n`);
    const target = graph.nodes.find(
      ({ attributes }) => attributes.kind === "paper" && attributes.title === PAPERS[2][0],
    )!;
    const sources = graph.edges.filter((edge) => edge.attributes.kind === "reference" && edge.target === target.key);
    expect(sources).toHaveLength(2);
    expect(graph.nodes.some(({ attributes }) => attributes.kind === "work")).toBe(false);
  });

  it("remove a reference, change its relation, add one", () => {
    const header = "from\tto\tlink\treplace by\n";
    expect(references(build(`${header}HeddleFlow\tHeddle\treference\t\n`))).not.toContain("HeddleFlow extends Heddle");
    expect(references(build(`${header}HeddleFlow\tHeddle\treference\tcompares\n`))).toContain(
      "HeddleFlow compares Heddle",
    );
    const added = build(`${header}${PAPERS[2][0]}\tHeddle\treference\tuses\n`);
    const edge = added.edges.find(
      ({ attributes }) => attributes.kind === "reference" && attributes.evidence[0]?.rule === "by-hand",
    );
    const { confidence, evidence } = edge!.attributes as ReferenceAttributes;
    expect([confidence, evidence[0]!.quote]).toEqual([1, PAPERS[2][0]]);
  });

  it("remove a link by shared concepts", () => {
    const pair = ["HeddleFlow", "Heddle"];
    expect(countConceptLinks(build(`from\tto\tlink\treplace by\n${pair.join("\t")}\tconcept\t\n`))).toBe(
      countConceptLinks(plain) - 1,
    );
  });

  it("report the lines that found nothing to correct", () => {
    expect(build("label\treplace by\nno such thing\t\n").attributes.report.unmatched).toEqual([
      { file: "fix-0.txt", line: 2, reason: 'No paper has the concept "no such thing".' },
    ]);
  });

  it("refuse a header or a line that cannot be read, with its place", () => {
    expect(() => readCorrections([{ name: "a.txt", text: "\n# note\nterm\tnew\n" }])).toThrow(/header/);
    try {
      readCorrections([{ name: "a.txt", text: "label\treplace by\none\ttwo\tthree\n" }]);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "input", source: { file: "a.txt", line: 2 } });
    }
  });
});
