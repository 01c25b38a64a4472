import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { afterAll, describe, expect, it } from "vitest";
import { writeBibtex } from "../../graph-builder/write/bibtex.ts";
import { writeCsl } from "../../graph-builder/write/csl.ts";
import { writeGexf } from "../../graph-builder/write/gexf.ts";
import { writeGraphml } from "../../graph-builder/write/graphml.ts";
import { writePajek } from "../../graph-builder/write/pajek.ts";
import { flatText } from "../../graph-builder/write/plain-text.ts";
import { findProgram, findPython, findXmllint } from "../support/machine.mjs";
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
const gexfSchema = outsideData("data/formats/gexf-1.3.xsd");
const graphmlSchema = outsideData("data/formats/graphml.xsd");

function validate(schema: string, path: string): void {
  execFileSync(xmllint!, ["--noout", "--nonet", "--schema", schema, path], { stdio: "pipe" });
}

describe.skipIf(!xmllint || !gexfSchema)("xmllint on GEXF", () => {
  // The official schema puts `viz:` elements into another namespace than every writer and reader of GEXF.
  it.each(graphs)("finds the %s graph valid", (name, graph) => {
    const bare = writeGexf(graph).replace(/^\s*<viz:.*\n/gm, "");
    expect(() => validate(gexfSchema!, put(`${name}.gexf`, bare))).not.toThrow();
  });

  it("finds years as time valid", () => {
    const bare = writeGexf(smallGraph, { timestamps: true }).replace(/^\s*<viz:.*\n/gm, "");
    expect(() => validate(gexfSchema!, put("timed.gexf", bare))).not.toThrow();
  });

  it("finds what is wrong", () => {
    const broken = writeGexf(smallGraph)
      .replace(/^\s*<viz:.*\n/gm, "")
      .replace("<nodes>", "<knots>");
    expect(() => validate(gexfSchema!, put("broken.gexf", broken))).toThrow();
  });
});

describe.skipIf(!xmllint || !graphmlSchema)("xmllint on GraphML", () => {
  it.each(graphs)("finds the %s graph valid", (name, graph) => {
    expect(() => validate(graphmlSchema!, put(`${name}.graphml`, writeGraphml(graph)))).not.toThrow();
  });
});

const byKey = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
const nodes = smallGraph.nodes.map(({ key, attributes }) => [key, attributes.label, attributes.x, 10]).sort(byKey);
const edges = smallGraph.edges
  .map(({ key, source, target, attributes }) => {
    const weight = attributes.kind === "concept" ? attributes.weight : attributes.confidence;
    return [key, source, target, attributes.kind, weight];
  })
  .sort(byKey);
const oldReaders = { gexfVersion: "1.2", directed: true, colour: () => "#0A0B0C" } as const;

const python = findPython("networkx");
const igraph = findPython("igraph");
const ask = (interpreter: string, script: string, path: string): unknown =>
  JSON.parse(execFileSync(interpreter, ["-c", script, path], { encoding: "utf8" }));

describe.skipIf(!python)("networkx", () => {
  it("opens the directed GEXF 1.2 with the same nodes and edges", () => {
    const script = `
import json, sys, networkx
g = networkx.read_gexf(sys.argv[1])
edges = sorted([d["id"], s, t, d["link"], d["weight"]] for s, t, d in g.edges(data=True))
nodes = sorted([n, d["label"], d["viz"]["position"]["x"], d["viz"]["color"]["r"]] for n, d in g.nodes(data=True))
print(json.dumps({"directed": g.is_directed(), "nodes": nodes, "edges": edges}))`;
    expect(ask(python!, script, put("directed.gexf", writeGexf(smallGraph, oldReaders)))).toEqual({
      directed: true,
      nodes,
      edges,
    });
  });

  it("opens the directed GraphML with the same nodes and edges", () => {
    const script = `
import json, sys, networkx
g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
edges = sorted([k.replace("_x003E_", ">"), s, t, d["link"], d["weight"]] for s, t, k, d in g.edges(keys=True, data=True))
nodes = sorted([n, d["label"], d["x"], d["r"]] for n, d in g.nodes(data=True))
print(json.dumps({"directed": g.is_directed(), "nodes": nodes, "edges": edges}))`;
    const path = put("directed.graphml", writeGraphml(smallGraph, oldReaders));
    expect(ask(python!, script, path)).toEqual({ directed: true, nodes, edges });
  });
});

