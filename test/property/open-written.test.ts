import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph, GraphEdge, GraphNode, PaperAttributes, WorkAttributes } from "../../graph-builder/graph.ts";
import { openGraphFiles } from "../../graph-builder/open-files.ts";
import { conceptId } from "../../graph-builder/open/unflatten.ts";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { hostileGraph, paperNode, smallGraph } from "../support/small-graph.ts";

/** What UTF-8, XML and people can hold of a text: see `plainText`. */
const writable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, "");
/** Text of one line or several with all that formats take for something else. Line ends are those of a cleaned text. */
const hostile = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...Array.from("<>&\"'\t\n|\\;:,()[]{}é結🧶 _x003E_->\u0085]]>")),
      maxLength: 30,
    }),
    fc.constantFrom(
      " | ",
      "a | b",
      "\\|",
      "title 0-3 [rule] x: y",
      "label (0.5)",
      "file:12",
      "=1+1",
      "12",
      "true",
      "doi: x; y: z",
    ),
  )
  .map((text) => writable(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")));
/** Entries of lists and texts that mean something are never empty, as a build leaves them. */
const entry = hostile.filter((text) => text !== "");
const entries = fc.array(entry, { minLength: 1, maxLength: 3 });
const coordinate = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 10_000);
const share = fc.integer({ min: 1, max: 10_000 }).map((value) => value / 10_000);

const weighted = fc
  .uniqueArray(fc.record({ label: entry, weight: share }), { maxLength: 3, selector: ({ label }) => conceptId(label) })
  .map((list) => list.map(({ label, weight }) => ({ id: conceptId(label), label, weight })));

const paper = fc.record(
  {
    title: entry,
    label: hostile,
    abstract: hostile,
    names: fc.array(entry, { maxLength: 3 }),
    concepts: weighted,
    x: coordinate,
    y: coordinate,
    size: share,
    authors: entries,
    year: fc.integer({ min: 1500, max: 2100 }),
    venue: entry,
    url: fc.constantFrom("https://example.org/?a=b&c=d|e", "https://example.org/(x)"),
    code: entries,
    keywords: entries,
    identifiers: fc.record({ doi: fc.constantFrom("10.1/a;b", "10.1000/(loom): 1"), arxiv: fc.constant("2101.00001") }),
    references: entries,
    sources: fc.array(fc.record({ file: entry, line: fc.nat() }), { minLength: 1, maxLength: 2 }),
    clusters: fc.constantFrom(["c0-0", "c1-0"], ["c0-1", "c1-1"], ["c0-1"]),
  },
  { requiredKeys: ["title", "label", "abstract", "names", "concepts", "x", "y", "size", "sources"] },
);

/** Evidence that quotes a field of a paper. */
function evidenceIn({ title, abstract, references }: PaperAttributes, rule: string) {
  const [field, text] = abstract === "" ? (["title", title] as const) : (["abstract", abstract] as const);
  const letters = Array.from(text);
  const surface = letters.slice(0, Math.ceil(letters.length / 2)).join("");
  const quoted = { field, start: 0, end: text.length, quote: text, surface, rule };
  const [listed] = references ?? [];
  if (listed === undefined) return [quoted];
  return [
    quoted,
    {
      field: "reference",
      start: 0,
      end: listed.length,
      quote: listed,
      surface: listed,
      rule: "list",
      index: 0,
    } as const,
  ];
}

const LABELS: Readonly<Record<string, string>> = {
  "c0-0": "Warps | wefts",
  "c0-1": "Ties",
  "c1-0": 'In "use"',
  "c1-1": "Knots",
};

function clustersOf(nodes: readonly GraphNode[]): Graph["attributes"]["clusters"] {
  return Object.entries(LABELS).flatMap(([id, label]) => {
    const members = nodes.filter(({ attributes }) => attributes.kind === "paper" && attributes.clusters.includes(id));
    if (members.length === 0) return [];
    const level = Number(id[1]);
    const parent = level === 0 ? null : `c0-${id[3]}`;
    return [{ id, label, level, parent, size: members.length, concepts: [] }];
  });
}

const works: readonly GraphNode[] = ["Jacquard | loom", "Dobby"].map((label, index) => {
  const attributes: WorkAttributes = {
    kind: "work",
    label,
    x: index,
    y: 1,
    size: 1,
    variants: [label, "x|y"],
    mentions: 2,
    cluster: null,
  };
  return { key: `work:${index}`, attributes };
});

/** Graphs as builds make them, of hostile text. */
const graph: fc.Arbitrary<Graph> = fc.array(paper, { minLength: 2, maxLength: 6 }).chain((given) => {
  const nodes = given.map((each, index) => {
    const cluster = each.clusters?.at(-1) ?? null;
    return paperNode(`paper:${String(index).padStart(12, "0")}`, { ...each, cluster });
  });
  const pair = fc.record({
    from: fc.nat({ max: nodes.length - 1 }),
    to: fc.nat({ max: nodes.length - 1 }),
    relation: fc.constantFrom("extends", "compares", "uses", "mentions", "cites"),
    share,
    concepts: weighted,
    isReference: fc.boolean(),
    rule: fc.constantFrom("name", "derived-name"),
  });
  return fc.array(pair, { maxLength: 8 }).map((pairs): Graph => {
    const edges = new Map<string, GraphEdge>();
    for (const { from, to, relation, share: weight, concepts, isReference, rule } of pairs) {
      if (from === to) continue;
      const [a, b] = [nodes[from]!, nodes[to]!];
      const [source, target] = isReference || a.key < b.key ? [a.key, b.key] : [b.key, a.key];
      const key = isReference ? `reference:${source}->${target}` : `concept:${source}--${target}`;
      const evidence = evidenceIn(a.attributes as PaperAttributes, rule);
      const attributes = isReference
        ? ({ kind: "reference", relation, confidence: weight, evidence } as const)
        : ({
            kind: "concept",
            weight,
            concepts,
            works: [{ id: "work:0", label: "Jacquard | loom", weight: 0.1 }],
          } as const);
      edges.set(key, { key, source, target, ...(isReference ? {} : { undirected: true as const }), attributes });
    }
    const all = [...nodes, ...works];
    const attributes = { ...smallGraph.attributes, title: "Looms & <threads>", clusters: clustersOf(nodes) };
    return { ...smallGraph, attributes, nodes: all, edges: [...edges.values()] };
  });
});

/** What the formats keep of a graph's own attributes. */
function kept({ attributes, nodes, edges }: Graph, withTitle: boolean) {
  const { title, clusters } = attributes;
  return { ...(withTitle ? { title } : {}), clusters, nodes, edges };
}

function reopen(given: Graph, ...writers: readonly string[]): Graph {
  const files = writers.map((id) => {
    const written = WRITERS[id]!.write(given);
    const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
    return { name: `looms.${WRITERS[id]!.extension}`, bytes };
  });
  return openGraphFiles(files)!;
}

describe("a graph that was written is opened again as it was", () => {
  it.each([
    ["GEXF", true, ["gexf"]],
    ["GraphML", true, ["graphml"]],
    ["the tables of nodes and links", false, ["nodes-csv", "edges-csv"]],
  ] as const)("%s: papers, works, links, evidence, concepts, clusters", (_, withTitle, writers) => {
    fc.assert(
      fc.property(graph, (given) => {
        expect(kept(reopen(given, ...writers), withTitle)).toEqual(kept(given, withTitle));
      }),
      { numRuns: 120 },
    );
  });

  it("without characters that no format holds", () => {
    const knots = reopen(hostileGraph, "gexf").nodes.find(({ key }) => key === "paper:000000000004")!;
    const before = hostileGraph.nodes.find(({ key }) => key === knots.key)!.attributes as PaperAttributes;
    expect(knots.attributes).toMatchObject({ title: writable(before.title), authors: before.authors });
  });
});

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
const years = ({ nodes }: Graph): unknown =>
  nodes.map(({ attributes }) => (attributes.kind === "paper" ? attributes.year : undefined));

describe("what VOSviewer can hold comes back", () => {
  it.each([
    ["JSON", ["vosviewer"]],
    ["map and network files", ["vosviewer-map", "vosviewer-network"]],
  ] as const)("%s", (_, writers) => {
    fc.assert(
      fc.property(graph, (given) => {
        const read = reopen(given, ...writers);
        expect(read.nodes.map(({ attributes }) => flat(attributes.label))).toEqual(
          given.nodes.map(({ attributes }, index) => flat(attributes.label) || String(index + 1)),
        );
        expect(years(read)).toEqual(years(given));
        const pairs = new Set(given.edges.map(({ source, target }) => [source, target].sort().join(" ")));
        expect(read.edges).toHaveLength(pairs.size);
      }),
      { numRuns: 100 },
    );
  });
});
