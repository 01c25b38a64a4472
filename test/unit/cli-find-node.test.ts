import { describe, expect, it } from "vitest";
import { PaperloomError } from "../../graph-builder/errors.ts";
import { describeNode, findNode } from "../../graph-builder/find-node.ts";
import type { Graph } from "../../graph-builder/graph.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

function refusal(graph: Graph, name: string): string {
  try {
    findNode(graph, name);
  } catch (error) {
    if (error instanceof PaperloomError) return error.describe();
    throw error;
  }
  return "found";
}

describe("finding a node by name", () => {
  it.each([
    ["paper:000000000001", "paper:000000000001"],
    ["Heddle", "paper:000000000001"],
    ["heddle-2", "paper:000000000002"],
    ["Heddle 2", "paper:000000000002"],
    ["  KNOTS ", "paper:000000000004"],
    ["heddle: weaving graphs on one machine", "paper:000000000001"],
    ["jacquard", "work:jacquard"],
  ])("%s is %s", (name, key) => {
    expect(findNode(smallGraph, name).key).toBe(key);
  });

  it("takes the paper that introduces a name before one that only has it as its title", () => {
    const graph = { ...smallGraph, nodes: [paperNode("paper:a", { title: "Heddle" }), ...smallGraph.nodes] };
    expect(findNode(graph, "heddle").key).toBe("paper:000000000001");
  });

  it("lists all that go by an ambiguous name", () => {
    const twin = paperNode("paper:a", { title: "Another loom", label: "Heddle", names: ["Heddle"] });
    const message = refusal({ ...smallGraph, nodes: [twin, ...smallGraph.nodes] }, "heddle");
    expect(message).toContain("paper:a  Heddle (Another loom)");
    expect(message).toContain("paper:000000000001  Heddle (Heddle: Weaving");
  });

  it.each([
    ["Hedlde", "Heddle"],
    ["jaquard", "Jacquard"],
    ["knot", "Knots"],
    ["warp", 'On the "warp": a study of Heddle-2'],
  ])("suggests for %s: %s", (name, near) => {
    expect(refusal(smallGraph, name)).toContain(`No paper or work goes by "${name}". Did you mean\n  ${near}`);
  });

  it("suggests nothing for what is like nothing", () => {
    expect(refusal(smallGraph, "zzzzqqqq")).toBe('No paper or work goes by "zzzzqqqq".');
    expect(refusal(smallGraph, "")).toContain("No paper or work");
  });

  it("describes papers and works", () => {
    expect(smallGraph.nodes.map(describeNode).slice(2)).toEqual([
      'On the "warp": a study of Heddle-2',
      "Knots",
      "Jacquard (not in the corpus)",
    ]);
  });
});
