import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-builder/graph.ts";
import { overlap } from "../../graph-builder/map/boxes.ts";
import { typicalSpacing } from "../../graph-builder/map/density.ts";
import { traceTerritories } from "../../graph-builder/map/territories.ts";
import { textWidth } from "../../graph-builder/write/svg-parts.ts";
import { writeSvg } from "../../graph-builder/write/svg.ts";
import { hostileGraph, paperNode, smallGraph } from "../support/small-graph.ts";

describe("the picture", () => {
  it("shows every paper, and works that many papers name", () => {
    const svg = writeSvg(smallGraph);
    for (const { key, attributes } of smallGraph.nodes) {
      expect(svg.includes(`<circle id="${key}"`)).toBe(attributes.kind === "paper");
    }
    const famous = {
      ...smallGraph,
      nodes: smallGraph.nodes.map((node) =>
        node.attributes.kind === "work" ? { ...node, attributes: { ...node.attributes, mentions: 9 } } : node,
      ),
    };
    expect(writeSvg(famous)).toContain('<circle id="work:jacquard"');
  });

  it("draws references as arrows and concept links as plain lines, y pointing up", () => {
    const svg = writeSvg(smallGraph);
    expect(svg).toMatch(
      /<line id="reference:paper:000000000002-&gt;paper:000000000001"[^>]* marker-end="url\(#arrow\)"/,
    );
    expect(svg).toMatch(/<line id="concept:paper:000000000001--paper:000000000002"(?![^>]*marker)/);
    expect(svg).toMatch(/<circle id="paper:000000000001" cx="-[1-9][^"]*" cy="-[1-9][^"]*" r="3" fill="#4F2B7E"/);
  });

  it("has a legend of the clusters, and a ground unless it is not wanted", () => {
    expect(writeSvg(smallGraph)).toContain(">Heddles  2</text>");
    expect(writeSvg(smallGraph)).toContain("<rect ");
    expect(writeSvg(smallGraph, { transparent: true })).not.toContain("<rect ");
  });

  it("holds hostile text as text", () => {
    const svg = writeSvg(hostileGraph);
    expect(svg).toContain("<title>A &lt;title&gt; &amp; &quot;more&quot;</title>");
  });
});

/** Forty papers in two clusters apart, each with a name, and a hub. */
const crowd: Graph = (() => {
  const nodes = Array.from({ length: 40 }, (_, index) => {
    const cluster = index < 20 ? "c0-0" : "c0-1";
    const place = { x: (index % 5) * 33 + (index < 20 ? 0 : 400), y: Math.floor((index % 20) / 5) * 33 };
    return paperNode(`paper:${index}`, {
      title: `Loom number ${index} & co`,
      names: [],
      clusters: [cluster],
      cluster,
      ...place,
    });
  });
  const edges = nodes.slice(1, 6).map(({ key }) => ({
    key: `reference:${key}->paper:0`,
    source: key,
    target: "paper:0",
    attributes: { kind: "reference", relation: "uses", confidence: 1, evidence: [] } as const,
  }));
  const clusters = ["Weaving", "Knots"].map((label, index) => {
    return { id: `c0-${index}`, label, level: 0, parent: null, size: 20, concepts: [] };
  });
  return { ...smallGraph, nodes, edges, attributes: { ...smallGraph.attributes, clusters } };
})();

/** Numbers of the paths and texts of a picture. */
const numbersIn = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe("territories", () => {
  const paths = [
    ...writeSvg(crowd).matchAll(/<path id="territory-\d+" d="([^"]*)" fill="#[0-9A-F]{6}" fill-opacity="0.075"/g),
  ].map(([, path]) => path!);

  it("have the borders that the screen draws", () => {
    // The map is 532 units wide, and the picture 1000 pixels.
    const scale = 1000 / 532;
    const members = crowd.nodes.map(({ attributes: { x, y } }, index) => {
      return { x: x * scale, y: y * scale, territory: index < 20 ? 0 : 1 };
    });
    const { outlines } = traceTerritories(members, 2, typicalSpacing(members));
    expect(paths).toHaveLength(2);
    for (const [index, { border }] of outlines.entries()) {
      expect(paths[index]!.match(/M/g)).toHaveLength(border.length);
      expect(paths[index]!.match(/Q/g)).toHaveLength(border.flat().length);
      const xs = border.flat().map(([x]) => x);
      const drawn = numbersIn(paths[index]!).filter((_, at) => at % 2 === 0);
      expect(Math.min(...drawn)).toBeCloseTo(Math.min(...xs), 0);
      expect(Math.max(...drawn)).toBeCloseTo(Math.max(...xs), 0);
    }
  });

  it("hold their papers and keep apart", () => {
    const [left, right] = paths.map((path) => numbersIn(path).filter((_, at) => at % 2 === 0));
    expect(Math.min(...left!)).toBeLessThan(0);
    expect(Math.max(...left!)).toBeLessThan(Math.min(...right!));
    expect(Math.max(...right!)).toBeGreaterThan(1000);
  });
});

describe("names", () => {
  it("hubs are bold, clusters have theirs with a count, titles are cut", () => {
    const svg = writeSvg(crowd);
    expect(svg).toMatch(/font-weight="700"[^>]*>Loom number 0 &amp; co</);
    expect(svg).toMatch(/>Weaving<tspan[^>]*>20<\/tspan>/);
    const long = paperNode("paper:long", { title: "On the weaving of graphs of papers on looms of old" });
    expect(
      writeSvg({
        ...crowd,
        nodes: [...crowd.nodes, { ...long, attributes: { ...long.attributes, x: -200, y: 200 } }],
      }),
    ).toContain(">On the weaving of graphs…<");
  });

  it("do not touch each other, and stay in the picture", () => {
    const point = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -200, max: 200 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 2, maxLength: 40, selector: ({ x, y }) => `${x} ${y}` }),
        (points) => {
          const nodes = points.map((place, index) => paperNode(`paper:${index}`, { title: `Loom ${index}`, ...place }));
          const svg = writeSvg({ ...crowd, nodes, edges: [], attributes: { ...crowd.attributes, clusters: [] } });
          const [left, top, width, height] = numbersIn(/viewBox="([^"]*)"/.exec(svg)![1]!);
          const boxes = [
            ...svg.matchAll(/<text x="([^"]*)" y="([^"]*)" font-size="11.5" fill="#1C2028">([^<]*)</g),
          ].map(([, x, y, text]) => {
            const box = { left: Number(x), top: Number(y) - 7, bottom: Number(y) + 7 };
            return { ...box, right: box.left + textWidth(text!, 11.5) };
          });
          for (const [at, box] of boxes.entries()) {
            expect(
              box.left >= left! && box.right <= left! + width! && box.top >= top! && box.bottom <= top! + height!,
            ).toBe(true);
            for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("a map of many papers", () => {
  it("has smaller discs", () => {
    const nodes = Array.from({ length: 4000 }, (_, index) => {
      const place = { x: (index % 80) * 6, y: Math.floor(index / 80) * 12, size: 3.3 };
      return paperNode(`paper:${index}`, { title: `Loom ${index}`, ...place });
    });
    const svg = writeSvg({ ...crowd, nodes, edges: [], attributes: { ...crowd.attributes, clusters: [] } });
    expect(svg).toMatch(/<circle id="paper:7" [^>]*r="(?:1|2)\.\d+"/);
  });
});
