import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-builder/graph.ts";
import { openGraph } from "../../graph-builder/open-graph.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { hostileGraph, paperNode, smallGraph } from "../support/small-graph.ts";

describe("the graph file", () => {
  it.each([
    ["a small graph", smallGraph],
    ["hostile text", hostileGraph],
  ])("holds everything of %s", (_, graph) => {
    expect(JSON.parse(writeJson(graph))).toEqual(JSON.parse(JSON.stringify(graph)));
  });

  it("is the same bytes when read and written again", () => {
    const text = writeJson(hostileGraph);
    expect(writeJson(openGraph(text, "graph.json"))).toBe(text);
  });

  it("has a line for each node and edge", () => {
    const lines = writeJson(smallGraph).split("\n");
    for (const { key } of [...smallGraph.nodes, ...smallGraph.edges]) {
      expect(lines.filter((line) => line.includes(`{"key":${JSON.stringify(key)},`))).toHaveLength(1);
    }
  });

  it("changes one line when one node changes", () => {
    const moved: Graph = {
      ...smallGraph,
      nodes: smallGraph.nodes.map((node, at) => (at === 0 ? paperNode(node.key, { title: "Moved" }) : node)),
    };
    const [before, after] = [writeJson(smallGraph).split("\n"), writeJson(moved).split("\n")];
    expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
  });

  it("writes an empty graph", () => {
    const empty = { ...smallGraph, nodes: [], edges: [] };
    expect(openGraph(writeJson(empty), "empty.json").nodes).toEqual([]);
  });
});
