import { describe, expect, it } from "vitest";
import { colourDistance, DYES, UNDYED } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { colourByMeasure, colourBySource, placeOnRamp, sizeByMeasure, sizeEvenly } from "../../src/data/encoding.ts";
import { MEASURES } from "../../src/data/measures.ts";
import { RAMP, rampColours } from "../../src/data/ramp.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const THEMES = ["light", "dark"] as const;
const PAPER = { light: "#F8F6F1", dark: "#12151B" };

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe("the ramp", () => {
  it("runs in lightness alone one way, away from the paper, at 3:1 or more, in both themes", () => {
    const colours = rampColours();
    for (const theme of THEMES) {
      const steps = Array.from({ length: 11 }, (_, at) => contrast(colours[theme](at / 10), PAPER[theme]));
      expect(steps[0]).toBeGreaterThan(3);
      for (let at = 1; at < steps.length; at++) expect(steps[at]).toBeGreaterThan(steps[at - 1]!);
    }
  });

  it("keeps its stops apart for every kind of sight", () => {
    for (const theme of THEMES) {
      const stops = RAMP[theme];
      for (let at = 1; at < stops.length; at++) expect(colourDistance(stops[at - 1]!, stops[at]!)).toBeGreaterThan(3.5);
    }
  });
});

const values = Float64Array.of(0, 4, 16, Number.NaN);

describe("colour by a measure", () => {
  it("gives the ends of the ramp to least and most, and grey to what has no value", () => {
    const { colours, colourLegend } = colourByMeasure("references", values);
    expect(colours!.light[0]).toBe(RAMP.light[0]);
    expect(colours!.dark[2]).toBe(RAMP.dark.at(-1));
    expect(colours!.light[3]).toBe(UNDYED.light);
    expect(colourLegend).toEqual({ kind: "ramp", by: "references", ticks: [0, 4, 16], unknown: 1 });
  });

  it("spreads skewed counts by their root, and years evenly", () => {
    expect(placeOnRamp("references", [0, 4, 16])(4)).toBeCloseTo(0.5);
    expect(placeOnRamp("year", [2010, 2015, 2020])(2015)).toBeCloseTo(0.5);
  });

  it("works where all papers are alike, or none has a value", () => {
    for (const alike of [Float64Array.of(2020, 2020), Float64Array.of(Number.NaN), new Float64Array(0)]) {
      const { colours } = colourByMeasure("year", alike);
      expect(colours!.light.every((colour) => /^#[\da-f]{6}$/i.test(colour))).toBe(true);
    }
  });
});

describe("colour by source", () => {
  it("gives each list a dye of its own, the largest first, all papers accounted for", () => {
    const { colours, colourLegend } = colourBySource(corpus);
    if (colourLegend?.kind !== "sources") throw new Error("no legend of sources");
    expect(colourLegend.rows.reduce((sum, { papers }) => sum + papers, 0)).toBe(corpus.paperCount);
    for (const { papers, dye } of colourLegend.rows)
      expect(colours!.light.filter((colour) => colour === DYES[dye]!.light)).toHaveLength(papers);
  });
});

describe("size", () => {
  it("grows with the root of the value, so that areas compare; what has none is small", () => {
    const { radii, sizeLegend } = sizeByMeasure("degree", values);
    expect([radii![0], radii![2], radii![3]]).toEqual([3.3, 12, 3.3]);
    expect(radii![1]).toBeCloseTo((3.3 + 12) / 2);
    expect(sizeLegend!.ticks.map(({ value }) => value)).toEqual([0, 4, 16]);
  });

  it("can be even", () => {
    expect(new Set(sizeEvenly(corpus).radii as Float64Array).size).toBe(1);
  });
});

describe("measures", () => {
  it("give a number to every paper, and none to a paper without a year", () => {
    for (const measure of Object.values(MEASURES)) {
      const work = measure(corpus);
      let step = work.next();
      while (!step.done) step = work.next();
      expect(step.value).toHaveLength(corpus.paperCount);
    }
    const years = MEASURES.year(corpus).next().value as Float64Array;
    for (const { index, paper } of corpus.nodes.slice(0, corpus.paperCount))
      expect(Number.isNaN(years[index])).toBe(paper!.year === undefined);
  });
});