describe.skipIf(!igraph)("igraph", () => {
  it("opens GraphML with the same nodes and edges", () => {
    const script = `
import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
ids = g.vs["id"]
print(json.dumps({"nodes": sorted([v["id"], v["label"], v["x"], v["r"]] for v in g.vs),
  "edges": sorted([e["id"].replace("_x003E_", ">"), ids[e.source], ids[e.target], e["link"], e["weight"]] for e in g.es)}))`;
    expect(ask(igraph!, script, put("directed.graphml", writeGraphml(smallGraph, oldReaders)))).toEqual({
      nodes,
      edges,
    });
  });

  it("opens Pajek with the same nodes, edges and weights", () => {
    const script = `
import json, sys, igraph
g = igraph.Graph.Read_Pajek(sys.argv[1])
print(json.dumps({"labels": g.vs["id"], "edges": sorted([*sorted(e.tuple), round(e["weight"], 4)] for e in g.es)}))`;
    const numbers = new Map(smallGraph.nodes.map(({ key }, index) => [key, index]));
    // igraph joins arcs and edges of a file into one graph without direction.
    const numbered = edges.map(([, source, target, , weight]) => {
      const ends = [source, target].map((key) => numbers.get(String(key))!).sort((a, b) => a - b);
      return [ends[0]!, ends[1]!, Number(weight)] as const;
    });
    expect(ask(igraph!, script, put("looms.net", writePajek(smallGraph)))).toEqual({
      labels: smallGraph.nodes.map(({ attributes }) => attributes.label.replaceAll('"', "'")),
      edges: numbered.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]),
    });
  });
});

const bib2xml = findProgram("bib2xml");

describe.skipIf(!bib2xml)("bibutils", () => {
  it("reads our BibTeX with every paper, title and author", () => {
    const path = put("looms.bib", writeBibtex(smallGraph));
    const xml = execFileSync(bib2xml!, ["-i", "unicode", "-nt", path], { encoding: "utf8", stdio: "pipe" });
    const papers = smallGraph.nodes.filter(({ attributes }) => attributes.kind === "paper");
    expect(xml.match(/<mods /g)).toHaveLength(papers.length);
    expect(xml).toContain("<title>Heddle: Weaving Graphs on One Machine</title>");
    expect(xml).toContain('<namePart type="family">Weaver</namePart>');
    expect(xml).toContain("10.1000/heddle");
  });
});

describe("the parser of Better BibTeX", () => {
  it.each(graphs)("reads our BibTeX of the %s graph without an error", (_, graph) => {
    const { entries, errors } = parseBibtex(writeBibtex(graph), { sentenceCase: false, caseProtection: false });
    const papers = graph.nodes.flatMap(({ attributes }) => (attributes.kind === "paper" ? [attributes] : []));
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(papers.length);
    for (const [index, { title, year }] of papers.entries()) {
      expect(entries[index]!.fields.title).toBe(flatText(title));
      expect(entries[index]!.fields.year).toBe(year === undefined ? undefined : String(year));
    }
  });
});

const cslSchema = outsideData("data/formats/csl-data.json");

describe.skipIf(!cslSchema)("the schema of CSL-JSON", () => {
  it("knows every field and type that we write", () => {
    const schema = JSON.parse(readFileSync(cslSchema!, "utf8")) as {
      items: { properties: Record<string, { enum?: string[] }>; required: string[] };
    };
    const { properties, required } = schema.items;
    const items = JSON.parse(writeCsl(hostileGraph)) as Record<string, unknown>[];
    for (const item of items) {
      for (const field of required) expect(item).toHaveProperty(field);
      for (const field of Object.keys(item)) expect(properties).toHaveProperty([field]);
      expect(properties["type"]!.enum).toContain(item["type"]);
    }
  });
});
