import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { measureCoverage } from "../../src/data/coverage.ts";
import { createHeap } from "../../src/data/heap.ts";
import { rankBridges, rankGaps, rankMissing } from "../../src/data/missing.ts";
import { findPaths } from "../../src/data/paths.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);

describe("findPaths", () => {
  it("prefers references to shared concepts, and finds other ways after", () => {
    const [first, ...others] = findPaths(corpus, 0, 2);
    expect(first!.nodes).toEqual([0, 1, 2]);
    expect(first!.links.map((link) => corpus.links[link]!.kind)).toEqual(["reference", "reference"]);
    expect(new Set(others.map(({ nodes }) => nodes.join(" "))).size).toBe(others.length);
  });

  it("joins consecutive nodes by its links", () => {
    for (const { nodes, links } of findPaths(corpus, 2, 4)) {
      expect(links).toHaveLength(nodes.length - 1);
      links.forEach((link, index) => {
        const { source, target } = corpus.links[link]!;
        expect(new Set([source, target])).toEqual(new Set([nodes[index], nodes[index + 1]]));
      });
    }
  });

  it("finds none to a paper without links, nor from a paper to itself", () => {
    expect(findPaths(corpus, 0, 3)).toEqual([]);
    expect(findPaths(corpus, 1, 1)).toEqual([]);
  });
});

describe("createHeap", () => {
  it("gives back what it was given, smallest first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (keys) => {
        const heap = createHeap();
        keys.forEach((key, item) => heap.push(item, key));
        expect(heap.size).toBe(keys.length);
        const taken = keys.map(() => ({ key: heap.least, item: heap.pop()! }));
        expect(taken.map(({ key }) => key)).toEqual(keys.toSorted((a, b) => a - b));
        expect(taken.every(({ item, key }) => keys[item] === key)).toBe(true);
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});

/** The missing works of a graph with the papers that name them and how many of them list them. */
const ranked = (graph: Graph): unknown =>
  rankMissing(indexCorpus(graph)).map(({ node, papers, listed }) => [node.label, papers, listed]);

describe("what is missing", () => {
  it("ranks works by the papers that name them", () => {
    expect(ranked(smallGraph)).toEqual([["Jacquard", [0], 0]]);
    const entry = {
      field: "reference",
      index: 2,
      start: 0,
      end: 8,
      quote: "Jacquard",
      surface: "Jacquard",
      rule: "listed-entry",
    } as const;
    const edges = smallGraph.edges.map((edge) =>
      edge.attributes.kind === "reference" && edge.target.startsWith("work:")
        ? { ...edge, attributes: { ...edge.attributes, evidence: [...edge.attributes.evidence, entry] } }
        : edge,
    );
    expect(ranked({ ...smallGraph, edges })).toEqual([["Jacquard", [0], 1]]);
  });

  it("finds clusters that share concepts without a reference between them", () => {
    expect(rankGaps(corpus)).toEqual([]); // Warps refers to Heddles
    const silent = { ...smallGraph, edges: smallGraph.edges.filter(({ attributes }) => attributes.kind === "concept") };
    const [gap] = rankGaps(indexCorpus(silent));
    expect(gap).toMatchObject({ a: 0, b: 1, weight: 0.2, concepts: ["thread"] });
  });

  it("takes for bridges only papers that reach several other clusters", () => {
    expect(rankBridges(corpus)).toEqual([]);
    const clusters = ["c0-2", "c0-3"].map((id) => ({ id, label: id, level: 0, parent: null, size: 1, concepts: [] }));
    const nodes = smallGraph.nodes.map((node, index) =>
      index === 0 || index === 2
        ? {
            ...node,
            attributes: { ...node.attributes, clusters: [index === 0 ? "c0-2" : "c0-3"] } as typeof node.attributes,
          }
        : node,
    );
    const apart = indexCorpus({
      ...smallGraph,
      attributes: { ...smallGraph.attributes, clusters: [...smallGraph.attributes.clusters, ...clusters] },
      nodes,
    });
    expect(rankBridges(apart).map(({ node, territories }) => [node.label, territories.length])).toEqual([
      ["Heddle-2", 2],
    ]);
  });
});

describe("measureCoverage", () => {
  it("counts papers by the kinds of links they have", () => {
    expect(measureCoverage(corpus)).toEqual({ papers: 4, referenced: 3, naming: 1, shared: 3, alone: 1, bare: 1 });
  });
});
