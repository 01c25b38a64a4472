import { describe, expect, it } from "vitest";
import { PaperloomError } from "../../graph-builder/errors.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { isPacked } from "../../graph-builder/pack/container.ts";
import { LEADING, leadingGraph } from "../../graph-builder/pack/leading.ts";
import { packGraph } from "../../graph-builder/pack/pack-graph.ts";
import { unpackGraph } from "../../graph-builder/pack/unpack-graph.ts";
import { buildGraph } from "../../graph-builder/index.ts";
import { SAMPLE } from "../support/corpora.ts";
import { largeGraph } from "../support/large-graph.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const sample = buildGraph({ files: SAMPLE, title: "Sample" });

describe("a packed graph", () => {
  it.each([
    ["small", smallGraph],
    ["hostile", hostileGraph],
    ["empty", { ...smallGraph, nodes: [], edges: [] }],
    ["sample", sample],
  ])("of the %s graph gives back the same file", (_, graph) => {
    const packed = packGraph(graph);
    expect(isPacked(packed)).toBe(true);
    expect(writeJson(unpackGraph(packed, "a.loom")) === writeJson(graph)).toBe(true);
  });

  it("keeps what nobody knows of", () => {
    const [first, ...others] = smallGraph.nodes;
    const odd = {
      ...smallGraph,
      nodes: [{ ...first!, attributes: { ...first!.attributes, mood: ["calm", null] } }, ...others],
    };
    expect(unpackGraph(packGraph(odd as typeof smallGraph), "a.loom")).toEqual(odd);
  });

  it("is at most two fifths of the JSON", () => {
    expect(packGraph(sample).length).toBeLessThan(0.4 * writeJson(sample).length);
  });

  it("says so when it is cut off, broken or of a later version", () => {
    const packed = packGraph(smallGraph);
    for (const length of [8, 11, 40, packed.length - 1]) {
      expect(() => unpackGraph(packed.slice(0, length), "a.loom")).toThrow(PaperloomError);
    }
    const broken = packed.slice();
    broken.fill(7, 60, 200);
    expect(() => unpackGraph(broken, "a.loom")).toThrow(/^a\.loom: is a packed graph that is broken or cut off\.$/);
  });
});

describe("what leads a large graph", () => {
  const large = largeGraph(6000);
  const leading = leadingGraph(large);

  it("is a graph of its own, sound and light", () => {
    const keys = new Set(leading.nodes.map(({ key }) => key));
    expect(leading.edges.every(({ source, target }) => keys.has(source) && keys.has(target))).toBe(true);
    expect(leading.nodes.length).toBeLessThanOrEqual(LEADING.papers + LEADING.works);
    const size = (graph: typeof large): number => JSON.stringify([graph.nodes, graph.edges]).length;
    expect(size(leading)).toBeLessThan(0.3 * size(large));
  });

  it("holds some papers of every cluster", () => {
    for (const { id } of large.attributes.clusters) {
      expect(leading.nodes.filter(({ attributes }) => attributes.cluster === id).length).toBeGreaterThanOrEqual(6);
    }
  });
});
