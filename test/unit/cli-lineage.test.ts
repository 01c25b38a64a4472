import { describe, expect, it } from "vitest";
import { confidenceWord, linksBetween, markQuote, ruleInWords } from "../../graph-builder/explain.ts";
import type { Graph, GraphEdge } from "../../graph-builder/graph.ts";
import { traceLineage, type LineageStep } from "../../graph-builder/lineage.ts";
import { REFERENCE_RULES } from "../../graph-builder/references/reference-rules.ts";
import type { Relation } from "../../graph-builder/types.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

function arrow(source: string, target: string, relation: Relation = "extends", confidence = 0.9): GraphEdge {
  const attributes = { kind: "reference", relation, confidence, evidence: [] } as const;
  return { key: `reference:${source}->${target}`, source, target, attributes };
}

function graphOf(edges: readonly GraphEdge[]): Graph {
  const keys = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { ...smallGraph, nodes: [...keys].sort().map((key) => paperNode(key, { title: key })), edges };
}

/** `a(b, c*)`: b and c under a, c shown elsewhere. */
const shape = (steps: readonly LineageStep[]): string =>
  steps
    .map(({ node, again, steps }) => `${node.key}${again ? "*" : ""}${steps.length > 0 ? `(${shape(steps)})` : ""}`)
    .join(", ");

describe("a lineage", () => {
  const diamond = graphOf([arrow("d", "b"), arrow("d", "c"), arrow("b", "a"), arrow("c", "a")]);

  it("goes to ancestors and to descendants", () => {
    expect(shape(traceLineage(diamond, "d", "ancestors"))).toBe("b(a), c(a*)");
    expect(shape(traceLineage(diamond, "a", "descendants"))).toBe("b(d), c(d*)");
  });

  it("unfolds a node where it is nearest", () => {
    const graph = graphOf([arrow("d", "c"), arrow("c", "b"), arrow("d", "b", "mentions"), arrow("b", "a")]);
    expect(shape(traceLineage(graph, "d", "ancestors"))).toBe("c(b*), b(a)");
  });

  it("ends in circles", () => {
    const graph = graphOf([arrow("a", "b"), arrow("b", "a"), arrow("b", "b")]);
    expect(shape(traceLineage(graph, "a", "ancestors", { depth: 9 }))).toBe("b(a*, b*)");
  });

  it("keeps to the depth", () => {
    const chain = graphOf([arrow("a", "b"), arrow("b", "c"), arrow("c", "d"), arrow("d", "e")]);
    expect(shape(traceLineage(chain, "a", "ancestors"))).toBe("b(c(d))");
    expect(shape(traceLineage(chain, "a", "ancestors", { depth: 1 }))).toBe("b");
    expect(shape(traceLineage(chain, "a", "ancestors", { depth: 9 }))).toBe("b(c(d(e)))");
  });

  it("orders steps by relation, then confidence, then key", () => {
    const graph = graphOf([
      arrow("z", "a", "cites"),
      arrow("z", "b", "extends", 0.5),
      arrow("z", "d", "extends", 0.9),
      arrow("z", "c", "extends", 0.9),
      arrow("z", "e", "compares"),
    ]);
    expect(shape(traceLineage(graph, "z", "ancestors"))).toBe("c, d, b, e, a");
    expect(shape(traceLineage(graph, "z", "ancestors", { relations: ["cites", "compares"] }))).toBe("e, a");
  });

  it("shows works outside the corpus when they are built upon, all or none", () => {
    const [heddle] = smallGraph.nodes;
    const trace = (works: "extended" | "all" | "none"): string =>
      shape(traceLineage(smallGraph, heddle!.key, "ancestors", { works }));
    expect([trace("extended"), trace("all"), trace("none")]).toEqual(["", "work:jacquard", ""]);
    const extended = graphOf([arrow("a", "b")]);
    const work = { ...smallGraph.nodes.at(-1)!, key: "b" };
    const graph = { ...extended, nodes: [extended.nodes[0]!, work] };
    expect(shape(traceLineage(graph, "a", "ancestors"))).toBe("b");
    expect(shape(traceLineage(graph, "a", "ancestors", { works: "none" }))).toBe("");
  });
});

describe("an explanation", () => {
  it("finds every link of a pair, references first, whichever way it is asked", () => {
    const [a, b] = ["paper:000000000001", "paper:000000000002"] as const;
    const keys = linksBetween(smallGraph, a, b).map(({ key }) => key);
    expect(keys).toEqual([`reference:${b}->${a}`, `concept:${a}--${b}`]);
    expect(linksBetween(smallGraph, b, a).map(({ key }) => key)).toEqual(keys);
  });

  it("marks the name as a word of its own before one inside another", () => {
    expect(markQuote("Loom-2 beats Loom.", "Loom")).toEqual({ before: "Loom-2 beats ", surface: "Loom", after: "." });
    expect(markQuote("Loom-2 wins", "Loom")).toEqual({ before: "", surface: "Loom", after: "-2 wins" });
    expect(markQuote("text", "")).toEqual({ before: "", surface: "", after: "text" });
  });

  it("cuts long quotes at words around the name", () => {
    const quote = `${"left ".repeat(40)}Loom${" right".repeat(40)}`;
    const { before, surface, after } = markQuote(quote, "Loom", 60);
    expect(before).toMatch(/^… (left )+$/);
    expect(surface).toBe("Loom");
    expect(after).toMatch(/^( right)+ …$/);
    expect((before + surface + after).length).toBeLessThanOrEqual(64);
  });

  it("has words for every rule and every confidence", () => {
    for (const { id, words } of REFERENCE_RULES) expect(ruleInWords(id)).toBe(words);
    expect(ruleInWords("some-new-rule")).toBe("some new rule");
    expect([1, 0.8, 0.6, 0].map(confidenceWord)).toEqual(["very sure", "sure", "likely", "possible"]);
  });
});
