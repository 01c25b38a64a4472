import { gzipSync, strToU8 } from "fflate";
import Graphology from "graphology";
import { write as writeGraphologyGexf } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../graph-builder/build.ts";
import { PaperloomError } from "../../graph-builder/errors.ts";
import { openGraphFiles } from "../../graph-builder/open-files.ts";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { GEPHI, links, open, opened, paper } from "../support/opened.ts";

describe("a GEXF file of Gephi", () => {
  const graph = opened("looms.gexf", GEPHI);

  it("keeps labels, attributes, proportions, sizes and colours", () => {
    expect(graph.attributes.title).toBe("Looms");
    expect(graph.attributes.opened).toEqual({ file: "looms.gexf", format: "GEXF" });
    expect(paper(graph, "a")).toMatchObject({
      label: "Heddle & co",
      year: 1999,
      colour: "#f55b5b",
      more: { pageranks: 0.5 },
    });
    expect(paper(graph, "b").year).toBe(2004);
    expect(paper(graph, "d")).toMatchObject({ label: "d", colour: "#5b5bf5" });
    const [a, b, c] = ["a", "b", "c"].map((key) => paper(graph, key));
    expect(a!.size).toBeGreaterThan(b!.size);
    expect((b!.x - a!.x) / (a!.y - c!.y)).toBeCloseTo(2, 3);
  });

  it("has its modularity classes as clusters, with their colours and the names of their largest nodes", () => {
    expect(graph.attributes.clusters).toEqual([
      { id: "c0-0", label: "Heddle & co, Warp", level: 0, parent: null, size: 2, concepts: [], colour: "#f55b5b" },
      { id: "c0-1", label: "Weft, d", level: 0, parent: null, size: 2, concepts: [], colour: "#5b5bf5" },
    ]);
  });

  it("has directed edges as references, others as links, each with what the file says", () => {
    expect(links(graph)).toEqual([
      ["reference:b->a", 2],
      ["concept:a--c", 4],
      ["concept:c--d", undefined],
    ]);
    expect(graph.edges[0]!.attributes).toEqual({
      kind: "reference",
      relation: "cites",
      confidence: 1,
      evidence: [],
      given: { file: "looms.gexf", line: 21, weight: 2 },
    });
    expect(graph.edges[1]!.attributes).toMatchObject({ weight: 1, given: { label: "shares", line: 22 } });
  });

  it("is found in an archive, and written in every format", () => {
    const packed = openGraphFiles([{ name: "looms.gexf.gz", bytes: gzipSync(strToU8(GEPHI)) }]);
    expect(packed!.nodes).toEqual(graph.nodes);
    for (const writer of Object.values(WRITERS)) expect(writer.write(graph).length).toBeGreaterThan(0);
  });
});

describe("GEXF of other programs", () => {
  it("graphology's: positions, colours, sizes", () => {
    const given = new Graphology({ type: "undirected" });
    given.addNode("a", { label: "A", x: 0, y: 0, size: 3, color: "#ff0000" });
    given.addNode("b", { label: "B", x: 10, y: 5, size: 9, color: "rgb(0, 0, 255)" });
    given.addEdgeWithKey("e", "a", "b", { weight: 3 });
    for (const version of ["1.2", "1.3"] as const) {
      const graph = opened("g.gexf", writeGraphologyGexf(given, { version }));
      expect([paper(graph, "a").colour, paper(graph, "b").colour]).toEqual(["#ff0000", "#0000ff"]);
      expect(paper(graph, "b").x - paper(graph, "a").x).toBeCloseTo(2 * (paper(graph, "b").y - paper(graph, "a").y), 3);
      expect(links(graph)).toEqual([["concept:a--b", 3]]);
    }
  });

  it("1.1 with nodes in nodes, and 1.3 with values over time", () => {
    const nested = `<gexf xmlns="http://www.gexf.net/1.1draft" version="1.1"><graph defaultedgetype="undirected"><nodes>
      <node id="a" label="A"><nodes><node id="b" label="B"/></nodes></node></nodes><edges><edge id="0" source="a" target="b"/></edges></graph></gexf>`;
    expect(
      opened("n.gexf", nested)
        .nodes.map(({ key }) => key)
        .sort(),
    ).toEqual(["a", "b"]);
    const timed = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic"><attributes class="node" mode="dynamic"><attribute id="n" title="n" type="integer"/></attributes>
      <nodes><node id="a"><attvalues><attvalue for="n" value="1" start="1"/><attvalue for="n" value="2" start="2"/></attvalues></node></nodes></graph></gexf>`;
    expect(paper(opened("t.gexf", timed), "a").more).toEqual({ n: 2 });
  });
});

const YED = `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d6" yfiles.type="nodegraphics"/><key attr.name="url" attr.type="string" for="node" id="d4"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d4">https://example.org/a</data><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="0" y="0"/><y:Fill color="#FFCC00"/><y:NodeLabel>Upper</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="0" y="100"/><y:Fill color="#FFCC00"/><y:NodeLabel>Lower</y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0" target="n1"/>
  </graph>
</graphml>`;

describe("GraphML", () => {
  it("of yEd: what is drawn, y turned up", () => {
    const graph = opened("yed.graphml", YED);
    expect(paper(graph, "n0")).toMatchObject({ label: "Upper", colour: "#ffcc00", url: "https://example.org/a" });
    expect(paper(graph, "n0").y).toBeGreaterThan(paper(graph, "n1").y);
  });

  it("without places and clusters: they are found", () => {
    const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const ring = (from: number): string =>
      names
        .slice(from, from + 6)
        .flatMap((a, i, own) => own.slice(i + 1).map((b) => `<edge source="${a}" target="${b}"/>`))
        .join("");
    const graph = opened(
      "two.graphml",
      `<graphml><graph edgedefault="undirected">${names.map((id) => `<node id="${id}"/>`).join("")}${ring(0)}${ring(6)}<edge source="n0" target="n6"/></graph></graphml>`,
    );
    expect(graph.attributes.clusters.map(({ size }) => size)).toEqual([6, 6]);
    expect(new Set(graph.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`)).size).toBe(12);
  });
});

