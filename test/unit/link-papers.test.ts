import { describe, expect, it } from "vitest";
import { linkPapers } from "../../graph-builder/link/link.ts";
import type { Concept, Concepts, References } from "../../graph-builder/types.ts";
import { papersOf } from "../support/papers-of.ts";

const NONE: References = { names: [], works: [], references: [], ambiguous: [] };
const OPTIONS = { neighbours: 5, minWeight: 0.05 };

/** Concepts by label for each paper, all of weight .5. */
function conceptsOf(...byPaper: readonly (readonly string[])[]): Concepts {
  const ids = [...new Set(byPaper.flat())].sort();
  const concepts = ids.map((id): Concept => ({
    id,
    label: id,
    variants: [id],
    papers: byPaper.filter((list) => list.includes(id)).length,
  }));
  return { concepts, byPaper: byPaper.map((list) => list.map((id) => ({ index: ids.indexOf(id), weight: 0.5 }))) };
}

const PAPERS = papersOf(
  ["Warp tension", "Yarn under tension."],
  ["Warp sensors", "Yarn under watch."],
  ["Dye baths", "Colour from plants."],
  ["Plant colours", "Colour in baths of dye."],
);

describe("linkPapers", () => {
  it("links papers that share concepts and says what they share, the rarest first", () => {
    const concepts = conceptsOf(["rare", "usual", "x"], ["rare", "usual", "y"], ["usual"], ["usual", "z"]);
    const { links } = linkPapers(PAPERS, concepts, NONE, OPTIONS);
    const link = links.find(({ source, target }) => source === 0 && target === 1)!;
    expect(link.concepts.map(({ index }) => concepts.concepts[index]!.id)).toEqual(["rare", "usual"]);
    expect(link.works).toEqual([]);
    expect(link.weight).toBeCloseTo(
      link.concepts.reduce((sum, { weight }) => sum + weight, 0),
      12,
    );
  });

  it("counts named works outside the corpus among what is shared", () => {
    const works = [{ key: "work:jacquard", label: "Jacquard", variants: ["Jacquard"], mentions: 2 }];
    const cites = (source: number): References["references"][number] => ({
      source,
      target: PAPERS.length,
      relation: "uses",
      confidence: 0.8,
      evidence: [{ field: "abstract", start: 0, end: 4, quote: "Yarn", surface: "Yarn", rule: "test" }],
    });
    const references = { ...NONE, works, references: [cites(0), cites(2)] };
    const { links } = linkPapers(PAPERS, conceptsOf(["a"], ["b"], ["c"], ["d"]), references, OPTIONS);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ source: 0, target: 2, concepts: [], works: [{ index: 0 }] });
  });

  it("keeps at most so many links a paper brings, and none lighter than asked", () => {
    const same = conceptsOf(...PAPERS.map(() => ["a", "b"]));
    expect(linkPapers(PAPERS, same, NONE, { neighbours: 1, minWeight: 0 }).links.length).toBeLessThanOrEqual(4);
    expect(linkPapers(PAPERS, same, NONE, { neighbours: 0, minWeight: 0 }).links).toEqual([]);
    const weak = conceptsOf(["a", "b"], ["a", "c"], [], []);
    expect(linkPapers(PAPERS, weak, NONE, { neighbours: 5, minWeight: 0.9 }).links).toEqual([]);
  });

  it("sorts links and neighbours by source, then target, each pair once", () => {
    const { links, neighbours } = linkPapers(PAPERS, conceptsOf(["a"], ["a"], ["a"], ["a"]), NONE, OPTIONS);
    const pairs = links.map(({ source, target }) => source * 10 + target);
    expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
    for (const [edge, source] of neighbours.source.entries()) expect(source).toBeLessThan(neighbours.target[edge]!);
  });

  it("makes papers of the same words neighbours, and papers that refer to each other nearer", () => {
    const none = conceptsOf([], [], [], []);
    const weight = (references: References, source: number, target: number): number => {
      const { neighbours } = linkPapers(PAPERS, none, references, OPTIONS);
      const edge = neighbours.source.findIndex((from, at) => from === source && neighbours.target[at] === target);
      return edge < 0 ? 0 : neighbours.weight[edge]!;
    };
    expect(weight(NONE, 0, 1)).toBeGreaterThan(0);
    expect(weight(NONE, 2, 3)).toBeGreaterThan(weight(NONE, 0, 3));
    const reference = { source: 0, target: 3, relation: "mentions", confidence: 1, evidence: [] } as const;
    expect(weight({ ...NONE, references: [reference] }, 0, 3)).toBeGreaterThan(weight(NONE, 0, 3));
  });

  it("takes no papers and papers without words", () => {
    expect(linkPapers([], conceptsOf(), NONE, OPTIONS)).toMatchObject({ links: [], neighbours: { order: 0 } });
    const { links, neighbours } = linkPapers(papersOf([""], [""]), conceptsOf([], []), NONE, OPTIONS);
    expect([links.length, neighbours.source.length, neighbours.order]).toEqual([0, 0, 2]);
  });
});
