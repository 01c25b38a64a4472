import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, WRITERS, type Graph, type InputFile, type PaperAttributes } from "../../graph-builder/index.ts";
import { SAMPLE } from "../support/corpora.ts";

type Known = Pick<PaperAttributes, "title" | "abstract" | "x" | "y" | "clusters">;

const whole = buildGraph({ files: SAMPLE });
const papers: readonly Known[] = papersOf(whole).map(([, paper]) => paper);

function papersOf({ nodes }: Graph): (readonly [string, PaperAttributes])[] {
  return nodes.flatMap(({ key, attributes }) => (attributes.kind === "paper" ? [[key, attributes] as const] : []));
}

function build(own: readonly Known[], from?: Graph): Graph {
  const text = own.map(({ title, abstract }) => JSON.stringify({ title, abstract })).join("\n");
  const files: InputFile[] = [{ name: "papers.jsonl", bytes: new TextEncoder().encode(text) }];
  return buildGraph({ files, ...(from && { from }) });
}

/** Papers left out, each drawn by its place. */
const leftOut = (most: number): fc.Arbitrary<ReadonlySet<number>> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: papers.length - 1 }), { minLength: 1, maxLength: most })
    .map((places) => new Set(places));

/** Share of the papers of both graphs that are in the same clusters at every level. */
function sameClusters(before: Graph, after: Graph): number {
  const was = new Map(papersOf(before));
  const both = papersOf(after).filter(([key]) => was.has(key));
  return both.filter(([key, { clusters }]) => was.get(key)!.clusters.join() === clusters.join()).length / both.length;
}

function placesOf({ nodes }: Graph): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ key, attributes: { x, y } }) => [key, `${x} ${y}`]));
}

describe("a build from an earlier graph", () => {
  it("changes nothing where nothing changed, to the byte", () => {
    const json = WRITERS["json"]!;
    const again = buildGraph({ files: SAMPLE, from: whole });
    expect(String(json.write(again)) === String(json.write(whole))).toBe(true);
  });

  it("gives the same bytes again, whatever the order of the papers", () => {
    const before = build(papers.slice(20));
    const expected = JSON.stringify(
      build(papers, before).nodes.map(({ key, attributes }) => ({ key, ...attributes, sources: [] })),
    );
    const again = build(papers.toReversed(), before).nodes.map(({ key, attributes }) => ({
      key,
      ...attributes,
      sources: [],
    }));
    expect(JSON.stringify(again) === expected).toBe(true);
  });

  it("keeps old papers where they are when papers are added, and nearly all of them in their clusters", () => {
    fc.assert(
      fc.property(leftOut(40), (left) => {
        const before = build(papers.filter((_, place) => !left.has(place)));
        const after = build(papers, before);
        const [was, is] = [placesOf(before), placesOf(after)];
        for (const [key] of papersOf(before)) expect(is.get(key)).toBe(was.get(key));
        expect(sameClusters(before, after)).toBeGreaterThanOrEqual(0.95);
      }),
      { numRuns: 2 },
    );
  });

  it("keeps the rest of the map when papers are taken away", () => {
    fc.assert(
      fc.property(leftOut(40), (left) => {
        const after = build(
          papers.filter((_, place) => !left.has(place)),
          whole,
        );
        const [was, is] = [placesOf(whole), placesOf(after)];
        for (const [key] of papersOf(after)) expect(is.get(key)).toBe(was.get(key));
        expect(sameClusters(whole, after)).toBeGreaterThanOrEqual(0.95);
      }),
      { numRuns: 2 },
    );
  });
});
