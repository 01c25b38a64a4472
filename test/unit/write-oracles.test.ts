import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeGexf } from "../../graph-builder/write/gexf.ts";
import { findPython, findXmllint } from "../support/machine.mjs";
import { outsideData } from "../support/outside-data.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "paperloom-write-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const graphs = [
  ["small", smallGraph],
  ["hostile", hostileGraph],
] as const;

const xmllint = findXmllint();
const schema = outsideData("data/formats/gexf-1.3.xsd");

describe.skipIf(!xmllint || !schema)("xmllint", () => {
  // The official schema puts `viz:` elements into another namespace than every writer and reader of GEXF.
  it.each(graphs)("finds the %s graph valid GEXF 1.3", (name, graph) => {
    const bare = writeGexf(graph).replace(/^\s*<viz:.*\n/gm, "");
    const path = put(`${name}.gexf`, bare);
    expect(() => execFileSync(xmllint!, ["--noout", "--schema", schema!, path], { stdio: "pipe" })).not.toThrow();
  });
});

const byKey = (a: unknown[], b: unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
const python = findPython("networkx");
const SCRIPT = `
import json, sys, networkx
g = networkx.read_gexf(sys.argv[1])
edges = sorted([d["id"], s, t, d["link"], d["weight"]] for s, t, d in g.edges(data=True))
nodes = sorted([n, d["label"], d["viz"]["position"]["x"], d["viz"]["color"]["r"]] for n, d in g.nodes(data=True))
print(json.dumps({"directed": g.is_directed(), "nodes": nodes, "edges": edges}))
`;

describe.skipIf(!python)("networkx", () => {
  it("opens the directed 1.2 variant with the same nodes and edges", () => {
    const path = put(
      "directed.gexf",
      writeGexf(smallGraph, { gexfVersion: "1.2", directed: true, colour: () => "#0A0B0C" }),
    );
    const out: unknown = JSON.parse(execFileSync(python!, ["-c", SCRIPT, path], { encoding: "utf8" }));
    const nodes = smallGraph.nodes.map(({ key, attributes }) => [key, attributes.label, attributes.x, 10]);
    const edges = smallGraph.edges.map(({ key, source, target, attributes }) => {
      const weight = attributes.kind === "concept" ? attributes.weight : attributes.confidence;
      return [key, source, target, attributes.kind, weight];
    });
    expect(out).toEqual({ directed: true, nodes: nodes.sort(byKey), edges: edges.sort(byKey) });
  });
});
