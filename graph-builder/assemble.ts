import type { Graph, GraphEdge, GraphNode, PaperAttributes, Report, WeightedLabel, WorkAttributes } from "./graph.ts";
import { FORMAT } from "./graph.ts";
import type { BuildOptions } from "./options.ts";
import type {
  Clusters,
  Concept,
  ConceptLink,
  Concepts,
  Layout,
  Links,
  Merge,
  Note,
  Paper,
  Reference,
  References,
  Weighted,
  Work,
} from "./types.ts";
import { GENERATOR } from "./version.ts";

/** What the stages of a build have found. */
export interface Parts {
  readonly input: { readonly files: readonly { readonly name: string }[]; readonly title?: string };
  readonly options: BuildOptions;
  readonly reading: { readonly read: number; readonly repaired: readonly Note[]; readonly skipped: readonly Note[] };
  readonly papers: readonly Paper[];
  readonly merged: readonly Merge[];
  /** Corrections that found nothing to correct. */
  readonly unmatched: readonly Note[];
  readonly concepts: Concepts;
  readonly references: References;
  readonly links: Pick<Links, "links">;
  readonly clusters: Clusters;
  readonly layout: Layout;
}

/**
 * Puts the outcome of all stages into one graph file: papers, then works, by
 * key; references, then concept links, by their ends. Positions, weights and
 * confidence are rounded to 4 decimals. Linear.
 */
export function assembleGraph(parts: Parts): Graph {
  const { options, papers, concepts, references, links, clusters } = parts;
  const keys = [...papers, ...references.works].map(({ key }) => key);
  return {
    attributes: {
      format: FORMAT,
      generator: GENERATOR,
      title: corpusTitle(parts.input),
      options,
      clusters: clusters.clusters,
      concepts: concepts.concepts,
      report: reportOf(parts),
    },
    options: { type: "mixed", multi: true, allowSelfLoops: false },
    nodes: nodesOf(parts),
    edges: [
      ...references.references.map((reference) => referenceEdge(reference, keys)),
      ...links.links.map((link) => conceptEdge(link, keys, concepts.concepts, references.works)),
    ],
  };
}

/** The title given, else the only file's name without its ending, else the folder that all files share, else "Papers". */
export function corpusTitle({ files, title }: Parts["input"]): string {
  if (title) return title;
  const paths = files.map(({ name }) => name.split("/"));
  const [first = []] = paths;
  if (paths.length === 1) return first.at(-1)!.replace(/(?<=.)\.[^.]*$/u, "") || "Papers";
  const folders = first.slice(0, -1);
  const apart = folders.findIndex((folder, depth) =>
    paths.some((path) => path.length <= depth + 1 || path[depth] !== folder),
  );
  return folders.slice(0, apart < 0 ? folders.length : apart).at(-1) || "Papers";
}

function reportOf({ reading, papers, merged, unmatched, references, links }: Parts): Report {
  const counts = new Map<string, number>();
  for (const { relation } of references.references) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  if (links.links.length > 0) counts.set("concept", links.links.length);
  return {
    read: reading.read,
    merged,
    repaired: reading.repaired,
    skipped: reading.skipped,
    ...(unmatched.length > 0 ? { unmatched } : {}),
    links: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    ambiguous: references.ambiguous.map(({ name, papers: rivals }) => ({
      name,
      papers: rivals.map((paper) => papers[paper]!.key),
    })),
  };
}

function nodesOf({ papers, concepts, references, clusters, layout }: Parts): readonly GraphNode[] {
  const incoming = new Int32Array(papers.length + references.works.length);
  for (const { target } of references.references) incoming[target]! += 1;
  const place = (node: number): { x: number; y: number; size: number } => ({
    x: round(layout.x[node]!),
    y: round(layout.y[node]!),
    size: round(discRadius(incoming[node]!)),
  });
  const paperNode = (paper: Paper, index: number): GraphNode => {
    const names = references.names[index]!;
    const own = clusters.byPaper[index]!;
    const attributes: PaperAttributes = {
      kind: "paper",
      label: names[0] ?? paper.title,
      ...place(index),
      title: paper.title,
      abstract: paper.abstract,
      names,
      concepts: labelled(concepts.byPaper[index]!, concepts.concepts),
      cluster: own.at(-1) ?? null,
      clusters: own,
      ...bibliography(paper),
      sources: paper.sources,
    };
    return { key: paper.key, attributes };
  };
  const workNode = (work: Work, index: number): GraphNode => {
    const { key, label, variants, mentions } = work;
    const at = place(papers.length + index);
    const attributes: WorkAttributes = { kind: "work", label, ...at, variants, mentions, cluster: null };
    return { key, attributes };
  };
  return [...papers.map(paperNode), ...references.works.map(workNode)];
}

const BIBLIOGRAPHY = ["authors", "year", "venue", "url", "code", "keywords", "identifiers", "references"] as const;

/** The fields that the source knew; unknown and empty ones are left out. */
function bibliography(paper: Paper): Partial<Paper> {
  const known = BIBLIOGRAPHY.filter((field) => {
    const value = paper[field];
    return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(known.map((field) => [field, paper[field]]));
}

function referenceEdge(
  { source, target, relation, confidence, evidence }: Reference,
  keys: readonly string[],
): GraphEdge {
  const from = keys[source]!;
  const to = keys[target]!;
  return {
    key: `reference:${from}->${to}`,
    source: from,
    target: to,
    attributes: { kind: "reference", relation, confidence: round(confidence), evidence },
  };
}

function conceptEdge(
  link: ConceptLink,
  keys: readonly string[],
  concepts: readonly Concept[],
  works: readonly Work[],
): GraphEdge {
  const from = keys[link.source]!;
  const to = keys[link.target]!;
  const shared = link.works.map(({ index, weight }) => {
    const { key, label } = works[index]!;
    return { id: key, label, weight: round(weight) };
  });
  return {
    key: `concept:${from}--${to}`,
    source: from,
    target: to,
    undirected: true,
    attributes: {
      kind: "concept",
      weight: round(link.weight),
      concepts: labelled(link.concepts, concepts),
      ...(shared.length > 0 && { works: shared }),
    },
  };
}

function labelled(weighted: readonly Weighted[], concepts: readonly Concept[]): readonly WeightedLabel[] {
  return weighted.map(({ index, weight }) => {
    const { id, label } = concepts[index]!;
    return { id, label, weight: round(weight) };
  });
}

/** Disc of a node on the map: area grows with the references that it receives. */
function discRadius(incoming: number): number {
  return 3.3 + 2.35 * Math.sqrt(incoming);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0;
}
