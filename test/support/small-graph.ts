import { FORMAT, type Graph, type GraphEdge, type GraphNode, type PaperAttributes } from "../../graph-builder/graph.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import type { Evidence } from "../../graph-builder/types.ts";
import { GENERATOR } from "../../graph-builder/version.ts";

/** A paper node with everything that is not given left plain. */
export function paperNode(key: string, given: Partial<PaperAttributes> & { readonly title: string }): GraphNode {
  const attributes: PaperAttributes = {
    kind: "paper",
    label: given.title,
    x: 0,
    y: 0,
    size: 1,
    abstract: "",
    names: [],
    concepts: [],
    cluster: null,
    clusters: [],
    sources: [{ file: "looms.txt", line: 1 }],
    ...given,
  };
  return { key, attributes };
}

/** Evidence whose quote is the whole of `text`. */
export function wholeQuote(field: "title" | "abstract", text: string, surface: string, rule: string): Evidence {
  return { field, start: 0, end: text.length, quote: text, surface, rule };
}

const heddle = paperNode("paper:000000000001", {
  title: "Heddle: Weaving Graphs on One Machine",
  label: "Heddle",
  abstract: "Heddle weaves graphs. It runs on the Jacquard library.",
  names: ["Heddle"],
  concepts: [{ id: "graph weav", label: "graph weaving", weight: 0.5 }],
  cluster: "c1-0",
  clusters: ["c0-0", "c1-0"],
  authors: ["Ada Weaver", "Bo Thread"],
  year: 2021,
  identifiers: { doi: "10.1000/heddle" },
  x: -1.5,
  y: 2.25,
  size: 3,
});

const heddleTwo = paperNode("paper:000000000002", {
  title: "Heddle-2: Weaving Faster",
  label: "Heddle-2",
  abstract: "Heddle-2 is twice as fast as Heddle & uses <b>fewer</b> threads.",
  names: ["Heddle-2"],
  concepts: [
    { id: "graph weav", label: "graph weaving", weight: 0.4 },
    { id: "thread", label: "thread", weight: 0.2 },
  ],
  cluster: "c1-0",
  clusters: ["c0-0", "c1-0"],
  year: 2023,
  x: 1,
  y: 2,
  size: 2,
});

const warp = paperNode("paper:000000000003", {
  title: 'On the "warp": a study of Heddle-2',
  abstract: "We study Heddle-2.\nIt holds.",
  concepts: [{ id: "thread", label: "thread", weight: 0.3 }],
  cluster: "c1-1",
  clusters: ["c0-1", "c1-1"],
  x: 4,
  y: -2,
});

const alone = paperNode("paper:000000000004", { title: "Knots", x: -4, y: -4 });

const jacquard: GraphNode = {
  key: "work:jacquard",
  attributes: {
    kind: "work",
    label: "Jacquard",
    x: -2,
    y: 0,
    size: 1,
    variants: ["Jacquard", "jacquard"],
    mentions: 1,
    cluster: null,
  },
};

const text = (node: GraphNode, field: "title" | "abstract"): string =>
  node.attributes.kind === "paper" ? node.attributes[field] : "";

function reference(
  source: GraphNode,
  target: GraphNode,
  relation: "extends" | "compares" | "uses" | "mentions",
  confidence: number,
  evidence: readonly Evidence[],
): GraphEdge {
  return {
    key: `reference:${source.key}->${target.key}`,
    source: source.key,
    target: target.key,
    attributes: { kind: "reference", relation, confidence, evidence },
  };
}

/** Four papers, one work, three references, two concept edges, two levels of clusters. */
export const smallGraph: Graph = {
  attributes: {
    format: FORMAT,
    generator: GENERATOR,
    title: "Looms",
    options: DEFAULT_OPTIONS,
    clusters: [
      { id: "c0-0", label: "Heddles", level: 0, parent: null, size: 2, concepts: ["graph weaving"] },
      { id: "c0-1", label: "Warps", level: 0, parent: null, size: 1, concepts: ["thread"] },
      { id: "c1-0", label: "Heddles in use", level: 1, parent: "c0-0", size: 2, concepts: ["graph weaving"] },
      { id: "c1-1", label: "Warps in use", level: 1, parent: "c0-1", size: 1, concepts: ["thread"] },
    ],
    concepts: [
      { id: "graph weav", label: "graph weaving", variants: ["graph weaving"], papers: 2 },
      { id: "thread", label: "thread", variants: ["thread", "threads"], papers: 2 },
    ],
    report: {
      read: 5,
      merged: [
        {
          title: "Knots",
          sources: [
            { file: "looms.txt", line: 1 },
            { file: "more.txt", line: 7 },
          ],
          reason: "same title",
        },
      ],
      repaired: [],
      skipped: [{ file: "looms.txt", line: 12, reason: "a title without an abstract" }],
      links: { extends: 1, compares: 0, uses: 1, mentions: 1, concept: 2 },
      ambiguous: [],
    },
  },
  options: { type: "mixed", multi: true, allowSelfLoops: false },
  nodes: [heddle, heddleTwo, warp, alone, jacquard],
  edges: [
    {
      key: `concept:${heddle.key}--${heddleTwo.key}`,
      source: heddle.key,
      target: heddleTwo.key,
      undirected: true,
      attributes: {
        kind: "concept",
        weight: 0.42,
        concepts: [{ id: "graph weav", label: "graph weaving", weight: 0.42 }],
      },
    },
    {
      key: `concept:${heddleTwo.key}--${warp.key}`,
      source: heddleTwo.key,
      target: warp.key,
      undirected: true,
      attributes: {
        kind: "concept",
        weight: 0.2,
        concepts: [{ id: "thread", label: "thread", weight: 0.15 }],
        works: [{ id: "work:jacquard", label: "Jacquard", weight: 0.05 }],
      },
    },
    reference(heddle, jacquard, "uses", 0.8, [
      {
        field: "abstract",
        start: 22,
        end: 54,
        quote: "It runs on the Jacquard library.",
        surface: "Jacquard",
        rule: "cue",
      },
    ]),
    reference(heddleTwo, heddle, "extends", 0.97, [
      wholeQuote("title", text(heddleTwo, "title"), "Heddle", "derived-name"),
      wholeQuote("abstract", text(heddleTwo, "abstract"), "Heddle", "name"),
    ]),
    reference(warp, heddleTwo, "mentions", 0.6, [wholeQuote("abstract", text(warp, "abstract"), "Heddle-2", "name")]),
  ],
};

/** The same graph with text that breaks careless writers: markup, quotes, control characters, lone surrogates, scripts. */
export const hostileGraph: Graph = {
  ...smallGraph,
  attributes: { ...smallGraph.attributes, title: 'A <title> & "more"\u0000\u001B' },
  nodes: smallGraph.nodes.map((node) =>
    node.key === "paper:000000000004"
      ? paperNode(node.key, {
          title: "Knots\u0000 \u000B]]> <!-- & 'é' \uD800 \uFFFE 結び目 🧶",
          label: 'k"n\to\nt\r\u0001',
          abstract: "line one\nline two\r\n\ttab | bar , semicolon; \u0085 é 😀",
          authors: ["O'Knot, Ann", 'von "Quote" {brace}', "李 织"],
          venue: "Ties & Bonds, 50% \\off_",
        })
      : node,
  ),
};
