import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  coverMap,
  type LabelWish,
  ownerMap,
  placeClusterNames,
  placeLabels,
  shortenTitle,
} from "../../graph-builder/index.ts";
import { labelText } from "../../src/canvas/label-text.ts";
import { isInside, overlap, type Box } from "../../src/canvas/view.ts";

const bounds: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const empty = (): number => 0;

const wish = (id: number, x: number, y: number, given: Partial<LabelWish> = {}): LabelWish => ({
  id,
  x,
  y,
  radius: 4,
  width: 60,
  height: 14,
  tolerance: 16,
  ...given,
});

const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    radius: fc.integer({ min: 2, max: 14 }),
    width: fc.integer({ min: 10, max: 160 }),
    height: fc.integer({ min: 11, max: 18 }),
    tolerance: fc.constantFrom(16, 260),
  }),
  { maxLength: 120 },
);

describe("placeLabels", () => {
  it("never lets two names come closer than three pixels, leave the bounds or cover more than they bear", () => {
    fc.assert(
      fc.property(wishes, (given) => {
        const asked = given.map((one, id) => ({ ...one, id }));
        const { coverOf } = coverMap(600, 400, ({ disc }) => {
          for (const one of asked) disc(one, one.radius, 1);
        });
        const taken = [{ left: 100, top: 100, right: 220, bottom: 120 }];
        const placed = placeLabels(asked, { coverOf, taken, bounds });
        const boxes = [...taken, ...placed.map((label) => label.box)];
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other, 2.99)).toBe(0);
        }
        for (const { id, box } of placed) {
          expect(isInside(box, bounds)).toBe(true);
          expect(coverOf(box)).toBeLessThanOrEqual(asked[id]!.tolerance);
        }
      }),
    );
  });

  it("puts a name to the right of its disc, and to the left where the right is taken", () => {
    const [right] = placeLabels([wish(0, 300, 200)], { coverOf: empty, taken: [], bounds });
    expect(right!.box).toEqual({ left: 308, top: 193, right: 368, bottom: 207 });
    const taken = [{ left: 310, top: 150, right: 500, bottom: 250 }];
    const [left] = placeLabels([wish(0, 300, 200)], { coverOf: empty, taken, bounds });
    expect(left!.box.right).toBe(292);
  });

  it("serves the important first, and goes without rather than cover a disc", () => {
    const near = [wish(0, 300, 200), wish(1, 302, 201), wish(2, 304, 200), wish(3, 300, 202)];
    expect(placeLabels(near, { coverOf: empty, taken: [], bounds, most: 2 }).map(({ id }) => id)).toEqual([0, 1]);
    expect(placeLabels([wish(0, 300, 200)], { coverOf: () => 20, taken: [], bounds })).toEqual([]);
    const keen = wish(0, 300, 200, { tolerance: 260 });
    expect(placeLabels([keen], { coverOf: () => 20, taken: [], bounds })).toHaveLength(1);
  });
});

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

describe("coverMap", () => {
  it("measures discs and lines by area and weight", () => {
    const { coverOf } = coverMap(200, 200, ({ disc, line }) => {
      disc({ x: 50, y: 50 }, 20, 1);
      disc({ x: 150, y: 50 }, 20, 0.5);
      line(
        [
          { x: 0, y: 150 },
          { x: 200, y: 150 },
        ],
        2,
      );
    });
    const whole = Math.PI * 400;
    expect(coverOf(around(50, 50, 30)) / whole).toBeCloseTo(1, 1);
    expect(coverOf(around(150, 50, 30)) / whole).toBeCloseTo(0.5, 1);
    expect(coverOf({ left: 50, top: 20, right: 80, bottom: 80 }) / whole).toBeCloseTo(0.5, 1);
    expect(coverOf({ left: 0, top: 140, right: 200, bottom: 160 })).toBeCloseTo(400, -1);
    expect(coverOf(around(100, 100, 20))).toBe(0);
    expect(coverOf({ left: -50, top: -50, right: 0, bottom: 0 })).toBe(0);
  });
});

/** Two squares of ground, one above the other. */
const ownerAt = (x: number, y: number): number =>
  x < 200 || x > 400 ? -1 : y > 60 && y < 180 ? 0 : y > 220 && y < 380 ? 1 : -1;

describe("placeClusterNames", () => {
  const map = ownerMap(bounds, ownerAt);
  const names = [0, 1].map((territory) => ({ territory, width: 90, height: 20 }));

  it("lets a name hug the top border of its territory, in the middle", () => {
    const placed = placeClusterNames(names, map, { coverOf: empty, taken: [], bounds });
    expect(placed.map(({ territory }) => territory)).toEqual([0, 1]);
    const [first, second] = placed as [(typeof placed)[0], (typeof placed)[0]];
    expect((first.box.left + first.box.right) / 2).toBeCloseTo(300, -1);
    expect(Math.abs(first.box.bottom - 62)).toBeLessThan(8);
    expect(Math.abs(second.box.bottom - 222)).toBeLessThan(8);
  });

  it("slides sideways or to the bottom where the top is covered", () => {
    const { coverOf } = coverMap(600, 400, ({ disc }) => disc({ x: 300, y: 55 }, 25, 1));
    const [placed] = placeClusterNames([names[0]!], map, { coverOf, taken: [], bounds });
    expect(coverOf(placed!.box)).toBeLessThan(30);
    const [below] = placeClusterNames([names[0]!], map, {
      coverOf: (box) => (box.top < 120 ? 1000 : 0),
      taken: [],
      bounds,
    });
    expect(below!.box.top).toBeGreaterThan(150);
  });

  it("stands inside at the edge of the view when the border is outside, and leaves out what fits nowhere", () => {
    const inside = ownerMap(bounds, () => 0);
    const [placed] = placeClusterNames([names[0]!], inside, { coverOf: empty, taken: [], bounds });
    expect(placed!.box.top).toBe(8);
    expect(placeClusterNames(names, map, { coverOf: () => 1000, taken: [], bounds })).toEqual([]);
    expect(
      placeClusterNames([{ territory: 9, width: 40, height: 20 }], map, { coverOf: empty, taken: [], bounds }),
    ).toEqual([]);
  });
});

describe("label text", () => {
  it("takes the name a paper introduces, and cuts titles at a word", () => {
    const paper = { names: ["ZigZag"] } as never;
    expect(labelText({ label: "ZigZag", paper }, 26)).toEqual({ text: "ZigZag", cut: false });
    expect(labelText({ label: "Shuttle", paper: null }, 26)).toEqual({ text: "Shuttle", cut: false });
    expect(shortenTitle("Fast looms: weaving at night", 26)).toEqual({ text: "Fast looms", cut: true });
    expect(shortenTitle("Weaving with threads of many colours", 26)).toEqual({
      text: "Weaving with threads…",
      cut: true,
    });
    expect(shortenTitle("Short title", 26)).toEqual({ text: "Short title", cut: false });
  });

  it("never ends in a preposition, never exceeds the length, never comes out empty", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("on", "the", "looms", "of", "thread", "a", "interweaving"), { minLength: 4 }),
        (words) => {
          const { text } = shortenTitle(words.join(" "), 26);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(27);
          if (text.includes(" ")) expect(text).not.toMatch(/ (?:on|the|of|a)…$/);
        },
      ),
    );
  });
});
