import { describe, expect, it } from "vitest";
import { invertRows } from "../../graph-builder/link/inverted-index.ts";
import { NEAREST_ROWS, type NearLists } from "../../graph-builder/link/nearest.ts";
import { zipfRows } from "../bench/planted-papers.ts";

const MOST = 10;

/** Nearest papers of a planted corpus, with how many entries of the index were read for them. */
function search(papers: number, budget: number): NearLists {
  const rows = zipfRows(papers, papers / 2, 15, 7);
  return NEAREST_ROWS.run({ rows, index: invertRows(rows), most: MOST, budget, from: 0, to: papers });
}

const last = ({ offsets, weights }: NearLists, row: number): number => weights[offsets[row + 1]! - 1] ?? 0;

describe("what linking reads", () => {
  it.each([1000, 2000, 4000])("is no more than the budget for each of %i papers", (papers) => {
    const { read } = search(papers, 800);
    expect(read).toBeGreaterThan(0);
    expect(read / papers).toBeLessThanOrEqual(800);
  });

  it("finds nearly all of the exact links within a budget of a quarter of the papers", () => {
    const exact = search(4000, Infinity);
    const near = search(4000, 1000);
    let found = 0;
    for (let row = 0; row < 4000; row += 1) {
      const least = last(exact, row) - 1e-9;
      for (let at = near.offsets[row]!; at < near.offsets[row + 1]!; at += 1)
        if (near.weights[at]! >= least) found += 1;
    }
    expect(found / exact.weights.length).toBeGreaterThan(0.9);
  });
});
