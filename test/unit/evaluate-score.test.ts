import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Graph } from "../../graph-builder/graph.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { readGold, type Gold } from "../evaluate/gold.ts";
import { scoreGraph } from "../evaluate/score-graph.ts";
import { findPython } from "../support/machine.mjs";
import { outsideData } from "../support/outside-data.ts";
import { smallGraph } from "../support/small-graph.ts";

const gold: Gold = {
  papers: [
    {
      title: "Heddle: weaving graphs on one machine",
      names: ["Heddle"],
      mentions: [
        { surface: "Jacquards", canonical: "Jacquard", kind: "library", relation: "uses" },
        { surface: "Spindle", canonical: "Spindle", kind: "model", relation: "mentions" },
      ],
      concepts: [{ label: "weaving of graphs", surfaces: ["Graph Weaving"] }],
      topic: "weaving",
    },
    {
      title: "Heddle-2: Weaving Faster",
      names: ["Heddle-2"],
      mentions: [{ surface: "Heddle", canonical: "Heddle", kind: "system", relation: "compares" }],
      concepts: [{ label: "speed", surfaces: [] }],
      topic: "weaving",
    },
    { title: "Knots", names: [], mentions: [], concepts: [], topic: "other" },
    { title: "A paper that is not there", names: [], mentions: [], concepts: [], topic: null },
  ],
  references: {
    required: [
      { source: "Heddle-2: Weaving Faster", target: "Heddle: Weaving Graphs on One Machine", relation: "extends" },
      { source: "Heddle-2: Weaving Faster", target: "Knots", relation: "uses" },
    ],
    optional: [],
    forbidden: [{ source: "Heddle-2: Weaving Faster", target: "Heddle: Weaving Graphs on One Machine" }],
  },
};

describe("the scorer", () => {
  const scores = scoreGraph(smallGraph, gold);

  it("counts papers, references and forbidden pairs", () => {
    expect(scores.papers).toEqual([3, 4]);
    expect(scores.references).toMatchObject({ precision: 1, recall: 0.5, predicted: 1, gold: 2, forbidden_linked: 1 });
    expect(scores.missed).toEqual(["heddle2weavingfaster -> knots"]);
  });

  it("compares mentions by name and relation", () => {
    expect(scores.mentions).toMatchObject({ precision: 1, recall: 2 / 3, predicted: 2, gold: 3 });
    expect(scores.relation).toBe(0.5);
  });

  it("asks that quotes stand at their offsets", () => {
    expect(scores.evidence).toEqual([3, 3]);
    const broken = JSON.parse(writeJson(smallGraph).replace('"start":22', '"start":21')) as Graph;
    expect(scoreGraph(broken, gold).evidence).toEqual([2, 3]);
  });

  it("scores concepts of the papers that have gold ones", () => {
    expect(scores.concepts).toMatchObject({ precision: 0.5, recall: 0.5 });
  });
});

/** A graph of the gold papers that is right, wrong and odd in a mixed but fixed way. */
function mixedGraph(facts: Gold): Graph {
  const nodes: Graph["nodes"] = facts.papers.slice(0, 140).map((paper, index) => ({
    key: `paper:${index}`,
    attributes: {
      ...smallGraph.nodes[0]!.attributes,
      kind: "paper" as const,
      title: paper.title,
      names: paper.names,
      abstract: "An abstract of naïve 😀 text about looms.",
      concepts: paper.concepts.slice(0, 1 + (index % 6)).map(({ label }, at) => ({
        id: `${index}-${at}`,
        label: (index + at) % 3 === 0 ? `odd ${label}` : `${label}s`,
        weight: 0.5,
      })),
      cluster: index % 7 === 0 ? null : `c1-${(paper.topic ?? "").length % 9}`,
      clusters: [],
      sources: [],
    },
  }));
  const works = new Map<string, string>();
  const edges = facts.papers.slice(0, 140).flatMap((paper, index) =>
    paper.mentions
      .filter((_, at) => (index + at) % 4 !== 0)
      .map(({ canonical, relation }, at): Graph["edges"][number] => {
        const target = `work:${canonical}`;
        works.set(target, canonical);
        const surface = at % 5 === 0 ? "elsewhere" : "looms";
        const evidence = {
          field: "abstract",
          start: 24,
          end: 34,
          quote: "text about",
          surface: "text",
          rule: "x",
        } as const;
        return {
          key: `reference:paper:${index}->${target}`,
          source: `paper:${index}`,
          target,
          attributes: {
            kind: "reference",
            relation: (index + at) % 3 === 0 ? "mentions" : (relation as "uses"),
            confidence: 0.5,
            evidence: at % 2 === 0 ? [evidence] : [{ ...evidence, surface }],
          },
        };
      }),
  );
  const between = [...facts.references.required, ...facts.references.forbidden, ...facts.references.optional];
  const keyOf = new Map(nodes.map(({ key, attributes }) => [(attributes as { title: string }).title, key]));
  const pairs = between.flatMap(({ source, target }, index): Graph["edges"][number][] => {
    const [from, to] = [keyOf.get(source), keyOf.get(target)];
    const isKept = from !== undefined && to !== undefined && index % 3 !== 1;
    const attributes = { kind: "reference", relation: "uses", confidence: 0.6, evidence: [] } as const;
    return isKept ? [{ key: `reference:${from}->${to}`, source: from, target: to, attributes }] : [];
  });
  const named = [...works].map(([key, label]) => ({
    key,
    attributes: { kind: "work" as const, label, x: 0, y: 0, size: 1, variants: [label], mentions: 1, cluster: null },
  }));
  return { ...smallGraph, nodes: [...nodes, ...named], edges: [...edges, ...pairs] };
}

const python = findPython();
const tool = outsideData("tools/evaluate.py");

describe.skipIf(!python || !tool)("the scorer in Python", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-score-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const goldFolder = join(import.meta.dirname, "../gold");

  it("agrees on every figure to 1e-9", () => {
    const facts = readGold(goldFolder);
    const graph = mixedGraph(facts);
    const path = join(folder, "graph.json");
    writeFileSync(path, writeJson(graph));
    const theirs = JSON.parse(
      execFileSync(python!, [tool!, path, goldFolder, "--json"], { encoding: "utf8" }),
    ) as Record<string, unknown>;
    const { concepts, ...ours } = scoreGraph(graph, facts);
    const flat = (value: unknown, name: string): [string, number][] =>
      typeof value === "number"
        ? [[name, value]]
        : Object.entries(value ?? {}).flatMap(([key, part]) => flat(part, `${name}.${key}`));
    const mine = { ...ours, concepts: { "p@10": concepts.precision, "r@10": concepts.recall, f1: concepts.f1 } };
    const figures = ["papers", "references", "mentions", "relation", "evidence", "concepts", "clusters"] as const;
    for (const figure of figures) {
      const [expected, got] = [new Map(flat(theirs[figure], figure)), new Map(flat(mine[figure], figure))];
      expect([...got.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [name, value] of got) expect(value, name).toBeCloseTo(expected.get(name)!, 9);
    }
    expect(ours.missed).toHaveLength((theirs["missed"] as string[]).length);
    expect(ours.spurious).toHaveLength((theirs["spurious"] as string[]).length);
    expect(ours.mentions.f1).toBeGreaterThan(0.3);
    expect(ours.evidence[0]).toBeGreaterThan(10);
  });
});
