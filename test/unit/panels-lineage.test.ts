import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { traceLineage } from "../../src/data/lineage.ts";
import { placeCards } from "../../src/panels/lineage-layout.ts";
import { lineageColumns } from "../../src/panels/lineage-model.ts";
import { smallGraph } from "../support/small-graph.ts";

const card = (
  key: string,
  parent: string | null,
  height = 100,
): { key: string; parent: string | null; height: number } => ({
  key,
  parent,
  height,
});

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

  it("names the columns and counts them", () => {
    const columns = lineageColumns(corpus, traceLineage(corpus, 0), [0], { open: new Set() });
    expect(columns.map(({ title, detail, cards }) => [title, detail, cards.map(({ node }) => node)])).toEqual([
      ["Before", "Not in this corpus", [4]],
      ["Origin", "Where you started", [0]],
      ["Generation 1", "1 paper refers to Heddle", [1]],
      ["Generation 2", "1 paper refers to Heddle-2", [2]],
    ]);
    const [ancestors] = lineageColumns(corpus, traceLineage(corpus, 2), [2], { open: new Set() });
    expect(ancestors).toMatchObject({ title: "Ancestors, 2 back", kind: "ancestors" });
  });

  it("folds a long column but never what is walked", () => {
    const wide = traceLineage(corpus, 0);
    const many = Array.from({ length: 12 }, (_, n) => ({ node: n % 4, generation: 1, parent: 0, link: 3 }));
    const lineage = { ...wide, generations: [wide.generations[0]!, { generation: 1, members: many }] };
    const folded = lineageColumns(corpus, lineage, [0], { open: new Set() }).at(-1)!;
    expect([folded.cards.length, folded.hidden]).toEqual([9, 3]); // eight, and the ninth that is walked
    const open = lineageColumns(corpus, lineage, [0], { open: new Set([1]) }).at(-1)!;
    expect([open.cards.length, open.hidden]).toEqual([12, 0]);
  });
});
