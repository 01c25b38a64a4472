import { describe, expect, it } from "vitest";
import { Levels, linksOn, nodesOn } from "../../src/canvas/level.ts";
import { lookingZoom } from "../../src/canvas/scales.ts";
import type { View } from "../../src/canvas/view.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { applyFilters, NO_FILTERS } from "../../src/data/filters.ts";
import { largeGraph } from "../support/large-graph.ts";
import { plantedCorpus } from "../support/planted-map.ts";

/** A screen of 1000 by 1000 pixels that shows `1000 / scale` map units each way around the origin. */
const viewAt = (scale: number): View => ({
  width: 1000,
  height: 1000,
  scale,
  zoom: 1,
  growth: 1,
  a: scale,
  b: 0,
  c: 0,
  d: -scale,
  e: 500,
  f: 500,
});

describe("the level of a small map", () => {
  it("is all of it, at every zoom", () => {
    const corpus = plantedCorpus();
    const levels = new Levels(corpus);
    const shown = applyFilters(corpus, { ...NO_FILTERS, territories: new Set([0]) });
    const level = levels.choose(null, shown, [], null);
    expect([...nodesOn({ corpus, level })]).toEqual(corpus.nodes);
    expect([...linksOn({ corpus, level })]).toEqual(corpus.links);
    expect(levels.choose(viewAt(20), shown, [], level)).toBe(level);
    expect(levels.thinning).toBe(1);
  });
});

describe("the level of a large map", () => {
  const corpus = indexCorpus(largeGraph(9000));
  const levels = new Levels(corpus);
  const shown = applyFilters(corpus, NO_FILTERS);
  const whole = levels.choose(null, shown, [], null);

  it("draws papers farther apart than they lie, and more of them as one zooms in", () => {
    expect(levels.thinning).toBeCloseTo(Math.sqrt(9000 / 5000), 5);
    const near = levels.choose(viewAt(1.2), shown, [], whole);
    const inView = corpus.nodes.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= 500 / 1.2);
    expect(inView.length).toBeGreaterThan(100);
    expect(inView.every(({ index }) => near.on[index] === 1)).toBe(true);
    expect(inView.every(({ index }) => whole.on[index] === 1)).toBe(false);
  });

  it("stays the same while nothing comes or goes", () => {
    expect(levels.choose(null, shown, [], whole).on).toBe(whole.on);
  });

  it("lets few papers stand for all that pass", () => {
    expect(levels.leaders(() => true)).toHaveLength(5000);
    expect(levels.leaders((paper) => paper % 9 === 4)).toHaveLength(1000);
  });

  it("looks no closer while zooming brings more papers", () => {
    expect([0.5, 1, 2, 4, 8].map((zoom) => lookingZoom(zoom, 4))).toEqual([0.5, 1, 1, 1, 2]);
    expect([0.5, 1, 2].map((zoom) => lookingZoom(zoom, 1))).toEqual([0.5, 1, 2]);
  });
});
