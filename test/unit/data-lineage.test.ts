import { describe, expect, it } from "vitest";
import type { Graph, GraphEdge, Relation } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { emphasiseConcept, emphasiseLink, emphasiseNode, sharedConcepts } from "../../src/data/emphasis.ts";
import { exampleLineages } from "../../src/data/example-lineages.ts";
import { traceLineage } from "../../src/data/lineage.ts";
import { mainPath } from "../../src/data/main-path.ts";
import { markAbstract } from "../../src/data/passages.ts";
import { sentenceAt } from "../../src/data/sentence-place.ts";
import { stepWalk, walkLinks, walkTo } from "../../src/data/walk.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

/** Papers A, B, ... and references such as `B>A extends`, from the newer to the older. */
function family(...references: readonly `${string}>${string} ${Relation}`[]): ReturnType<typeof indexCorpus> {
  const names = [...new Set(references.flatMap((text) => text.split(" ")[0]!.split(">")))].sort();
  const edges = references.map((text): GraphEdge => {
    const [pair = "", relation] = text.split(" ");
    const [source = "", target = ""] = pair.split(">");
    const quote = `${source} says ${relation} of ${target}.`;
    const evidence = [{ field: "abstract", start: 0, end: quote.length, quote, surface: target, rule: "cue" } as const];
    return {
      key: `reference:${source}->${target}`,
      source,
      target,
      attributes: { kind: "reference", relation: relation as Relation, confidence: 0.9, evidence },
    };
  });
  const nodes = names.map((name) => paperNode(name, { title: name }));
  const graph: Graph = { ...smallGraph, nodes, edges };
  return indexCorpus(graph);
}

const corpus = indexCorpus(smallGraph);

describe("traceLineage", () => {
  it("finds ancestors and descendants by generation, and the works before the focus", () => {
    const lineage = traceLineage(corpus, 1);
    expect(lineage.generations.map(({ generation, members }) => [generation, members.map(({ node }) => node)])).toEqual(
      [
        [-1, [0]],
        [0, [1]],
        [1, [2]],
      ],
    );
    expect(traceLineage(corpus, 0).before.map(({ target }) => target)).toEqual([4]);
  });

  it("hangs a paper on its nearest ancestor once, stronger relations first", () => {
    const loom = family("B>A mentions", "C>A extends", "D>B extends", "D>A uses", "E>D extends");
    const { generations } = traceLineage(loom, 0);
    expect(generations.map(({ members }) => members.map(({ node }) => loom.nodes[node]!.key))).toEqual([
      ["A"],
      ["C", "D", "B"],
      ["E"],
    ]);
  });

  it("ends in a circle", () => {
    const circle = family("B>A extends", "A>B mentions");
    expect(traceLineage(circle, 0).members.size).toBe(2);
  });
});

describe("walks", () => {
  const loom = family("B>A extends", "C>A uses", "D>B compares");
  const [a, b, c, d] = ["A", "B", "C", "D"].map((key) => loom.nodeOf(key)!.index) as [number, number, number, number];

  it("step to the strongest descendant, to siblings and back", () => {
    expect(stepWalk(loom, [a], "descendant")).toEqual([a, b]);
    expect(stepWalk(loom, [a, b], "next")).toEqual([a, c]);
    expect(stepWalk(loom, [a, c], "previous")).toEqual([a, b]);
    expect(stepWalk(loom, [a, b], "ancestor")).toEqual([a]);
    expect(stepWalk(loom, [a, c], "next")).toBeNull();
    expect(stepWalk(loom, [a, b, d], "descendant")).toBeNull();
  });

  it("at the start lead to an ancestor, from which the walk goes on", () => {
    expect(stepWalk(loom, [d], "ancestor")).toEqual([b]);
    expect(stepWalk(loom, [a], "ancestor")).toBeNull();
    expect(stepWalk(loom, [], "ancestor")).toBeNull();
  });

  it("to a descendant go through its parents", () => {
    const { members } = traceLineage(loom, a);
    expect(walkTo(d, (node) => members.get(node)?.parent ?? -1)).toEqual([a, b, d]);
    expect(walkLinks(loom, [a, b, d]).map(({ relation }) => relation)).toEqual(["extends", "compares"]);
  });

  it("keep to the main path while one stands on it", () => {
    expect(stepWalk(loom, [a], "descendant", [a, c])).toEqual([a, c]);
    expect(stepWalk(loom, [b], "descendant", [a, c])).toEqual([b, d]);
    expect(stepWalk(loom, [a, c], "descendant", [a, c])).toBeNull();
  });
});

