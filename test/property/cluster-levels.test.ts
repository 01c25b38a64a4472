import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectedParts } from "../../graph-builder/cluster/connected-parts.ts";
import { clusterPapers } from "../../graph-builder/cluster/levels.ts";
import { toNetwork } from "../../graph-builder/cluster/network.ts";
import type { EdgeList, Partition } from "../../graph-builder/types.ts";

/** Any weighted graph of up to 60 nodes, sparse ones and scraps included. */
const graphs: fc.Arbitrary<EdgeList> = fc.integer({ min: 0, max: 60 }).chain((order) =>
  fc
    .uniqueArray(
      fc.record({
        a: fc.integer({ min: 0, max: Math.max(0, order - 1) }),
        b: fc.integer({ min: 0, max: Math.max(0, order - 1) }),
        weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      }),
      { maxLength: 3 * order, selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}` },
    )
    .map((edges) => {
      const kept = edges.filter(({ a, b }) => a < b);
      return {
        order,
        source: Int32Array.from(kept, ({ a }) => a),
        target: Int32Array.from(kept, ({ b }) => b),
        weight: Float64Array.from(kept, ({ weight }) => weight),
      };
    }),
);

const resolutions = fc.array(fc.double({ min: 0.2, max: 4, noNaN: true }), { minLength: 1, maxLength: 3 });
const seeds = fc.integer({ min: 0, max: 1000 });

describe("clusterPapers", () => {
  it("gives connected clusters, numbered by size, each inside one coarser cluster", () => {
    fc.assert(
      fc.property(graphs, resolutions, seeds, (edges, resolutions, seed) => {
        const { named, finer } = clusterPapers(edges, { seed, resolutions });
        expect(named.length).toBe(resolutions.length);
        [...named, ...finer].forEach((level, depth, levels) => {
          expectSound(level, edges);
          expectNested(level, levels[depth - 1]);
        });
      }),
    );
  });

  it("gives the same clusters again", () => {
    fc.assert(
      fc.property(graphs, seeds, (edges, seed) => {
        const options = { seed, resolutions: [1, 2] };
        expect(clusterPapers(edges, options)).toEqual(clusterPapers(edges, options));
      }),
      { numRuns: 30 },
    );
  });
});

function expectSound({ clusterOf, sizes }: Partition, edges: EdgeList): void {
  const parts = connectedParts(toNetwork(edges), clusterOf);
  const first = new Int32Array(sizes.length).fill(-1);
  const counted = new Int32Array(sizes.length);
  const partsOf = sizes.reduce((sets, _, cluster) => sets.set(cluster, new Set()), new Map<number, Set<number>>());
  clusterOf.forEach((cluster, paper) => {
    if (cluster < 0) return;
    if (first[cluster] === -1) first[cluster] = paper;
    counted[cluster]! += 1;
    partsOf.get(cluster)!.add(parts[paper]!);
  });
  expect([...counted]).toEqual([...sizes]);
  for (const each of partsOf.values()) expect(each.size).toBe(1);
  for (let cluster = 1; cluster < sizes.length; cluster += 1) {
    const [before, own] = [sizes[cluster - 1]!, sizes[cluster]!];
    expect(before > own || (before === own && first[cluster - 1]! < first[cluster]!)).toBe(true);
  }
}

function expectNested({ clusterOf, parents }: Partition, coarser: Partition | undefined): void {
  clusterOf.forEach((cluster, paper) => {
    if (cluster >= 0) expect(parents[cluster]).toBe(coarser ? coarser.clusterOf[paper] : -1);
    else if (coarser) expect(coarser.clusterOf[paper]).toBe(-1);
  });
}
