import { describe, expect, it } from "vitest";
import { cos, exp, log, log2, pow, sin } from "../../graph-builder/exact-math.ts";

/** The largest error of `own` against `theirs` over the samples, relative to values above 1. */
function error(samples: readonly number[], own: (x: number) => number, theirs: (x: number) => number): number {
  return Math.max(...samples.map((x) => Math.abs(own(x) - theirs(x)) / Math.max(1, Math.abs(theirs(x)))));
}

const between = (low: number, high: number, steps = 5000): readonly number[] =>
  Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);

const bits = (values: readonly number[]): readonly string[] =>
  values.map((value) => new DataView(Float64Array.of(value).buffer).getBigUint64(0, true).toString(16));

describe("exact math", () => {
  it("agrees with Math to the promised digits", () => {
    expect(error([...between(1e-6, 4), ...between(4, 1e9)], log, Math.log)).toBeLessThan(1e-14);
    expect(error([...between(1e-6, 4), ...between(4, 1e9)], log2, Math.log2)).toBeLessThan(1e-14);
    expect(error(between(-700, 700), exp, Math.exp)).toBeLessThan(1e-14);
    expect(
      error(
        between(0.01, 50),
        (x) => pow(x, 1.7),
        (x) => x ** 1.7,
      ),
    ).toBeLessThan(2e-14);
    expect(error(between(-50, 50), sin, Math.sin)).toBeLessThan(1e-12);
    expect(error(between(-50, 50), cos, Math.cos)).toBeLessThan(1e-12);
  });

  it("answers at the edges as Math does", () => {
    for (const x of [0, 1, Infinity, -1, NaN]) expect(log(x)).toBe(Math.log(x));
    for (const x of [0, Infinity, -Infinity, 800, -800, NaN]) expect(exp(x)).toBe(Math.exp(x));
    for (const [base, power] of [
      [0, 2],
      [0, 0],
      [0, -1],
      [7, 0],
    ] as const) {
      expect(pow(base, power)).toBe(base ** power);
    }
    expect(log(Number.MIN_VALUE)).toBeCloseTo(Math.log(Number.MIN_VALUE), 9);
    expect(sin(0)).toBe(0);
  });

  it("gives the very bits that were recorded, on every engine", () => {
    expect(bits([log(3), exp(1.5), pow(320, 0.2), sin(2.4), cos(2.4)])).toMatchInlineSnapshot(`
      [
        "3ff193ea7aad030b",
        "4011ed3fe64fc541",
        "40095bb8f6d46052",
        "3fe59d64f5c3d19a",
        "bfe798bab490d185",
      ]
    `);
  });
});
