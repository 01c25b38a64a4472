import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterPapers } from "../../graph-builder/cluster/levels.ts";
import { layoutMap } from "../../graph-builder/layout/layout.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import type { EdgeList, Reference, References } from "../../graph-builder/types.ts";

interface Corpus {
  readonly edges: EdgeList;
  readonly references: References;
}

/** Any weighted graph of up to 80 papers with up to 30 works and any references. */
const corpora: fc.Arbitrary<Corpus> = fc
  .record({ order: fc.integer({ min: 1, max: 80 }), works: fc.integer({ min: 0, max: 30 }) })
  .chain(({ order, works }) => {
    const paper = fc.integer({ min: 0, max: order - 1 });
    const links = fc.uniqueArray(
      fc.record({ a: paper, b: paper, weight: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      {
        maxLength: 4 * order,
        selector: ({ a, b }) => `${a} ${b}`,
      },
    );
    const references = fc.uniqueArray(
      fc.record({ source: paper, target: fc.integer({ min: 0, max: order + works - 1 }) }),
      { maxLength: 2 * order, selector: ({ source, target }) => `${source} ${target}` },
    );
    return fc.tuple(links, references).map(([links, references]) => toCorpus(order, works, links, references));
  });

function toCorpus(
  order: number,
  works: number,
  links: readonly { readonly a: number; readonly b: number; readonly weight: number }[],
  references: readonly { readonly source: number; readonly target: number }[],
): Corpus {
  const kept = links.filter(({ a, b }) => a < b);
  return {
    edges: {
      order,
      source: Int32Array.from(kept, ({ a }) => a),
      target: Int32Array.from(kept, ({ b }) => b),
      weight: Float64Array.from(kept, ({ weight }) => weight),
    },
    references: {
      names: [],
      works: Array.from({ length: works }, (_, work) => ({
        key: `work:${work}`,
        label: `w${work}`,
        variants: [],
        mentions: 1,
      })),
      references: references
        .filter(({ source, target }) => source !== target)
        .map((ends): Reference => ({ ...ends, relation: "mentions", confidence: 0.7, evidence: [] })),
      ambiguous: [],
    },
  };
}

describe("layoutMap", () => {
  it("gives every paper and work a place of its own, papers so far apart that their discs never touch", () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 0, max: 99 }), ({ edges, references }, seed) => {
        const levels = clusterPapers(edges, { seed, resolutions: [1, 2] });
        const { x, y } = layoutMap(levels, edges, references, { seed }, PLAIN_HOST);
        const count = edges.order + references.works.length;
        expect(x.length).toBe(count);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        const incoming = new Int32Array(count);
        for (const { target } of references.references) incoming[target]! += 1;
        for (let a = 0; a < edges.order; a += 1) {
          for (let b = a + 1; b < edges.order; b += 1) {
            // Radius of a disc on the map, and a rim of one unit.
            const discs = [a, b].reduce((sum, paper) => sum + 4.3 + 2.35 * Math.sqrt(incoming[paper]!), 0);
            expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThan(discs);
          }
        }
        expect(new Set([...x].map((each, node) => `${each} ${y[node]}`)).size).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
