import * as fc from "fast-check";
import Graphology from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Graph, GraphEdge, GraphNode } from "../../graph-builder/graph.ts";
import { openGraph } from "../../graph-builder/open-graph.ts";
import { writeGexf } from "../../graph-builder/write/gexf.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

/** Any text, hostile characters and lone surrogates among them. */
const text = fc.string({ unit: "binary", maxLength: 40 });
const hostile = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom(...Array.from("<>&\"'\u0000\u0008\t\n\r\uFFFE\uD800]]>|é結")), maxLength: 20 }),
);
const coordinate = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 10_000);

const node = fc.record({
  title: hostile,
  label: hostile,
  abstract: hostile,
  names: fc.array(hostile),
  x: coordinate,
  y: coordinate,
});

const graph: fc.Arbitrary<Graph> = fc.array(node, { minLength: 1, maxLength: 8 }).chain((drawn) => {
  const nodes: GraphNode[] = drawn.map((given, index) => paperNode(`paper:${index}`, given));
  const end = fc.nat({ max: nodes.length - 1 });
  const link = fc.record({
    source: end,
    target: end,
    quote: hostile,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.array(link, { maxLength: 12 }).map((links): Graph => {
    const edges = links.map(({ source, target, quote, confidence }, index): GraphEdge => {
      const evidence = { field: "abstract", start: 0, end: quote.length, quote, surface: quote, rule: "r" } as const;
      const ends = { source: `paper:${source}`, target: `paper:${target}` };
      return {
        key: `reference:${index}`,
        ...ends,
        attributes: { kind: "reference", relation: "uses", confidence, evidence: [evidence] },
      };
    });
    return { ...smallGraph, nodes, edges };
  });
});

/** What XML can hold of a text. */
const legal = (value: string): string => value.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, "");

describe("writing and reading", () => {
  it("GEXF gives graphology the same nodes and edges, whatever the text", () => {
    fc.assert(
      fc.property(graph, (given) => {
        const read = parse(Graphology, writeGexf(given));
        expect(read.nodes()).toEqual(given.nodes.map(({ key }) => key));
        for (const { key, attributes } of given.nodes) {
          const { label, x, y } = attributes;
          expect(read.getNodeAttributes(key)).toMatchObject({ x: x || 0, y: y || 0 });
          expect(read.getNodeAttribute(key, "label") ?? "").toBe(legal(label));
        }
        expect(read.edges()).toEqual(given.edges.map(({ key }) => key));
        for (const { key, source, target } of given.edges) expect(read.extremities(key)).toEqual([source, target]);
      }),
      { numRuns: 150 },
    );
  });

  it("the graph file gives the same graph and the same bytes", () => {
    fc.assert(
      fc.property(graph, (given) => {
        const written = writeJson(given);
        const read = openGraph(written, "graph.json");
        expect(read).toEqual(JSON.parse(JSON.stringify(given)));
        expect(writeJson(read)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });
});
