import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findPython } from "../support/machine.mjs";
import { links, opened, paper } from "../support/opened.ts";
import { outsideData } from "../support/outside-data.ts";

const folder = mkdtempSync(join(tmpdir(), "paperloom-open-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a Python script writes into a file of the folder. */
function python(interpreter: string, script: string, name: string): string {
  const path = join(folder, name);
  execFileSync(interpreter, ["-c", script, path], { stdio: "pipe" });
  return readFileSync(path, "utf8");
}

const networkx = findPython("networkx");
const igraph = findPython("igraph");

describe.skipIf(!networkx)("files of networkx", () => {
  const make = `
import sys, networkx as nx
g = nx.DiGraph(name="Looms")
g.add_node("a", label="A", year=1999, community=0, viz={"position": {"x": 0.0, "y": 0.0, "z": 0.0}, "color": {"r": 255, "g": 0, "b": 0, "a": 1.0}, "size": 3.0})
g.add_node("b", label="B", community=0, viz={"position": {"x": 10.0, "y": 5.0, "z": 0.0}, "color": {"r": 0, "g": 0, "b": 255, "a": 1.0}, "size": 9.0})
g.add_edge("a", "b", weight=2.5)
`;

  it("GEXF opens with positions and colours", () => {
    const graph = opened("nx.gexf", python(networkx!, `${make}nx.write_gexf(g, sys.argv[1])`, "nx.gexf"));
    expect(paper(graph, "a")).toMatchObject({ label: "A", year: 1999, colour: "#ff0000" });
    expect(paper(graph, "b").x - paper(graph, "a").x).toBeCloseTo(2 * (paper(graph, "b").y - paper(graph, "a").y), 3);
    expect(links(graph)).toEqual([["reference:a->b", 2.5]]);
  });

  it("GraphML and node-link JSON open with the same links", () => {
    const bare = make.replace(/viz=\{.*\}\)/g, "x=1.5)");
    const graphml = opened("nx.graphml", python(networkx!, `${bare}nx.write_graphml(g, sys.argv[1])`, "nx.graphml"));
    expect(links(graphml)).toEqual([["reference:a->b", 2.5]]);
    const json = python(
      networkx!,
      `${bare}import json; json.dump(nx.node_link_data(g), open(sys.argv[1], "w"))`,
      "nx.json",
    );
    expect(links(opened("nx.json", json))).toEqual([["reference:a->b", 2.5]]);
    expect(paper(opened("nx.json", json), "a")).toMatchObject({ label: "A", year: 1999 });
  });
});

describe.skipIf(!igraph)("GraphML of igraph", () => {
  it("opens with positions and colours", () => {
    const script = `
import sys, igraph
g = igraph.Graph([(0, 1), (1, 2)])
g.vs["label"] = ["A", "B", "C"]; g.vs["x"] = [0.0, 10.0, 20.0]; g.vs["y"] = [0.0, 5.0, 0.0]; g.vs["color"] = ["#ff0000", "#00ff00", "#0000ff"]
g.es["weight"] = [1.0, 2.0]
g.write_graphml(sys.argv[1])`;
    const graph = opened("ig.graphml", python(igraph!, script, "ig.graphml"));
    expect(graph.nodes.map(({ attributes }) => [attributes.label, attributes.colour])).toEqual([
      ["A", "#ff0000"],
      ["B", "#00ff00"],
      ["C", "#0000ff"],
    ]);
    expect(links(graph).map(([, weight]) => weight)).toEqual([1, 2]);
  });
});

const lesMiserables = outsideData("data/formats/gephi-les-miserables.gexf");
const vosSample = outsideData("data/formats/vosviewer-sample.json");

describe.skipIf(!lesMiserables || !vosSample)("files of Gephi and VOSviewer", () => {
  it("open with all nodes and links, groups, positions and colours", () => {
    const text = readFileSync(lesMiserables!, "utf8");
    const graph = opened("les-miserables.gexf", text);
    expect(graph.nodes).toHaveLength(text.match(/<node /g)!.length);
    expect(graph.edges).toHaveLength(text.match(/<edge /g)!.length);
    const classes = new Set([...text.matchAll(/for="modularity_class" value="(\d+)"/g)].map(([, value]) => value));
    expect(graph.attributes.clusters).toHaveLength(classes.size);
    expect(graph.nodes.every(({ attributes }) => /^#[0-9a-f]{6}$/.test(attributes.colour ?? ""))).toBe(true);
    const sample = JSON.parse(readFileSync(vosSample!, "utf8")) as {
      network: { items: { cluster: number }[]; links: unknown[] };
    };
    const vos = opened("vos.json", JSON.stringify(sample));
    expect(vos.nodes).toHaveLength(sample.network.items.length);
    expect(vos.edges).toHaveLength(sample.network.links.length);
    expect(vos.attributes.clusters).toHaveLength(new Set(sample.network.items.map(({ cluster }) => cluster)).size);
  });
});
