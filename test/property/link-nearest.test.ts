import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNearest } from "../../graph-builder/link/nearest.ts";
import { dotProduct, packRows, scaleRows, type Rows } from "../../graph-builder/link/rows.ts";

const rows = fc
  .array(
    fc.uniqueArray(fc.record({ term: fc.nat(24), weight: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ term }) => term,
      maxLength: 12,
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  // Low terms are common, high ones rare, as in texts.
  .map((lists) =>
    lists.map((list) => list.map(({ term, weight }) => ({ term: Math.floor((term * term) / 25), weight }))),
  )
  .map((lists) => lists.map((list) => [...new Map(list.map((entry) => [entry.term, entry])).values()]))
  .map((lists) => scaleRows(packRows(lists, 25), () => 1));

function bruteForce(given: Rows, row: number, most: number): readonly number[] {
  return Array.from({ length: given.offsets.length - 1 }, (_, other) => dotProduct(given, row, other))
    .filter((weight, other) => other !== row && weight > 0)
    .sort((a, b) => b - a)
    .slice(0, most);
}

describe("findNearest", () => {
  it("finds the largest dot products, as comparing all pairs does", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 8 }), (given, most) => {
        for (const [row, near] of findNearest(given, most).entries()) {
          const best = bruteForce(given, row, most);
          expect(near.length).toBe(best.length);
          for (const [rank, { index, weight }] of near.entries()) {
            expect(weight).toBeCloseTo(best[rank]!, 9);
            expect(weight).toBeCloseTo(dotProduct(given, row, index), 9);
            expect(index).not.toBe(row);
          }
        }
      }),
    );
  });

  it("within a budget still finds true weights, and everything when the budget suffices", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 8 }), (given, most) => {
        for (const [row, near] of findNearest(given, most, 3).entries()) {
          for (const { index, weight } of near) expect(weight).toBeCloseTo(dotProduct(given, row, index), 9);
        }
        expect(findNearest(given, most, 1e6)).toEqual(findNearest(given, most));
      }),
    );
  });
});
