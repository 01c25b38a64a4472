import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../../graph-builder/random.ts";

const draws = (seed: number, count: number): readonly number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

describe("createRandom", () => {
  it("gives the same numbers for the same seed, others for another", () => {
    expect(draws(1, 100)).toEqual(draws(1, 100));
    expect(draws(1, 5)).not.toEqual(draws(2, 5));
    expect(draws(1, 3).map((each) => each * 4294967296)).toMatchInlineSnapshot(`
      [
        2693262067,
        11749833,
        2265367787,
      ]
    `);
  });

  it("fills [0, 1) evenly", () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const each of draws(7, 10_000)) {
      expect(each >= 0 && each < 1).toBe(true);
      counts[Math.floor(each * 10)]! += 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe("shuffle", () => {
  it("keeps all, in place, and reaches every order about as often", () => {
    const random = createRandom(3);
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const list = [0, 1, 2];
      expect(shuffle(list, random)).toBe(list);
      seen.set(list.join(""), (seen.get(list.join("")) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
