import { describe, expect, it } from "vitest";
import type { PaperAttributes } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { traceLineage } from "../../src/data/lineage.ts";
import { placeCards } from "../../src/panels/lineage-layout.ts";
import { lineageColumns } from "../../src/panels/lineage-model.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

const card = (
  key: string,
  parent: string | null,
  height = 100,
): { key: string; parent: string | null; height: number } => ({
  key,
  parent,
  height,
});

function withoutYear(paper: PaperAttributes): Omit<PaperAttributes, "year"> {
  const rest: { year?: number } & Omit<PaperAttributes, "year"> = { ...paper };
  delete rest.year;
  return rest;
}

describe("placeCards", () => {
  it("sets the focus in the middle of what is seen, and a column under itself without overlap", () => {
    const places = placeCards([[card("a", null)], [card("b", "a"), card("c", "a"), card("d", "a")]], 0, 600);
    expect(places.get("a")).toBe(112);
    expect(["b", "c", "d"].map((key) => places.get(key))).toEqual([0, 112, 224]);
  });

  it("sets grandchildren beside their parents", () => {
    const columns = [[card("a", null)], [card("b", "a"), card("c", "a")], [card("d", "c"), card("e", "c")]];
    const places = placeCards(columns, 0, 600);
    expect([places.get("d"), places.get("e")]).toEqual([places.get("c"), places.get("c")! + 112]);
  });

  it("centres a short column beside a tall one, on both sides", () => {
    const tall = Array.from({ length: 5 }, (_, n) => card(`t${n}`, "a"));
    const places = placeCards([[card("w", "a", 52)], [card("a", null)], tall], 1, 548);
    expect(places.get("w")).toBe(548 / 2 - 26);
    expect(places.get("a")).toBe(548 / 2 - 50);
  });
});

describe("lineageColumns", () => {
  const corpus = indexCorpus(smallGraph);
  const undated = indexCorpus({
    ...smallGraph,
    nodes: smallGraph.nodes.map((node) =>
      node.attributes.kind === "paper" ? paperNode(node.key, withoutYear(node.attributes)) : node,
    ),
  });

  it("names the columns and counts them", () => {
    const columns = lineageColumns(undated, traceLineage(undated, 0), [0], { open: new Set() });
    expect(columns.map(({ title, detail, cards }) => [title, detail, cards.map(({ node }) => node)])).toEqual([
      ["Before", "Not in this corpus", [4]],
      ["Origin", "Where you started", [0]],
      ["Generation 1", "1 paper refers to Heddle", [1]],
      ["Generation 2", "1 paper refers to Heddle-2", [2]],
    ]);
    const [ancestors] = lineageColumns(undated, traceLineage(undated, 2), [2], { open: new Set() });
    expect(ancestors).toMatchObject({ title: "Ancestors, 2 back", kind: "ancestors" });
  });

  it("folds a long column but never what is walked", () => {
    const wide = traceLineage(undated, 0);
    const many = Array.from({ length: 12 }, (_, n) => ({ node: n % 4, generation: 1, parent: 0, link: 3 }));
    const lineage = { ...wide, generations: [wide.generations[0]!, { generation: 1, members: many }] };
    const folded = lineageColumns(undated, lineage, [0], { open: new Set() }).at(-1)!;
    expect([folded.cards.length, folded.hidden]).toEqual([9, 3]); // eight, and the ninth that is walked
    const open = lineageColumns(undated, lineage, [0], { open: new Set([1]) }).at(-1)!;
    expect([open.cards.length, open.hidden]).toEqual([12, 0]);
  });

  it("are years where half of the papers have one, the others in a lane", () => {
    const columns = lineageColumns(corpus, traceLineage(corpus, 0), [0, 1], { open: new Set() });
    expect(columns.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ["before", "Before", "Not in this corpus"],
      ["origin", "2021", "1 paper"],
      ["descendants", "2023", "1 paper"],
      ["undated", "Undated", "1 paper"],
    ]);
    const [older] = lineageColumns(corpus, traceLineage(corpus, 1), [1], { open: new Set() });
    expect(older).toMatchObject({ kind: "ancestors", title: "2021", cards: [{ node: 0, older: true }] });
  });
});
