import { describe, expect, it } from "vitest";
import { boundRows } from "../../graph-builder/link/bounded-index.ts";
import { CLOSEST_ROWS, type ClosestAnswer } from "../../graph-builder/link/closest.ts";
import { invertRows } from "../../graph-builder/link/inverted-index.ts";
import { NEAREST_ROWS } from "../../graph-builder/link/nearest.ts";
import { zipfRows } from "../bench/planted-papers.ts";

const MOST = 10;
const planted = (papers: number): ReturnType<typeof zipfRows> => zipfRows(papers, papers / 2, 15, 7);

/** Closest papers of a planted corpus, with how many papers were looked at for them. */
function search(papers: number, haste: number): ClosestAnswer {
  return CLOSEST_ROWS.run({ index: boundRows(planted(papers)), most: MOST, haste, from: 0, to: papers });
}

const last = ({ offsets, weights }: ClosestAnswer, row: number): number => weights[offsets[row + 1]! - 1] ?? 0;

describe("what linking reads", () => {
  it.each([1000, 2000, 4000])("is no more than the budget for each of %i papers", (papers) => {
    const rows = planted(papers);
    const index = invertRows(rows);
    const { read } = NEAREST_ROWS.run({ rows, index, most: MOST, budget: 800, from: 0, to: papers });
    expect(read).toBeGreaterThan(0);
    expect(read / papers).toBeLessThanOrEqual(800);
  });

  it("looks at a smaller part of the papers the more there are", () => {
    const parts = [1000, 4000, 16_000].map((papers) => search(papers, 1).looked / papers ** 2);
    expect(parts[0]).toBeLessThan(0.2);
    expect(parts[1]).toBeLessThan(parts[0]! / 2);
    expect(parts[2]).toBeLessThan(parts[1]! / 2);
  });

  it("finds nearly all of the closest with half as many looks in haste", () => {
    const exact = search(4000, 1);
    const near = search(4000, 1.75);
    expect(near.looked).toBeLessThan(exact.looked / 2);
    let found = 0;
    for (let row = 0; row < 4000; row += 1) {
      const least = last(exact, row) - 1e-9;
      for (let at = near.offsets[row]!; at < near.offsets[row + 1]!; at += 1)
        if (near.weights[at]! >= least) found += 1;
    }
    expect(found / exact.weights.length).toBeGreaterThan(0.98);
  });
});
