import { GEPHI } from "../support/opened.ts";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diffGraphs } from "../../graph-builder/diff.ts";
import type { Graph } from "../../graph-builder/graph.ts";
import { writeGraphml } from "../../graph-builder/write/graphml.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { runCli } from "../support/run-cli.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "paperloom-diff-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The small graph a month later: one paper more, one less, a link stronger, a cluster renamed. */
const later: Graph = {
  ...smallGraph,
  attributes: {
    ...smallGraph.attributes,
    clusters: smallGraph.attributes.clusters.map((cluster) =>
      cluster.id === "c0-1" ? { ...cluster, label: "Threads" } : cluster,
    ),
  },
  nodes: [
    ...smallGraph.nodes.filter(({ key }) => key !== "paper:000000000004"),
    paperNode("paper:000000000009", { title: "Ropes" }),
  ],
  edges: smallGraph.edges
    .filter(({ key }) => !key.startsWith("concept:paper:000000000001"))
    .map((edge) =>
      edge.attributes.kind === "reference" && edge.attributes.relation === "mentions"
        ? { ...edge, attributes: { ...edge.attributes, relation: "extends" } }
        : edge,
    ),
};

describe("the difference of two graphs", () => {
  it("is nothing between a graph and itself moved elsewhere", () => {
    const moved = {
      ...smallGraph,
      nodes: smallGraph.nodes.map((node) => ({ ...node, attributes: { ...node.attributes, x: 7 } })) as Graph["nodes"],
    };
    const { relations, moved: papers, ...rest } = diffGraphs(smallGraph, moved);
    expect([relations, papers]).toEqual([[], []]);
    for (const change of Object.values(rest)) expect(change).toEqual({ gained: [], lost: [] });
  });

  it("is the other way round when the graphs are", () => {
    const [there, back] = [diffGraphs(smallGraph, later), diffGraphs(later, smallGraph)];
    for (const kind of ["papers", "works", "references", "conceptLinks", "clusters"] as const) {
      expect(there[kind]).toEqual({ gained: back[kind].lost, lost: back[kind].gained });
    }
  });

  it("is shown with counts and names", async () => {
    const [old, now] = [put("old.json", writeJson(smallGraph)), put("new.json", writeJson(later))];
    const { code, out } = await runCli(["diff", old, now]);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "  papers         +1  -1
        works          +0  -0
        references     +0  -0
        concept links  +0  -1
        clusters       +1  -1

      Papers gained
        Ropes

      Papers lost
        Knots

      Relations changed
        On the "warp": a study of Heddle-2 extends Heddle-2 (was mentions)

      Clusters gained
        Threads

      Clusters lost
        Warps

      Papers in a cluster of another name
        On the "warp": a study of Heddle-2"
    `);
    expect((await runCli(["diff", old, now, "--list", "0"])).out).toContain("and 1 more; --list 1 shows all");
  });

  it("cannot be of two standard inputs", async () => {
    expect((await runCli(["diff", "-", "-"])).code).toBe(2);
  });
});

describe("convert", () => {
  it("writes what the ending says", async () => {
    const from = put("looms.json", writeJson(smallGraph));
    const to = join(folder, "looms.graphml");
    const { code, out } = await runCli(["convert", from, to]);
    expect([code, out]).toEqual([0, `Wrote ${to} (GraphML).`]);
    expect(readFileSync(to, "utf8")).toBe(writeGraphml(smallGraph));
    await runCli(["convert", from, join(folder, "looms.csl.json")]);
    expect(readFileSync(join(folder, "looms.csl.json"), "utf8")).toContain('"citation-key":"weaver2021heddle"');
  });

  it("reads papers where it is given no graph", async () => {
    const from = put(
      "papers.ris",
      "TY  - JOUR\nTI  - Looms of Old\nAU  - Weaver, Ada\nPY  - 1999\nAB  - Old looms.\nER  - \n",
    );
    const to = join(folder, "papers.bib");
    expect((await runCli(["convert", from, to])).code).toBe(0);
    expect(readFileSync(to, "utf8")).toContain("title = {Looms of Old}");
  });

  it("opens graphs of other programs, in two files too, as every command does", async () => {
    const gexf = put("gephi.gexf", GEPHI);
    const to = join(folder, "gephi.json");
    expect((await runCli(["convert", gexf, to])).code).toBe(0);
    expect((await runCli(["stats", to])).out).toContain("4 papers");
    expect((await runCli(["stats", gexf])).out).toBe((await runCli(["stats", to])).out);
    const map = put("m.txt", "id\tlabel\tweight<n>\n1\tloom\t1\n2\tknot\t2\n");
    const joined = join(folder, "vos.edges.csv");
    expect((await runCli(["convert", map, put("n.txt", "1\t2\t3\n"), joined])).code).toBe(0);
    expect(readFileSync(joined, "utf8")).toContain("1,2,Undirected");
    const { code, err } = await runCli(["stats", put("cut.gexf", GEPHI.slice(0, 1000))]);
    expect(code).toBe(1);
    expect(err).toMatch(/cut\.gexf:\d+: The XML is broken here/);
  });

  it("says which endings there are, and what is wrong with a graph", async () => {
    const from = put("looms.json", writeJson(smallGraph));
    const unknown = await runCli(["convert", from, join(folder, "looms.docx")]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain(".graphml");
    const broken = put("broken.json", writeJson(smallGraph).slice(0, 300));
    const { code, err } = await runCli(["convert", broken, join(folder, "out.gexf")]);
    expect(code).toBe(1);
    expect(err).toContain("its end is missing");
  });
});
