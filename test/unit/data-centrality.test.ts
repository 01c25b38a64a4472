import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness, pageRank, pivotCount } from "../../src/data/centrality.ts";
import type { PaperRows } from "../../src/data/paper-rows.ts";
import { finish } from "../../src/data/finish.ts";

type Pair = readonly [number, number];

/** Rows of links given as pairs. */
function rows(papers: number, pairs: readonly Pair[], bothWays: boolean): PaperRows {
  const lists: number[][] = Array.from({ length: papers }, () => []);
  for (const [from, to] of pairs) {
    lists[from]!.push(to);
    if (bothWays) lists[to]!.push(from);
  }
  const starts = Int32Array.from([0, ...lists.map((list) => list.length)]);
  for (let at = 1; at <= papers; at++) starts[at]! += starts[at - 1]!;
  return { papers, starts, ends: Int32Array.from(lists.flat()) };
}

/** All shortest paths between two papers, by trying every way. */
function shortestPaths(from: number, to: number, { starts, ends }: PaperRows): number[][] {
  let level: number[][] = [[from]];
  const seen = new Set([from]);
  while (level.length > 0) {
    const found = level.filter((path) => path.at(-1) === to);
    if (found.length > 0) return found;
    const next = level.flatMap((path) =>
      [...ends.subarray(starts[path.at(-1)!], starts[path.at(-1)! + 1])]
        .filter((other) => !seen.has(other))
        .map((other) => [...path, other]),
    );
    for (const path of next) seen.add(path.at(-1)!);
    level = next;
  }
  return [];
}

/** Betweenness by its definition. */
function byDefinition(graph: PaperRows): number[] {
  const { papers } = graph;
  const sums = Array.from({ length: papers }, () => 0);
  for (let from = 0; from < papers; from++) {
    for (let to = 0; to < papers; to++) {
      if (from === to) continue;
      const paths = shortestPaths(from, to, graph);
      for (const path of paths) for (const over of path.slice(1, -1)) sums[over]! += 1 / paths.length;
    }
  }
  return sums.map((sum) => sum / Math.max(1, (papers - 1) * (papers - 2)));
}

const graphs = fc.integer({ min: 3, max: 9 }).chain((papers) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(papers - 1), fc.nat(papers - 1)), {
      maxLength: 16,
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((pairs) => ({ papers, pairs: pairs.filter(([a, b]) => a !== b) })),
);

describe("betweenness", () => {
  it("is 1 in the middle of a star and 0 at its tips", () => {
    const star: Pair[] = [1, 2, 3, 4].map((tip) => [0, tip]);
    expect([...finish(betweenness(rows(5, star, true)))]).toEqual([1, 0, 0, 0, 0]);
  });

  it("is what its definition says, on any small graph", () => {
    fc.assert(
      fc.property(graphs, ({ papers, pairs }) => {
        const graph = rows(papers, pairs, true);
        const expected = byDefinition(graph);
        for (const [paper, value] of finish(betweenness(graph)).entries())
          expect(value).toBeCloseTo(expected[paper]!, 12);
      }),
    );
  });

  it("starts from every paper of a usual corpus, and from fewer in a very large one", () => {
    const line: Pair[] = Array.from({ length: 4999 }, (_, at) => [at, at + 1]);
    expect(pivotCount(rows(5000, line, true))).toBe(5000);
    const huge = { papers: 100_000, starts: new Int32Array(100_001), ends: new Int32Array(1_000_000) };
    expect(pivotCount(huge)).toBe(454);
  });

  it("estimates a long line well: highest in the middle, falling to both ends", () => {
    const papers = 4000;
    const line: Pair[] = Array.from({ length: papers - 1 }, (_, at) => [at, at + 1]);
    const values = finish(betweenness(rows(papers, line, true), 400));
    for (const share of [0.1, 0.25, 0.5, 0.75]) {
      const paper = Math.floor(share * papers);
      expect(values[paper]).toBeCloseTo(2 * share * (1 - share), 2);
    }
  });
});

describe("PageRank", () => {
  it("sums to 1 and satisfies its own equation, on any small graph", () => {
    fc.assert(
      fc.property(graphs, ({ papers, pairs }) => {
        const rank = finish(pageRank(rows(papers, pairs, false)));
        const degree = (paper: number): number => pairs.filter(([from]) => from === paper).length;
        const idle = rank.reduce((sum, value, paper) => sum + (degree(paper) === 0 ? value : 0), 0);
        expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        for (let paper = 0; paper < papers; paper++) {
          const given = pairs
            .filter(([, to]) => to === paper)
            .reduce((sum, [from]) => sum + rank[from]! / degree(from), 0);
          expect(rank[paper]).toBeCloseTo((0.15 + 0.85 * idle) / papers + 0.85 * given, 6);
        }
      }),
    );
  });

  it("ranks what is referred to by what is referred to above what is referred to as often", () => {
    const rank = finish(
      pageRank(
        rows(
          6,
          [
            [0, 1],
            [1, 2],
            [3, 4],
          ],
          false,
        ),
      ),
    );
    expect(rank[2]).toBeGreaterThan(rank[4]!);
    expect(rank[1]).toBeCloseTo(rank[4]!, 9);
    expect(rank[5]).toBeCloseTo(rank[0]!, 9);
  });
});
