import { describe, expect, it } from "vitest";
import { clusterPapers } from "../../graph-builder/cluster/levels.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import type { EdgeList } from "../../graph-builder/types.ts";
import { plantedPartition } from "../bench/planted-graphs.ts";

/** Complete graphs of the given sizes, one after the other, without an edge between them. */
function cliques(...sizes: readonly number[]): EdgeList {
  const source: number[] = [];
  const target: number[] = [];
  let first = 0;
  for (const size of sizes) {
    for (let a = first; a < first + size; a += 1) {
      for (let b = a + 1; b < first + size; b += 1) {
        source.push(a);
        target.push(b);
      }
    }
    first += size;
  }
  return {
    order: first,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: new Float64Array(source.length).fill(1),
  };
}

/** A chain of groups: each node tied to its group, each group to the next. */
function chained(order: number, groups: number): EdgeList {
  return plantedPartition(order, groups, 10, 0.25, 1).edges;
}

describe("clusterPapers", () => {
  it("keeps groups apart that nothing links, and numbers them by size", () => {
    const { named } = clusterPapers(cliques(4, 7, 5), DEFAULT_OPTIONS);
    expect([...named[0]!.sizes]).toEqual([7, 5, 4]);
    expect([...named[0]!.clusterOf]).toEqual([2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it("leaves papers ungrouped that are linked to nothing, or in pairs of a larger corpus", () => {
    const { named } = clusterPapers(cliques(8, 6, 2, 1), DEFAULT_OPTIONS);
    for (const { clusterOf } of named) expect(Array.from(clusterOf.slice(14))).toEqual([-1, -1, -1]);
    expect([...named[0]!.sizes]).toEqual([8, 6]);
  });

  it("calls a pair a cluster in a tiny corpus", () => {
    const { named } = clusterPapers(cliques(3, 2), DEFAULT_OPTIONS);
    expect([...named[0]!.sizes]).toEqual([3, 2]);
  });

  it("joins a scrap to the cluster that it is linked to", () => {
    const edges = cliques(20, 20, 2);
    const joined: EdgeList = {
      order: edges.order,
      source: Int32Array.from([...edges.source, 20]),
      target: Int32Array.from([...edges.target, 40]),
      weight: Float64Array.from([...edges.weight, 0.1]),
    };
    const { named } = clusterPapers(joined, DEFAULT_OPTIONS);
    expect(named[0]!.clusterOf[40]).toBe(named[0]!.clusterOf[20]);
    expect(named[0]!.clusterOf[40]).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [40, 5, 3, 8, 12],
    [320, 12, 10, 14, 28],
    [320, 24, 10, 14, 28],
    [10_000, 100, 12, 30, 60],
  ])("gives %i papers a number of clusters that can be read", (papers, groups, fewest, most, mostFine) => {
    const { named } = clusterPapers(chained(papers, groups), DEFAULT_OPTIONS);
    const [coarse, fine] = named.map(({ sizes }) => sizes.length);
    expect(coarse).toBeGreaterThanOrEqual(fewest);
    expect(coarse).toBeLessThanOrEqual(most);
    expect(fine).toBeGreaterThanOrEqual(coarse!);
    expect(fine).toBeLessThanOrEqual(mostFine);
  });

  it("splits large clusters further for the layout, down to neighbourhoods", () => {
    const { finer } = clusterPapers(chained(4000, 100), DEFAULT_OPTIONS);
    expect(finer.length).toBeGreaterThan(0);
    expect(finer.at(-1)!.sizes[0]).toBeLessThanOrEqual(100);
  });

  it("takes a corpus without papers or links", () => {
    expect(clusterPapers(cliques(), DEFAULT_OPTIONS).named.map(({ sizes }) => sizes.length)).toEqual([0, 0]);
    const { named, finer } = clusterPapers({ ...cliques(), order: 3 }, DEFAULT_OPTIONS);
    expect(named.map(({ clusterOf }) => Array.from(clusterOf))).toEqual([
      [-1, -1, -1],
      [-1, -1, -1],
    ]);
    expect(finer).toEqual([]);
  });
});
