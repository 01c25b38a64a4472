import { describe, expect, it } from "vitest";
import { buildGraph, type Graph, type PaperAttributes, type ReferenceAttributes } from "../../graph-builder/index.ts";
import { readFolder, SAMPLE } from "../support/corpora.ts";
import { outsideData } from "../support/outside-data.ts";

/** References that a reader of the sample expects, from the newer paper: [source title starts, target title starts]. */
const EXPECTED: readonly (readonly [string, string])[] = [
  ["ZeRO-Infinity", "ZeRO: "],
  ["FastAttention", "FlashAttention: "],
  ["Streaming DiLoCo", "DiLoCo: "],
  ["SOAP", "Shampoo"],
  ["Eager Updates", "DiLoCo: "],
  ["Adding NVMe SSDs", "ZeRO-Infinity"],
  ["ThunderKittens", "FlashAttention: "],
];

/** Titles that no reference may lead to from elsewhere: their names are everyday words or other things' names. */
const TRAPS: readonly (readonly [string, string])[] = [
  ["Natural GaLore", "Boosting Large-scale Parallel Training Efficiency with C4"],
  ["DiLoCo: ", "Boosting Large-scale Parallel Training Efficiency with C4"],
  ["AutoNumerics-Zero", "ZeRO: "],
  ["Zero Bubble", "ZeRO: "],
  ["PanGu", "ZeRO: "],
  ["Shampoo", "Trace is the New AutoDiff"],
  ["FastDraft", "CoRe Optimizer"],
];

function paperOf(graph: Graph, start: string): { readonly key: string; readonly paper: PaperAttributes } {
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind === "paper" && attributes.title.startsWith(start)) return { key, paper: attributes };
  }
  throw new Error(`No paper starts with ${start}`);
}

function referenceOf(graph: Graph, source: string, target: string): ReferenceAttributes | undefined {
  const key = `reference:${paperOf(graph, source).key}->${paperOf(graph, target).key}`;
  const attributes = graph.edges.find((edge) => edge.key === key)?.attributes;
  return attributes?.kind === "reference" ? attributes : undefined;
}

function describeCorpus(name: string, build: () => Graph): void {
  describe(name, () => {
    const graph = build();

    it("has 319 different papers, 26 of them from several lists", () => {
      const papers = graph.nodes.flatMap(({ attributes }) => (attributes.kind === "paper" ? [attributes] : []));
      const several = papers.filter(({ sources }) => new Set(sources.map(({ file }) => file)).size > 1);
      expect([papers.length, several.length]).toEqual([319, 26]);
    });

    it.each(EXPECTED)("%s refers to %s with a quote", (source, target) => {
      const reference = referenceOf(graph, source, target);
      const { paper } = paperOf(graph, source);
      expect(reference?.evidence[0]).toBeDefined();
      for (const { field, start, end, quote, surface } of reference!.evidence) {
        if (field === "reference") continue;
        expect(paper[field].slice(start, end)).toBe(quote);
        expect(quote).toContain(surface);
      }
    });

    it.each(TRAPS)("%s does not refer to %s", (source, target) => {
      expect(referenceOf(graph, source, target)).toBeUndefined();
    });
  });
}

describeCorpus("the sample corpus", () => buildGraph({ files: SAMPLE }));

const seeds = outsideData("seeds");
if (seeds) describeCorpus("the listings it was made from", () => buildGraph({ files: readFolder(seeds) }));
else it.skip("the listings it was made from (outside data not found)", () => {});
