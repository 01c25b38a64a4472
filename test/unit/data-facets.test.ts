import { describe, expect, it } from "vitest";
import type { PaperAttributes } from "../../graph-builder/index.ts";
import { codeOf } from "../../src/data/code-links.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { applyFilters, NO_FILTERS, type Filters } from "../../src/data/filters.ts";
import { finish } from "../../src/data/finish.ts";
import { countMoreFacets } from "../../src/data/more-facets.ts";
import { kindOf } from "../../src/data/paper-kind.ts";
import type { Marks, ReadingEntry } from "../../src/data/reading-list.ts";
import { slideTo } from "../../src/state/slide.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

const paper = (title: string, abstract = "", rest: Partial<PaperAttributes> = {}): PaperAttributes =>
  paperNode("paper:0", { title, abstract, ...rest }).attributes as PaperAttributes;

const corpus = indexCorpus(smallGraph);
const left = (filters: Partial<Filters>, marks?: Marks): number[] => {
  const { nodes } = applyFilters(corpus, { ...NO_FILTERS, ...filters }, marks);
  return corpus.nodes.slice(0, corpus.paperCount).flatMap(({ index }) => (nodes[index] === 1 ? [index] : []));
};
const entry = (node: number, given: Partial<ReadingEntry>): readonly [number, ReadingEntry] => {
  const { key, paper: found } = corpus.nodes[node]!;
  const plain = { key, title: found!.title, authors: [], year: null, address: "", tags: [], note: "" };
  return [node, { ...plain, status: "to-read", ...given }];
};
const marks: Marks = new Map([
  entry(0, { status: "read", tags: ["looms", "to cite"] }),
  entry(2, { status: "to-read", tags: ["looms"] }),
]);

describe("kindOf", () => {
  it("takes the noun at the end of what a title says", () => {
    expect(kindOf(paper("Heddle: A Library for Weaving Graphs"))).toBe("library");
    expect(kindOf(paper("The Big Loom Dataset"))).toBe("data");
    expect(kindOf(paper("A Survey of Looms"))).toBe("survey");
    expect(kindOf(paper("An Adaptive Weaving Algorithm with Guarantees"))).toBe("method");
  });

  it("takes the noun by which the summary introduces what is new, before what it is for", () => {
    expect(kindOf(paper("Warp", "Looms are slow. We present Warp, an asynchronous runtime for model training."))).toBe(
      "system",
    );
    expect(kindOf(paper("Warp: Faster", "Warp is a large language model that weaves with a new optimizer."))).toBe(
      "model",
    );
    expect(kindOf(paper("On warps", "This paper introduces a benchmark of knots."))).toBe("benchmark");
  });

  it("does not take what a paper speaks about for what it is", () => {
    expect(kindOf(paper("Training Neural Networks"))).toBeNull();
    expect(kindOf(paper("Towards a Faster Compiler"))).toBeNull();
    expect(kindOf(paper("Knots", "Models are large. We show that the optimizer matters."))).toBeNull();
  });
});

describe("codeOf", () => {
  it("finds repositories in the record, the link and the text, each once", () => {
    const found = codeOf(
      paper("Heddle", "Code: github.com/weaver/heddle. See also https://gitlab.com/weaver/warp.git.", {
        code: ["https://github.com/weaver/heddle"],
        url: "https://arxiv.org/abs/2101.00001",
      }),
    );
    expect(found).toEqual(["https://github.com/weaver/heddle", "https://gitlab.com/weaver/warp"]);
  });

  it("takes no profile, page or host for a repository", () => {
    expect(codeOf(paper("Heddle", "We thank github.com and https://weaver.github.io/heddle."))).toEqual([]);
  });
});

describe("filters of papers", () => {
  it("leave papers by the references that they receive and give", () => {
    expect(left({ degree: [1, 1] })).toEqual([0, 2]);
    expect(left({ degree: [2, Infinity] })).toEqual([1]);
    expect(left({ degree: [0, 0] })).toEqual([3]);
  });

  it("leave the undated alone, or with a range of years", () => {
    expect(left({ undated: true })).toEqual([2, 3]);
    expect(left({ undated: true, years: [2022, 2024] })).toEqual([1, 2, 3]);
  });

  it("ask what the reader noted", () => {
    expect(left({ reading: new Set(["read"]) }, marks)).toEqual([0]);
    expect(left({ reading: new Set(["new"]) }, marks)).toEqual([1, 3]);
    expect(left({ tags: new Set(["looms"]) }, marks)).toEqual([0, 2]);
    expect(left({ tags: new Set(["looms", "to cite"]) }, marks)).toEqual([0]);
    expect(left({ reading: new Set(["read"]) })).toEqual([]);
  });

  it("ask for words anywhere in a paper, in any case and order", () => {
    expect(left({ text: "LOOMS" })).toEqual([]);
    expect(left({ text: "jacquard heddle" })).toEqual([0]);
    expect(left({ text: "bo THREAD" })).toEqual([0]);
    expect(left({ text: "knot" })).toEqual([3]);
  });
});

describe("countMoreFacets", () => {
  it("counts each row by the filters of the others", () => {
    const counts = finish(
      countMoreFacets(corpus, { ...NO_FILTERS, reading: new Set(["new"]), years: [2023, 2023] }, marks),
    );
    expect(counts.years).toEqual([
      { from: 2021, to: 2021, count: 0, total: 1 },
      { from: 2022, to: 2022, count: 0, total: 0 },
      { from: 2023, to: 2023, count: 1, total: 1 },
    ]);
    expect(counts.undated).toEqual({ count: 1, total: 2 });
    expect(counts.degree.map(({ from, to, count, total }) => [from, to, count, total])).toEqual([
      [0, 0, 0, 1],
      [1, 1, 0, 2],
      [2, Infinity, 1, 1],
    ]);
    expect([...counts.reading]).toEqual([
      ["to-read", { count: 0, total: 1 }],
      ["reading", { count: 0, total: 0 }],
      ["read", { count: 0, total: 1 }],
      ["new", { count: 1, total: 2 }],
    ]);
    expect(counts.tags.get("looms")).toEqual({ count: 0, total: 2 });
  });

  it("puts many years into no more bars than one can tell apart, and loses none", () => {
    const nodes = Array.from({ length: 130 }, (_, n) =>
      paperNode(`paper:${String(n).padStart(12, "0")}`, { title: `Knot ${n}`, year: 1890 + n }),
    );
    const { years } = finish(countMoreFacets(indexCorpus({ ...smallGraph, nodes, edges: [] }), NO_FILTERS, new Map()));
    expect(years.length).toBeLessThanOrEqual(40);
    expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(130);
    expect([years[0]!.from, years.at(-1)!.to]).toEqual([1890, 2019]);
  });
});

describe("slideTo", () => {
  it("takes over ranges that are changed, not those that are chosen or let go", () => {
    const first: Filters = { ...NO_FILTERS, years: [2000, 2010] };
    expect(slideTo(first, { ...first, years: [2001, 2010] }).years).toEqual([2001, 2010]);
    expect(slideTo(first, NO_FILTERS).years).toEqual([2000, 2010]);
    expect(slideTo(NO_FILTERS, first).years).toBeNull();
    expect(slideTo(first, { ...first, withCode: true }).withCode).toBe(false);
  });
});
