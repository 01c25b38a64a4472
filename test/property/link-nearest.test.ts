import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findClosest } from "../../graph-builder/link/closest.ts";
import type { NearLists } from "../../graph-builder/link/near-lists.ts";
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

/** The entries of one row. */
function nearOf({ offsets, indices, weights }: NearLists, row: number): readonly { index: number; weight: number }[] {
  return Array.from(indices.subarray(offsets[row], offsets[row + 1]), (index, rank) => ({
    index,
    weight: weights[offsets[row]! + rank]!,
  }));
}

const most = fc.integer({ min: 1, max: 8 });

describe.each([
  ["findNearest", findNearest],
  ["findClosest", findClosest],
])("%s", (_, find) => {
  it("finds the largest dot products, as comparing all pairs does", () => {
    fc.assert(
      fc.property(rows, most, (given, wanted) => {
        const found = find(given, wanted);
        for (let row = 0; row + 1 < given.offsets.length; row += 1) {
          const near = nearOf(found, row);
          const best = bruteForce(given, row, wanted);
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
});

describe("findNearest within a budget", () => {
  it("still finds true weights, and everything when the budget suffices", () => {
    fc.assert(
      fc.property(rows, most, (given, wanted) => {
        const found = findNearest(given, wanted, 3);
        for (let row = 0; row + 1 < given.offsets.length; row += 1) {
          for (const { index, weight } of nearOf(found, row))
            expect(weight).toBeCloseTo(dotProduct(given, row, index), 9);
        }
        expect(findNearest(given, wanted, 1e6)).toEqual(findNearest(given, wanted));
      }),
    );
  });
});

describe("findClosest in haste", () => {
  it("misses no row whose dot product is so many times the least of those found", () => {
    fc.assert(
      fc.property(rows, most, fc.constantFrom(1.2, 1.75, 3), (given, wanted, haste) => {
        const found = findClosest(given, wanted, haste);
        for (let row = 0; row + 1 < given.offsets.length; row += 1) {
          const near = nearOf(found, row);
          const least = near.length < wanted ? 0 : near.at(-1)!.weight;
          const listed = new Set(near.map(({ index }) => index));
          for (let other = 0; other + 1 < given.offsets.length; other += 1) {
            if (other !== row && !listed.has(other))
              expect(dotProduct(given, row, other)).toBeLessThanOrEqual(least * haste + 1e-5);
          }
        }
      }),
    );
  });
});
