import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { tableCsv } from "../../src/data/table-csv.ts";
import type { Marks } from "../../src/data/reading-list.ts";
import { sortRows, tableRows, type Sorting } from "../../src/data/table-rows.ts";
import { rowWindow } from "../../src/ui/row-window.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const rows = tableRows(corpus);
const order = (sorting: Sorting): number[] => sortRows(rows, sorting).map(({ node }) => node.index);

describe("tableRows", () => {
  it("has one row a paper with its references both ways", () => {
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatchObject({
      rest: "Weaving Faster",
      cluster: "Heddles",
      year: 2023,
      concepts: ["graph weaving", "thread"],
    });
    expect(rows[1]!.incoming.map(({ source }) => source)).toEqual([2]);
    expect(rows[1]!.outgoing.map(({ target }) => target)).toEqual([0]);
    expect(rows[0]!.lacking.map(({ target }) => target)).toEqual([4]);
  });

  it("is sorted both ways, ties by references, then by name", () => {
    expect(order({ column: "in", descending: true })).toEqual([0, 1, 3, 2]);
    expect(order({ column: "out", descending: true })).toEqual([1, 2, 0, 3]);
    expect(order({ column: "paper", descending: false })).toEqual([0, 1, 3, 2]);
    expect(order({ column: "year", descending: true }).slice(0, 2)).toEqual([1, 0]);
  });
});

describe("tableCsv", () => {
  it("writes a line a row, quoted where it must be", () => {
    const lines = tableCsv(corpus, rows).split("\r\n");
    expect(lines).toHaveLength(6); // the last is empty
    expect(lines[0]).toBe(
      "key,name,title,cluster,year,referred to by,refers to,named works not in corpus,in,out,not in corpus,concepts,kind,code,my list,my tags,my note",
    );
    expect(lines[3]).toContain('"On the ""warp"": a study of Heddle-2"');
    expect(lines[2]).toContain("Heddle (extends)");
  });

  it("holds what the reader noted, and the rows can be sorted by it", () => {
    const entry = { key: "", title: "", authors: [], year: null, address: "", tags: ["looms", "cite"], note: "=1, 2" };
    const marks: Marks = new Map([
      [1, { ...entry, status: "read" }],
      [3, { ...entry, status: "to-read" }],
    ]);
    expect(tableCsv(corpus, rows, marks).split("\r\n")[2]).toMatch(/,read,looms; cite,"'=1, 2"$/);
    const sorted = sortRows(rows, { column: "list", descending: false }, marks);
    expect(sorted.map(({ node }) => node.index)).toEqual([3, 1, 0, 2]);
  });

  it("does not let a cell be run as a formula, nor break lines", () => {
    const nodes = hostileGraph.nodes.map((node, index) =>
      index === 3 ? { ...node, attributes: { ...node.attributes, label: '=HYPERLINK("x")', title: "=1\n+2" } } : node,
    ) as typeof hostileGraph.nodes;
    const hostile = indexCorpus({ ...hostileGraph, nodes });
    const text = tableCsv(hostile, tableRows(hostile));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`"'=1\n+2"`);
  });
});

/** Pixels of a list of rows 40 high, drawn and left out. */
const height = (count: number, top: number, opened?: { index: number; extra: number }): number => {
  const { first, end, above, below } = rowWindow(count, 40, { top, height: 400 }, opened);
  const inside = opened && opened.index >= first && opened.index < end ? opened.extra : 0;
  return above + below + (end - first) * 40 + inside;
};

describe("rowWindow", () => {
  it("draws what is seen and a margin, and keeps the height of the whole", () => {
    for (const top of [0, 500, 3000, 1e6]) {
      expect(height(100, top)).toBe(4000);
      expect(height(100, top, { index: 3, extra: 200 })).toBe(4200);
      expect(height(100, top, { index: 99, extra: 200 })).toBe(4200);
    }
    expect(rowWindow(5, 40, { top: 0, height: 400 })).toEqual({ first: 0, end: 5, above: 0, below: 0 });
    const middle = rowWindow(1000, 40, { top: 20_000, height: 400 });
    expect(middle.first).toBeLessThanOrEqual(500);
    expect(middle.end).toBeGreaterThanOrEqual(510);
    expect(middle.end - middle.first).toBeLessThan(40);
  });
});
