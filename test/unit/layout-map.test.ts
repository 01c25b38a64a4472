import { describe, expect, it } from "vitest";
import { clusterPapers } from "../../graph-builder/cluster/levels.ts";
import { layoutMap } from "../../graph-builder/layout/layout.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import type { EdgeList, Layout, Levels, Reference, References } from "../../graph-builder/types.ts";
import { neighbourPreservation } from "../bench/neighbour-preservation.ts";
import { lfr, plantedPartition } from "../bench/planted-graphs.ts";

const NO_REFERENCES: References = { names: [], works: [], references: [], ambiguous: [] };

const reference = (source: number, target: number): Reference => ({
  source,
  target,
  relation: "uses",
  confidence: 0.9,
  evidence: [],
});

function draw(
  edges: EdgeList,
  references: References = NO_REFERENCES,
): { readonly levels: Levels; readonly layout: Layout } {
  const levels = clusterPapers(edges, DEFAULT_OPTIONS);
  return { levels, layout: layoutMap(levels, edges, references, DEFAULT_OPTIONS, PLAIN_HOST) };
}

function distance({ x, y }: Layout, a: number, b: number): number {
  return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
}

function leastDistance(layout: Layout, points: readonly number[]): number {
  let least = Infinity;
  for (const a of points) for (const b of points) if (a < b) least = Math.min(least, distance(layout, a, b));
  return least;
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function span(values: Float64Array): number {
  return Math.max(...values) - Math.min(...values);
}

const small = plantedPartition(320, 12, 14, 0.2, 2).edges;

describe("layoutMap", () => {
  it("fills a map of about 1000 by 640 units around (0, 0) with some 300 papers", () => {
    const { layout } = draw(small);
    expect(span(layout.x)).toBeGreaterThan(800);
    expect(span(layout.x)).toBeLessThanOrEqual(1000.001);
    expect(span(layout.x) / span(layout.y)).toBeGreaterThan(1.25);
    expect(span(layout.x) / span(layout.y)).toBeLessThan(1.9);
    expect(Math.max(...layout.x) + Math.min(...layout.x)).toBeCloseTo(0, 6);
    expect(Math.max(...layout.y) + Math.min(...layout.y)).toBeCloseTo(0, 6);
  });

  it("spreads papers evenly: none closer than 25 units, few with a wide berth", () => {
    const { layout } = draw(small);
    const nearest = upTo(320).map((a) =>
      Math.min(...upTo(320).map((b) => (a === b ? Infinity : distance(layout, a, b)))),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(25);
    expect(nearest.filter((each) => each > 45).length).toBeLessThan(16);
  });

  it("keeps coarse clusters apart: across a border papers are further from each other than within", () => {
    const { levels, layout } = draw(small);
    const { clusterOf } = levels.named[0]!;
    let least = Infinity;
    for (const a of upTo(320)) {
      for (const b of upTo(320)) if (clusterOf[a] !== clusterOf[b]) least = Math.min(least, distance(layout, a, b));
    }
    expect(least).toBeGreaterThan(45);
  });

  it("puts linked papers near each other", () => {
    expect(neighbourPreservation(draw(small).layout, small)).toBeGreaterThan(0.25);
    const { edges } = lfr(3000, 0.3, 5);
    expect(neighbourPreservation(draw(edges).layout, edges)).toBeGreaterThan(0.2);
  });

  it("gives a paper that others refer to free ground, 3.6 units for each reference", () => {
    const hub = 7;
    const references = upTo(320)
      .filter((paper) => paper % 40 === 3)
      .map((paper) => reference(paper, hub));
    const { layout } = draw(small, { ...NO_REFERENCES, references });
    const nearest = Math.min(...upTo(320).map((paper) => (paper === hub ? Infinity : distance(layout, hub, paper))));
    expect(nearest).toBeGreaterThan(25 + (3.6 * references.length) / 2.5);
  });

  it("puts works into free ground near the papers that name them, those named often outside the islands", () => {
    const { clusterOf } = clusterPapers(small, DEFAULT_OPTIONS).named[0]!;
    const [first, second] = [0, 1].map((cluster) => upTo(320).filter((paper) => clusterOf[paper] === cluster));
    const works = ["work:heddle", "work:shuttle"].map((key) => ({ key, label: key, variants: [key], mentions: 6 }));
    const references = [
      ...first!.slice(0, 6).map((paper) => reference(paper, 320)),
      ...second!.slice(0, 6).map((paper) => reference(paper, 321)),
    ];
    const { layout } = draw(small, { ...NO_REFERENCES, works, references });
    const plain = draw(small).layout;
    expect(layout.x.length).toBe(322);
    for (const [work, own] of [
      [320, first!],
      [321, second!],
    ] as const) {
      const to = (papers: readonly number[]): number =>
        papers.reduce((sum, paper) => sum + distance(layout, work, paper), 0) / papers.length;
      expect(to(own.slice(0, 6))).toBeLessThan(to(upTo(320)));
      expect(Math.min(...upTo(320).map((paper) => distance(layout, work, paper)))).toBeGreaterThan(15);
    }
    expect(Array.from(layout.x.slice(0, 320))).toEqual(Array.from(plain.x));
  });

  it("puts ungrouped papers outside the islands, each with room", () => {
    const loose: EdgeList = { ...small, order: 350 };
    const { levels, layout } = draw(loose);
    const ungrouped = upTo(350).filter((paper) => levels.named[0]!.clusterOf[paper] === -1);
    expect(ungrouped).toEqual(upTo(350).slice(320));
    expect(leastDistance(layout, upTo(350))).toBeGreaterThan(22);
    for (const paper of ungrouped) {
      expect(Math.min(...upTo(320).map((other) => distance(layout, paper, other)))).toBeGreaterThan(24);
    }
  });

  it.each([0, 1, 2, 3, 7])("draws a corpus of %i papers without links", (order) => {
    const none: EdgeList = { order, source: new Int32Array(0), target: new Int32Array(0), weight: new Float64Array(0) };
    const { layout } = draw(none);
    expect(layout.x.length).toBe(order);
    expect([...layout.x, ...layout.y].every(Number.isFinite)).toBe(true);
    expect(leastDistance(layout, upTo(order))).toBeGreaterThan(25);
  });

  it("draws a corpus in which all is linked to all", () => {
    const pairs = upTo(12).flatMap((a) => upTo(a).map((b) => [b, a] as const));
    const { layout } = draw({
      order: 12,
      source: Int32Array.from(pairs, ([a]) => a),
      target: Int32Array.from(pairs, ([, b]) => b),
      weight: new Float64Array(pairs.length).fill(1),
    });
    expect(leastDistance(layout, upTo(12))).toBeGreaterThan(25);
  });

  it("keeps thousands of papers apart in proportion on a map of the same size", () => {
    const { edges } = plantedPartition(4000, 40, 14, 0.2, 2);
    const { layout } = draw(edges);
    expect(span(layout.x)).toBeLessThanOrEqual(1000.001);
    expect(leastDistance(layout, upTo(1500))).toBeGreaterThan(5);
  });

  it("is the same again, and another one with another seed", () => {
    const { levels, layout } = draw(small);
    const again = layoutMap(levels, small, NO_REFERENCES, { seed: 1 }, PLAIN_HOST);
    expect(again).toEqual(layout);
    expect(layoutMap(levels, small, NO_REFERENCES, { seed: 2 }, PLAIN_HOST)).not.toEqual(layout);
  });

  it("stops when the host says so", () => {
    const levels = clusterPapers(small, DEFAULT_OPTIONS);
    const host = { ...PLAIN_HOST, cancelled: () => true };
    expect(() => layoutMap(levels, small, NO_REFERENCES, { seed: 1 }, host)).toThrow("cancelled");
  });
});
