import { beforeAll, describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { indexSearch, markRanges, restOfTitle, type Search } from "../../src/data/search.ts";
import { smallGraph } from "../support/small-graph.ts";

let search: Search;
const labels = (query: string, limit?: number): string[] =>
  search.find(query, limit).hits.map(({ kind, label }) => `${kind}: ${label}`);

beforeAll(async () => {
  search = indexSearch(indexCorpus(smallGraph));
  await search.ready;
});

describe("indexSearch", () => {
  it("puts the paper of that very name first, then those that mention it", () => {
    expect(labels("heddle")[0]).toBe("paper: Heddle");
    expect(labels("heddle").slice(1)).toContain("paper: Heddle-2");
    expect(labels("Heddle-2")[0]).toBe("paper: Heddle-2");
  });

  it("lists papers, then works, then concepts", () => {
    const kinds = search.find("weaving jacquard").hits.map(({ kind }) => kind);
    expect(kinds).toEqual(
      [...kinds].sort((a, b) => ["paper", "work", "concept"].indexOf(a) - ["paper", "work", "concept"].indexOf(b)),
    );
    expect(labels("jacquard")).toContain("work: Jacquard");
    expect(labels("threads")).toContain("concept: thread");
  });

  it("finds by the start of a word and in spite of a typing error", () => {
    expect(labels("jacq")).toContain("work: Jacquard");
    expect(labels("jaquard")).toContain("work: Jacquard");
  });

  it("answers at most as many as asked, keeping a place for each kind", () => {
    expect(labels("weaving", 2)).toHaveLength(2);
  });

  it("answers nothing to nothing, and suggests a name when nothing matches", () => {
    expect(search.find("  ")).toEqual({ hits: [], suggestion: null });
    expect(search.find("hddl")).toEqual({ hits: [], suggestion: "Heddle" });
    expect(search.find("zzzzzz")).toEqual({ hits: [], suggestion: null });
  });
});

describe("markRanges", () => {
  it("marks the query's words, in order and without overlap", () => {
    expect(markRanges("FlashAttention: Fast Attention", "att flash", [])).toEqual([
      [0, 5],
      [5, 8],
    ]);
  });

  it("marks the words met when the query itself is not there", () => {
    expect(markRanges("The Jacquard loom", "jaquard", ["jacquard"])).toEqual([[4, 12]]);
    expect(markRanges("Knots", "weave", ["weaving"])).toEqual([]);
  });
});

describe("restOfTitle", () => {
  it("drops the name that the title begins with", () => {
    expect(restOfTitle("Heddle", "Heddle: Weaving Graphs")).toBe("Weaving Graphs");
    expect(restOfTitle("Knots", "Knots")).toBe("");
    expect(restOfTitle("Heddle", "On Weaving with Heddle")).toBe("On Weaving with Heddle");
  });

  it("cuts no word in two", () => {
    expect(restOfTitle("Heddle", "Heddles for all looms")).toBe("Heddles for all looms");
  });
});
