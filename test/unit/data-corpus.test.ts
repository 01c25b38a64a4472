import { describe, expect, it } from "vitest";
import { colourDistance, DYES, type Graph } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);

describe("indexCorpus", () => {
  it("puts papers before works and finds both by key", () => {
    const mixed = indexCorpus({ ...smallGraph, nodes: smallGraph.nodes.toReversed() });
    expect(mixed.nodes.map(({ kind }) => kind)).toEqual(["paper", "paper", "paper", "paper", "work"]);
    expect(mixed.paperCount).toBe(4);
    expect(mixed.nodeOf("work:jacquard")).toMatchObject({ index: 4, paper: null, label: "Jacquard" });
    expect(mixed.nodeOf("paper:nowhere")).toBeUndefined();
  });

  it("counts references apart from concept links, and references to works as incoming only", () => {
    const degrees = corpus.nodes.map(({ inDegree, outDegree, conceptDegree }) => [inDegree, outDegree, conceptDegree]);
    expect(degrees).toEqual([
      [1, 0, 1],
      [1, 1, 2],
      [0, 1, 1],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  it("lists the links at a node, references first", () => {
    const kinds = corpus.linksOf(1).map((link) => corpus.links[link]!.kind);
    expect(kinds).toEqual(["reference", "reference", "concept", "concept"]);
    expect(corpus.linkOf("reference:paper:000000000002->paper:000000000001")).toMatchObject({
      source: 1,
      target: 0,
      relation: "extends",
      strength: 0.97,
    });
  });

  it("makes territories of the coarsest clusters, largest first; the ungrouped have none", () => {
    expect(corpus.territories.map(({ cluster, papers }) => [cluster.label, papers])).toEqual([
      ["Heddles", [0, 1]],
      ["Warps", [2]],
    ]);
    expect(corpus.nodes.map(({ territory }) => territory)).toEqual([0, 0, 1, -1, -1]);
  });

  it("gives neighbouring territories dyes that all kinds of sight tell apart, and none past the twelfth", () => {
    const side = 4;
    const clusters = Array.from({ length: side * side }, (_, n) => ({
      id: `c0-${n}`,
      label: `Cluster ${n}`,
      level: 0,
      parent: null,
      size: 20 - n,
      concepts: [],
    }));
    const nodes = clusters.map(({ id }, n) =>
      paperNode(`paper:${n}`, { title: `Paper ${n}`, clusters: [id], x: n % side, y: Math.floor(n / side) }),
    );
    const graph: Graph = { ...smallGraph, attributes: { ...smallGraph.attributes, clusters }, nodes, edges: [] };
    const { territories } = indexCorpus(graph);
    const dyes = territories.map(({ dye }) => dye);
    expect(new Set(dyes.slice(0, 12)).size).toBe(12);
    expect(dyes.slice(12)).toEqual([-1, -1, -1, -1]);
    const apart = territories.slice(0, 12).flatMap((a) =>
      territories.slice(0, 12).flatMap((b) => {
        const steps = Math.abs((a.index % side) - (b.index % side)) + Math.abs((a.index >> 2) - (b.index >> 2));
        return steps === 1 ? [colourDistance(DYES[a.dye]!.light, DYES[b.dye]!.light)] : [];
      }),
    );
    expect(Math.min(...apart)).toBeGreaterThan(5);
    expect(indexCorpus(graph).territories).toEqual(territories);
  });
});