describe("JSON", () => {
  it("of graphology", () => {
    const given = new Graphology({ type: "mixed" });
    given.mergeEdgeWithKey("1", "a", "b", { weight: 2 });
    given.mergeUndirectedEdgeWithKey("2", "a", "c", { weight: 1 });
    given.mergeNodeAttributes("a", { label: "A", x: 1, y: 2, color: "#123456", community: 3, tags: ["x", "y"] });
    const graph = opened("g.json", JSON.stringify(given.export()));
    expect(links(graph)).toEqual([
      ["reference:a->b", 2],
      ["concept:a--c", 1],
    ]);
    expect(paper(graph, "a")).toMatchObject({ label: "A", colour: "#123456", keywords: ["x", "y"] });
  });

  it("of networkx and D3: nodes and links", () => {
    const graph = opened(
      "d3.json",
      JSON.stringify({
        directed: false,
        nodes: [
          { id: 1, name: "One", group: "left" },
          { id: 2, group: "left" },
          { id: 3, group: "right" },
          { id: 4, group: "right" },
        ],
        links: [{ source: 1, target: 2, value: 3 }],
      }),
    );
    expect(graph.attributes.clusters.map(({ label }) => label)).toEqual(["left", "right"]);
    expect(paper(graph, "1").label).toBe("One");
  });
});

const VOS = {
  network: {
    items: [
      {
        id: 1,
        label: "weaver (2010)",
        x: -1,
        y: 0.5,
        cluster: 1,
        weights: { Links: 2 },
        scores: { "Pub. year": 2010 },
        description:
          "<table><tr><td>Authors:</td><td>Weaver, A.; Thread, B.</td></tr><tr><td>Title:</td><td>On looms &amp; more</td></tr><tr><td>Source:</td><td>Ties</td></tr></table>",
      },
      { id: 2, label: "thread", x: 1, y: 0.5, cluster: 1, weights: { Links: 1 } },
      { id: 3, label: "knot", x: 0, y: -0.5, cluster: 2, weights: { Links: 1 } },
      { id: 4, label: "tie", x: 0, y: -0.4, cluster: 2, weights: { Links: 1 } },
    ],
    links: [
      { source_id: 1, target_id: 2, strength: 4 },
      { source_id: 1, target_id: 3, strength: 1 },
    ],
    clusters: [{ cluster: 1, label: "Weaving" }],
  },
};
const MAP =
  "id\tlabel\tx\ty\tcluster\tweight<Links>\tscore<Pub. year>\r\n1\tloom\t0\t1\t1\t2\t1999\r\n2\tknot\t1\t0\t1\t1\t2001\r\n";

