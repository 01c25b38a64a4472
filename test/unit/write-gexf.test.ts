import Graphology from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { clusterColours } from "../../graph-builder/map/cluster-colours.ts";
import { DYES, UNDYED } from "../../graph-builder/palette.ts";
import { writeGexf } from "../../graph-builder/write/gexf.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const read = (text: string): Graphology => parse(Graphology, text);

function hexOf(colour: string): string {
  const channels = colour.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

describe("GEXF", () => {
  it("gives graphology the same nodes with label, place and size", () => {
    const graph = read(writeGexf(smallGraph));
    expect(graph.nodes()).toEqual(smallGraph.nodes.map(({ key }) => key));
    for (const { key, attributes } of smallGraph.nodes) {
      const { label, x, y, size } = attributes;
      expect(graph.getNodeAttributes(key)).toMatchObject({ label, x, y, size });
    }
  });

  it("gives graphology the same edges with direction, kind and weight", () => {
    const graph = read(writeGexf(smallGraph));
    expect(graph.edges()).toEqual(smallGraph.edges.map(({ key }) => key));
    for (const { key, source, target, undirected, attributes } of smallGraph.edges) {
      expect(graph.extremities(key)).toEqual([source, target]);
      expect(graph.isUndirected(key)).toBe(undirected === true);
      const isReference = attributes.kind === "reference";
      expect(graph.getEdgeAttributes(key)).toMatchObject({
        kind: isReference ? attributes.relation : "concept",
        link: attributes.kind,
        weight: isReference ? attributes.confidence : attributes.weight,
      });
    }
  });

  it("colours papers by their coarsest cluster, everything else grey", () => {
    const graph = read(writeGexf(smallGraph));
    const colourOf = (key: string): string => hexOf(graph.getNodeAttribute(key, "color") as string);
    const corpus = indexCorpus(smallGraph); // The colours are those of the screen.
    for (const key of ["paper:000000000001", "paper:000000000003"]) {
      expect(colourOf(key)).toBe(DYES[corpus.territories[corpus.nodeOf(key)!.territory]!.dye]!.light);
    }
    expect(colourOf("paper:000000000004")).toBe(UNDYED.light);
    expect(colourOf("work:jacquard")).toBe(UNDYED.light);
  });

  it("gives papers their year as time on request", () => {
    const timed = writeGexf(smallGraph, { timestamps: true });
    expect(timed).toContain('mode="dynamic" timerepresentation="timestamp" timeformat="integer"');
    expect(timed).toContain('<node id="paper:000000000001" label="Heddle" timestamp="2021">');
    expect(timed).toContain('<node id="paper:000000000004" label="Knots">');
    const older = writeGexf(smallGraph, { timestamps: true, gexfVersion: "1.2" });
    expect(older).toContain('<node id="paper:000000000001" label="Heddle" start="2021">');
  });

  it("takes other colours on request", () => {
    const graph = read(writeGexf(smallGraph, { colour: () => "#010203" }));
    expect(graph.getNodeAttribute("work:jacquard", "color")).toBe("rgb(1,2,3)");
  });

  it("flattens lists and objects to text", () => {
    const graph = read(writeGexf(smallGraph));
    const paper = graph.getNodeAttributes("paper:000000000001");
    expect(paper).toMatchObject({
      kind: "paper",
      names: "Heddle",
      authors: "Ada Weaver | Bo Thread",
      concepts: "graph weaving (0.5)",
      cluster_labels: "Heddles | Heddles in use",
      identifiers: "doi: 10.1000/heddle",
      sources: "looms.txt:1",
      year: 2021,
    });
    const edge = graph.getEdgeAttributes("reference:paper:000000000001->work:jacquard");
    expect(edge["evidence"]).toBe("abstract 22-54 [cue] Jacquard: It runs on the Jacquard library.");
  });

  it("never writes an object's name, alpha or a date", () => {
    for (const graph of [smallGraph, hostileGraph]) {
      expect(writeGexf(graph)).not.toMatch(/\[object|viz:color[^>]* a="|lastmodified/);
    }
  });

  it("keeps line breaks and drops what XML cannot hold", () => {
    const text = writeGexf(hostileGraph);
    const node = read(text).getNodeAttributes("paper:000000000004");
    expect(node["abstract"]).toBe("line one\nline two\r\n\ttab | bar , semicolon;  é 😀");
    expect(node["title"]).toBe("Knots ]]> <!-- & 'é'   結び目 🧶");
    expect(node["label"]).toBe('k"n\to\nt\r');
  });

  it("writes every edge directed on request, in version 1.2 with its namespaces", () => {
    const text = writeGexf(smallGraph, { gexfVersion: "1.2", directed: true });
    expect(text).toContain('xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"');
    const graph = read(text);
    expect(graph.type).toBe("directed");
    expect(graph.edges()).toEqual(smallGraph.edges.map(({ key }) => key));
    expect(graph.getEdgeAttribute(smallGraph.edges[0]!.key, "kind")).toBe("concept");
  });
});

describe("cluster colours", () => {
  it("go grey past the twelfth cluster and for unknown nodes", () => {
    const clusters = Array.from({ length: 13 }, (_, n) => ({
      id: `c0-${n}`,
      label: "x",
      level: 0,
      parent: null,
      size: 1,
      concepts: [],
    }));
    const nodes = clusters.map(({ id }) => ({
      key: id,
      attributes: { ...smallGraph.nodes[0]!.attributes, kind: "paper" as const, clusters: [id] },
    }));
    const colour = clusterColours({
      ...smallGraph,
      attributes: { ...smallGraph.attributes, clusters },
      nodes: nodes as unknown as typeof smallGraph.nodes,
    });
    const used = clusters.slice(0, 12).map(({ id }) => colour(id));
    expect([...used].sort()).toEqual(DYES.map(({ light }) => light).sort());
    expect(colour("c0-12")).toBe(UNDYED.light);
    expect(colour("nobody")).toBe(UNDYED.light);
  });
});
