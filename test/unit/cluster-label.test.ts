import { describe, expect, it } from "vitest";
import { toAdjacency } from "../../graph-builder/adjacency.ts";
import { belongTo } from "../../graph-builder/cluster/belonging.ts";
import { labelClusters } from "../../graph-builder/cluster/label.ts";
import { findMentions } from "../../graph-builder/cluster/mentions.ts";
import { toPartition } from "../../graph-builder/cluster/partition.ts";
import type { Concept, Concepts, EdgeList, Levels, Paper } from "../../graph-builder/types.ts";

const paper = (number: number, title: string, abstract = ""): Paper => ({
  key: `paper:${String(number).padStart(12, "0")}`,
  title,
  abstract,
  sources: [{ file: "looms.txt", line: number }],
});

const concept = (label: string, papers: number, ...variants: readonly string[]): Concept => ({
  id: label,
  label,
  variants: [label, ...variants],
  papers,
});

const papers: readonly Paper[] = [
  paper(1, "Natural dyes from madder", "Natural dyes fade."),
  paper(2, "A natural dye for wool"),
  paper(3, "Fading of reds", "We compare every natural dye known."),
  paper(4, "Shuttle looms", "Shuttles fly."),
  paper(5, "Looms without a shuttle"),
  paper(6, "Felt", "No thread, no loom."),
];

const concepts: Concepts = {
  concepts: [concept("loom", 2, "looms"), concept("natural dye", 2, "natural dyes"), concept("shuttle", 2)],
  byPaper: [
    [{ index: 1, weight: 1 }],
    [{ index: 1, weight: 1 }],
    [],
    [{ index: 0, weight: 1 }],
    [{ index: 0, weight: 1 }],
    [],
  ],
};

const coarse = toPartition(Int32Array.of(0, 0, 0, 1, 1, -1), 1);
const levels: Levels = { named: [coarse, toPartition(Int32Array.of(0, 0, 1, 2, 2, -1), 1, coarse)], finer: [] };

const link = (a: number, b: number, weight = 1): readonly [number, number, number] => [a, b, weight];
const edgesOf = (links: readonly (readonly [number, number, number])[]): EdgeList => ({
  order: papers.length,
  source: Int32Array.from(links, ([a]) => a),
  target: Int32Array.from(links, ([, b]) => b),
  weight: Float64Array.from(links, ([, , weight]) => weight),
});
const neighbours = edgesOf([link(0, 1), link(0, 2), link(1, 2), link(3, 4)]);

describe("findMentions", () => {
  it("finds the concepts that a text says in any spelling, beside those the paper has", () => {
    expect(findMentions(papers, concepts).concepts).toEqual([[1], [1], [1], [0, 2], [0, 2], [0]]);
  });

  it("finds no concept inside a longer one", () => {
    const both: Concepts = { concepts: [concept("dye", 2), concept("natural dye", 2)], byPaper: [[], []] };
    const texts = [paper(1, "Natural dyes"), paper(2, "A dye that is natural", "Natural dye.")];
    expect(findMentions(texts, both).concepts).toEqual([[1], [0, 1]]);
  });

  it("does not take a word that stands everywhere for a name with its stem", () => {
    const rare: Concepts = { concepts: [concept("Ising", 2, "Isness")], byPaper: [[], []] };
    expect(findMentions([paper(1, "What is felt?"), paper(2, "It is wool")], rare).concepts).toEqual([[], []]);
  });

  it("passes over concepts of a single paper in other papers' texts", () => {
    const rare: Concepts = { ...concepts, concepts: concepts.concepts.map((each) => ({ ...each, papers: 1 })) };
    expect(findMentions(papers, rare).concepts).toEqual([[1], [1], [], [0], [0], []]);
  });
});

describe("belongTo", () => {
  it("shares a paper between the clusters that its links lead to, its own before the others", () => {
    const edges = edgesOf([link(0, 1), link(0, 3, 3), link(3, 4)]);
    const [first, second] = belongTo(coarse, [0, 1, 2, 3, 4, 5], toAdjacency(edges));
    expect(first!.places).toEqual([0, 1, 2, 3]);
    [0.3 + 0.7 / 4, 1, 0.3, 0.7 * (3 / 4)].forEach((share, at) => expect(first!.shares[at]).toBeCloseTo(share, 9));
    expect(second!.places).toEqual([0, 3, 4]);
    [0.7 * (3 / 4), 0.3 + 0.7 / 4, 1].forEach((share, at) => expect(second!.shares[at]).toBeCloseTo(share, 9));
  });
});

describe("labelClusters", () => {
  const { clusters, byPaper } = labelClusters(levels, papers, concepts, neighbours);

  it("gives ids by level and size, names, parents and sizes", () => {
    expect(clusters.map(({ id, level, parent, size }) => ({ id, level, parent, size }))).toEqual([
      { id: "c0-0", level: 0, parent: null, size: 3 },
      { id: "c0-1", level: 0, parent: null, size: 2 },
      { id: "c1-0", level: 1, parent: "c0-0", size: 2 },
      { id: "c1-1", level: 1, parent: "c0-1", size: 2 },
      { id: "c1-2", level: 1, parent: "c0-0", size: 1 },
    ]);
    expect(clusters.filter(({ level }) => level === 0).map(({ label }) => label)).toEqual(["Natural dyes", "Shuttle"]);
  });

  it("gives a cluster its parent's name where both have the same papers, and only there", () => {
    const named = new Map(clusters.map((each) => [each.id, each]));
    for (const { parent, label, size } of clusters) {
      if (parent !== null) expect(named.get(parent)!.label === label).toBe(named.get(parent)!.size === size);
    }
  });

  it("lists the telling concepts of a cluster", () => {
    expect(clusters[0]!.concepts).toEqual(["natural dye"]);
    expect(clusters[1]!.concepts).toEqual(["shuttle", "loom"]);
  });

  it("gives each paper its clusters from coarse to fine, and none to an ungrouped one", () => {
    expect(byPaper).toEqual([
      ["c0-0", "c1-0"],
      ["c0-0", "c1-0"],
      ["c0-0", "c1-2"],
      ["c0-1", "c1-1"],
      ["c0-1", "c1-1"],
      [],
    ]);
  });
});
