import { describe, expect, it } from "vitest";
import { keepIds, numbersOf } from "../../graph-builder/cluster/keep-ids.ts";
import { keepName } from "../../graph-builder/cluster/keep-name.ts";
import { recallEarlier } from "../../graph-builder/earlier.ts";
import { buildGraph, type Graph, type GraphNode, type PaperAttributes } from "../../graph-builder/index.ts";
import { keepPlaces } from "../../graph-builder/layout/keep-places.ts";
import { mirrorTowards } from "../../graph-builder/layout/mirror.ts";
import { findsWell, type Telling } from "../../graph-builder/cluster/telling-concepts.ts";
import type { Cluster, EarlierLevel, Paper, Partition } from "../../graph-builder/types.ts";
import { SAMPLE } from "../support/corpora.ts";

const cluster = (id: string, size: number, label = id): Cluster => ({
  id,
  label,
  level: 0,
  parent: null,
  size,
  concepts: [],
});
const partition = (clusterOf: readonly number[], sizes: readonly number[]): Partition => ({
  clusterOf: Int32Array.from(clusterOf),
  sizes: Int32Array.from(sizes),
  parents: Int32Array.from(sizes, () => -1),
});

const telling = (label: string, said: readonly number[]): Telling => {
  const shares = Array.from({ length: 10 }, () => 1);
  return { label, variants: [label], said, shares, outside: 0, size: 10, score: findsWell(said.length, 0, 10) };
};

const edges = (pairs: readonly (readonly [number, number])[], order: number) => ({
  order,
  source: Int32Array.from(pairs, ([a]) => a),
  target: Int32Array.from(pairs, ([, b]) => b),
  weight: Float64Array.from(pairs, () => 1),
});

describe("keepIds", () => {
  const earlier: EarlierLevel = {
    clusters: [cluster("c0-0", 4), cluster("c0-1", 3)],
    clusterOf: Int32Array.of(0, 0, 0, 0, 1, 1, 1, -1, -1),
  };

  it("finds each cluster again, in whatever order, and gives new ones the lowest free number", () => {
    const kept = keepIds(partition([1, 1, 1, 1, 0, 0, 0, 2, 2], [3, 4, 2]), earlier);
    expect(kept.map((each) => each?.place)).toEqual([1, 0, undefined]);
    expect(kept.map((each) => each?.isWhole)).toEqual([true, true, undefined]);
    expect(numbersOf(kept, earlier, 0)).toEqual([1, 0, 2]);
  });

  it("lets one of two halves go on, not both", () => {
    const kept = keepIds(partition([0, 0, 1, 1, 2, 2, 2, 2, 2], [2, 2, 5]), earlier);
    expect(kept.map((each) => each?.place)).toEqual([0, undefined, 1]);
    expect(kept[2]).toMatchObject({ isWhole: false, overlap: 3 / 5 });
  });

  it("gives the number of a lost cluster to a new one, and does without ids of other forms", () => {
    const lost = keepIds(partition([-1, -1, -1, -1, 0, 0, 0, 1, 1], [3, 2]), earlier);
    expect(numbersOf(lost, earlier, 0)).toEqual([1, 0]);
    const odd = { ...earlier, clusters: [cluster("looms", 4), cluster("c1-7", 3)] };
    expect(numbersOf(keepIds(partition([0, 0, 0, 0, 1, 1, 1, -1, -1], [4, 3]), odd), odd, 0)).toEqual([0, 1]);
  });
});

describe("keepName", () => {
  const own = [
    telling("natural dye", [0, 1, 2, 3, 4, 5, 6, 7]),
    telling("madder", [0, 1]),
    telling("indigo", [4, 5, 6]),
  ];
  const changed = { place: 0, isWhole: false, overlap: 0.8 };

  it("keeps a name while it leads to its papers", () => {
    expect(keepName("Natural dyes", changed, own)).toBe("Natural dyes");
    expect(keepName("Madder and indigo", changed, own)).toBe("Madder and indigo");
    expect(keepName("Madder", changed, own)).toBeUndefined();
  });

  it("keeps any name of a cluster that has not changed", () => {
    expect(keepName("Madder", { place: 0, isWhole: true, overlap: 1 }, own)).toBe("Madder");
  });

  it("keeps a name that people gave while most papers are the same", () => {
    expect(keepName("My favourites", changed, own)).toBe("My favourites");
    expect(keepName("My favourites", { ...changed, overlap: 0.4 }, own)).toBeUndefined();
  });
});