describe("VOSviewer", () => {
  it("JSON: clusters by name, descriptions taken apart", () => {
    const graph = opened("vos.json", JSON.stringify(VOS));
    expect(graph.attributes.clusters.map(({ label }) => label)).toEqual(["Weaving", "knot, tie"]);
    const given = { title: "On looms & more", authors: ["Weaver, A.", "Thread, B."], venue: "Ties", year: 2010 };
    expect(paper(graph, "1")).toMatchObject({ label: "weaver (2010)", ...given });
    expect(links(graph)).toEqual([
      ["concept:1--2", 4],
      ["concept:1--3", 1],
    ]);
  });

  it("map and network files, together and alone", () => {
    const both = open({ "map.txt": MAP, "network.txt": "1\t2\t7\n" })!;
    expect(paper(both, "1")).toMatchObject({ label: "loom", year: 1999 });
    expect(links(both)).toEqual([["concept:1--2", 7]]);
    expect(open({ "map.txt": MAP })!.nodes).toHaveLength(2);
    expect(opened("network.txt", "1\t2\t7\n2\t3\t1\n").nodes.map(({ key }) => key)).toEqual(["1", "2", "3"]);
  });
});

const fault = (files: Readonly<Record<string, string>>): string => {
  try {
    open(files);
  } catch (error) {
    if (error instanceof PaperloomError) return error.describe();
    throw error;
  }
  return "no error";
};

describe("what is no graph, or a broken one", () => {
  it("papers are left to the readers", () => {
    expect(open({ "a.bib": "@article{a, title={On looms}}" })).toBeUndefined();
    expect(open({ "a.csv": "id,label,title,abstract\n1,x,On looms,We weave.\n" })).toBeUndefined();
    expect(open({ "a.csv": "Title,Source,Year\nOn looms,Ties,1999\n" })).toBeUndefined();
    expect(open({ "a.txt": "On looms\nWe weave.\n\nOn knots\nWe tie.\n" })).toBeUndefined();
    expect(open({ "a.json": '[{"title": "On looms"}]' })).toBeUndefined();
  });

  it("says file, line and what to do", () => {
    const cut = GEPHI.slice(0, GEPHI.indexOf("</edges>"));
    expect(fault({ "cut.gexf": cut })).toMatch(
      /^cut\.gexf:\d+: The XML is broken here: unclosed tag: .*Export the graph once more/,
    );
    expect(fault({ "x.gexf": GEPHI.replace("Heddle &amp; co", "Heddle & co") })).toMatch(
      /^x\.gexf:11: The XML is broken here/,
    );
    expect(fault({ "twice.gexf": GEPHI.replace('id="b"', 'id="a"') })).toMatch(
      /^twice\.gexf:13: Two nodes have the id "a"\./,
    );
    expect(fault({ "g.json": '{"nodes": [{"key": "a"}], "edges": [{"source": "a",\n"target": "b"' })).toMatch(
      /^g\.json:2: The JSON breaks off/,
    );
    expect(fault({ "e.graphml": "<graphml><graph/></graphml>" })).toBe(
      "e.graphml:1: The graph has no node. Open a graph with nodes.",
    );
  });

  it("takes one graph at a time, and no papers beside it", () => {
    expect(fault({ "a.gexf": GEPHI, "b.gexf": GEPHI })).toBe("a.gexf is a whole graph. Open one graph at a time.");
    expect(fault({ "a.gexf": GEPHI, "b.bib": "@article{a, title={On looms}}" })).toMatch(
      /^a\.gexf is a graph, and other files are not\./,
    );
  });

  it("leaves out links that lead nowhere, and says so", () => {
    const graph = opened(
      "l.gexf",
      GEPHI.replace('target="d"', 'target="z"').replace('source="b" target="a"', 'source="b" target="b"'),
    );
    expect(graph.attributes.report.skipped).toEqual([
      { file: "l.gexf", line: 21, reason: 'A link of "b" to itself.' },
      { file: "l.gexf", line: 23, reason: 'A link to "z", which is not in the file.' },
    ]);
  });
});

describe("a graph that we built", () => {
  const text = `Heddle: Weaving Graphs on One Machine
We present Heddle, a loom for graphs of papers. It builds on Jacquard and weaves graphs of papers on one machine.

Heddle-2: Weaving Graphs Faster
Heddle-2 extends Heddle. We weave graphs of papers twice as fast as Heddle on one machine.

A Study of Heddle-2 in Use
We compare Heddle-2 with Jacquard on graphs of papers, and find that Heddle-2 outperforms Jacquard.
`;
  const built = buildGraph({ files: [{ name: "looms.txt", bytes: strToU8(text) }] });

  it.each(["gexf", "graphml"])("%s comes back, and is written as the same bytes", (format) => {
    const written = WRITERS[format]!.write(built) as string;
    const back = open({ [`looms.${format}`]: written })!;
    expect(back.nodes).toEqual(built.nodes);
    expect(back.edges).toEqual(built.edges);
    expect(back.edges.length).toBeGreaterThan(2);
    expect(WRITERS[format]!.write(back)).toBe(written);
  });
});