describe("mainPath", () => {
  const keys = (corpus: typeof loom, focus: string): string => {
    const { nodes, links } = mainPath(corpus, traceLineage(corpus, corpus.nodeOf(focus)!.index));
    for (const [at, link] of links.entries()) {
      const { source, target } = corpus.links[link]!;
      expect([target, source]).toEqual([nodes[at], nodes[at + 1]]);
    }
    return nodes.map((node) => corpus.nodes[node]!.key).join("");
  };
  const loom = family("B>A extends", "C>B uses", "D>B uses", "D>C mentions", "E>A extends", "F>E extends", "G>D uses");

  it("follows the references that most ways through the lineage use, past and future", () => {
    // Ways from A to an end: over B (C, D, G) two, over E one.
    expect(keys(loom, "A")).toBe("ABCDG");
    expect(keys(loom, "G")).toBe("ABCDG");
    expect(keys(loom, "B")).toBe("ABCDG");
    expect(keys(loom, "E")).toBe("AEF");
  });

  it("lets the stronger relation decide between ways that count the same", () => {
    expect(keys(family("B>A mentions", "C>A extends"), "A")).toBe("AC");
  });

  it("ends in circles and of a paper without references is the paper", () => {
    expect(keys(family("B>A extends", "A>B mentions"), "A")).toMatch(/^(AB|BA)$/);
    expect(keys(family("A>A extends"), "A")).toBe("A");
  });
});

describe("exampleLineages", () => {
  it("prefers many generations and never shows a paper twice", () => {
    const loom = family("B>A extends", "C>B extends", "D>A uses", "Y>X extends", "D>X uses");
    const [first, ...rest] = exampleLineages(loom, 3);
    expect(first!.path.map((node) => loom.nodes[node]!.key)).toEqual(["A", "B", "C"]);
    expect(first).toMatchObject({ papers: 4, generations: 3 });
    expect(rest).toEqual([]); // all are ungrouped: one example a territory
  });
});

describe("emphasis", () => {
  it("joins references and the nearest by concepts, but no pair twice", () => {
    const around = emphasiseNode(corpus, 1);
    expect(around.byReference).toEqual(new Set([0, 2]));
    expect([...around.byConcept]).toEqual([]);
    expect(around.links).toHaveLength(2);
    expect(emphasiseNode(corpus, 0).byReference).toEqual(new Set([1, 4]));
  });

  it("of a link shows both its ends", () => {
    const link = corpus.linkOf("concept:paper:000000000001--paper:000000000002")!;
    const around = emphasiseLink(corpus, link.index);
    expect(around.selected).toBe(1);
    expect(around.byReference.has(0) || around.byConcept.has(0)).toBe(true);
    expect(around.links).toContain(link.index);
  });

  it("of a concept shows the papers that have it, heaviest first", () => {
    expect([...emphasiseConcept(corpus, "thread").byReference]).toEqual([2, 1]);
    expect(sharedConcepts(corpus, corpus.nodes[1]!).map(({ id }) => id)).toEqual(["graph weav", "thread"]);
  });
});

describe("markAbstract", () => {
  it("cuts an abstract into passages that make it up again", () => {
    for (const node of corpus.nodes.filter(({ paper }) => paper)) {
      const text = markAbstract(corpus, node)
        .map((passage) => passage.text)
        .join("");
      expect(text).toBe(node.paper!.abstract);
    }
  });

  it("marks names before concepts, whole words only", () => {
    const marks = markAbstract(corpus, corpus.nodes[1]!).filter(({ mark }) => mark);
    expect(marks.map(({ text, mark }) => [text, mark!.kind])).toEqual([
      ["Heddle", "node"],
      ["Heddle", "node"],
      ["threads", "concept"],
    ]);
    const jacquard = markAbstract(corpus, corpus.nodes[0]!).find(({ mark }) => mark?.kind === "node");
    expect(jacquard).toMatchObject({ text: "Jacquard", mark: { node: 4 } });
  });
});

describe("sentenceAt", () => {
  it("counts sentences from one", () => {
    const text = "One ends here. Two has 0.5 in it! Three?";
    expect([0, 14, 15, 30, 34].map((offset) => sentenceAt(text, offset))).toEqual([1, 1, 2, 2, 3]);
  });
});
