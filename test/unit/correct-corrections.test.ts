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

/** Every piece of evidence: relation, rule and surface. */
const evidence = (graph: Graph): readonly string[] =>
  graph.edges.flatMap(({ attributes }) =>
    attributes.kind === "reference"
      ? attributes.evidence.map(({ surface, rule }) => `${attributes.relation} ${rule}: ${surface}`)
      : [],
  );

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

  describe("names to add", () => {
    const texts = [
      ["Reeds and Their Number", "We count reeds on demo and on the warp board. The warp board is old."],
      ["Of Other Things", "Silence is golden. We use the warp-board. We use Demo."],
      ["The Old Shed", "A shed is described. It was called nothing."],
    ] as const;
    const bytes = new TextEncoder().encode(
      texts.map(([title, abstract], at) => JSON.stringify({ title, abstract, year: 2000 - at })).join("\n"),
    );
    const buildOld = (text: string): Graph =>
      buildGraph({ files: [{ name: "old.jsonl", bytes }], corrections: [{ name: "names.txt", text }] });
    it("are searched for in every text, with the rule that says so", () => {
      expect(evidence(buildOld("name\treplace by\nnothing\t\n"))).toEqual([]);
      const graph = buildOld("name\treplace by\tkind\nwarp board\twarp board\tsystem\nDemo\tDemo\n");
      expect(graph.attributes.report.unmatched).toBeUndefined();
      expect(evidence(graph).toSorted()).toEqual([
        "uses declared-used: warp board",
        "uses runs-on: warp board",
        "uses uses: Demo",
        "uses uses: warp-board",
      ]);
      const work = graph.nodes.find(({ key }) => key === "work:warpboard")!;
      expect(work.attributes).toMatchObject({
        label: "warp board",
        variants: ["warp board", "warp-board"],
        mentions: 2,
      });
    });

    it("may belong to a paper, but not to one that is newer", () => {
      const graph = buildOld(`name\treplace by\nwarp board\t${texts[1][0]}\n`);
      const paper = graph.nodes.find(
        ({ attributes }) => attributes.kind === "paper" && attributes.title === texts[1][0],
      )!;
      expect(paper.attributes).toMatchObject({ names: ["warp board"] });
      const links = graph.edges.filter(({ attributes }) => attributes.kind === "reference");
      expect(links.map(({ target }) => target)).toEqual([paper.key]);
      expect(links[0]!.attributes).toMatchObject({ confidence: 0.9 });
    });

    it("are reported where no text has them or their kind is unknown", () => {
      const graph = buildOld("name\treplace by\tkind\nGantry\tGantry\nDemo\tDemo\thouse\n");
      expect(graph.attributes.report.unmatched).toEqual([
        { file: "names.txt", line: 3, reason: "A kind is one of data, model, method, system." },
        { file: "names.txt", line: 2, reason: 'No paper names "Gantry".' },
      ]);
    });
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
    const { confidence, evidence: places } = edge!.attributes as ReferenceAttributes;
    expect([confidence, places[0]!.quote]).toEqual([1, PAPERS[2][0]]);
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