describe("recallEarlier", () => {
  const graph = buildGraph({ files: SAMPLE.slice(0, 1) });
  type Node = GraphNode & { readonly attributes: PaperAttributes };
  const [first, second] = graph.nodes as unknown as readonly [Node, Node];
  const paper = ({ key, attributes }: Node): Paper => ({ ...attributes, key });
  const options = { resolutions: [1, 2] };

  it("knows a paper by its key, or by an identifier when its title was corrected", () => {
    const nodes = [{ ...second, attributes: { ...second.attributes, identifiers: { doi: "10.1000/heddle" } } }];
    const earlier: Graph = { ...graph, nodes: [first, ...nodes] };
    const renamed = { ...paper(second), key: "paper:ffffffffffff", identifiers: { doi: "10.1000/heddle" } };
    const { isKept, places } = recallEarlier(earlier, [paper(first), renamed], [], options);
    expect(isKept).toBe(true);
    expect([...places.x]).toEqual([first.attributes.x, second.attributes.x]);
  });

  it("is no ground to build on when it knows too little, or had other resolutions", () => {
    const strangers = ["a", "b", "c"].map((key) => ({ ...paper(first), key }));
    expect(recallEarlier(graph, [paper(first), ...strangers], [], options).isKept).toBe(false);
    expect(recallEarlier(graph, [paper(first)], [], { resolutions: [1] }).isKept).toBe(false);
  });

  it("says what is wrong with a graph without clusters", () => {
    const bare: Graph = { ...graph, attributes: { ...graph.attributes, clusters: [] } };
    expect(() => buildGraph({ files: SAMPLE.slice(0, 1), from: bare })).toThrow(/no clusters/);
  });
});

describe("keepPlaces", () => {
  const nothing = { names: [], works: [], references: [], ambiguous: [] };
  const places = {
    x: Float64Array.of(0, 33, 16, 300, 333, 316, NaN, NaN, NaN),
    y: Float64Array.of(0, 0, 29, 0, 0, 29, NaN, NaN, NaN),
  };

  it("puts new papers beside what they are linked to, new islands on free ground, and moves nothing else", () => {
    const pairs = [
      [0, 6],
      [1, 6],
      [7, 8],
      [4, 7],
    ] as const;
    const { x, y } = keepPlaces(partition([0, 0, 0, 1, 1, 1, 0, 2, 2], [4, 3, 2]), edges(pairs, 9), nothing, places);
    expect([...x.slice(0, 6), ...y.slice(0, 6)]).toEqual([...places.x.slice(0, 6), ...places.y.slice(0, 6)]);
    const gap = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    expect(gap(6, 0)).toBeLessThan(40);
    for (let paper = 0; paper < 6; paper += 1) expect(gap(7, paper)).toBeGreaterThan(33);
    expect(gap(7, 8)).toBeLessThan(60);
    for (let a = 0; a < 9; a += 1) for (let b = 0; b < a; b += 1) expect(gap(a, b)).toBeGreaterThan(12);
  });
});

describe("mirrorTowards", () => {
  it("turns a new map so that left stays left", () => {
    const earlier = { x: Float64Array.of(-10, 10, NaN), y: Float64Array.of(1, 2, NaN) };
    const map = { x: Float64Array.of(5, -5, 3), y: Float64Array.of(-1, 4, 0) };
    expect(mirrorTowards(map, earlier)).toEqual({ x: Float64Array.of(-5, 5, -3), y: map.y });
  });
});
