import type { GraphEdge, GraphNode, PaperAttributes, WorkAttributes } from "../graph.ts";
import type { Cluster, Concept, Relation } from "../types.ts";
import type { Cell, FoundEdge, FoundGraph, FoundNode } from "./opener.ts";
import { numberOf } from "./read-cells.ts";
import { evidenceOf, listOf, recordOf, sourcesOf, weightedOf } from "./unflatten.ts";

/** Nodes, links, clusters and concepts of a graph file. */
export interface Restored {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly clusters: readonly Cluster[];
  readonly concepts: readonly Concept[];
}

const RELATIONS: readonly string[] = ["extends", "compares", "uses", "mentions", "cites"] satisfies Relation[];

/** Whether a file was written by us: every node says whether it is a paper or a work. */
export function isOwn({ nodes }: FoundGraph): boolean {
  return nodes.length > 0 && nodes.every(({ cells }) => cells["kind"] === "paper" || cells["kind"] === "work");
}

/** Takes a graph out of a file that we wrote in another format: the attributes come back from their text. Linear. */
export function restoreGraph(found: FoundGraph): Restored {
  const tokens = readsTokens(found);
  const nodes = found.nodes.map((node) => restoreNode(node, tokens));
  const works = new Map(
    nodes.flatMap(({ key, attributes }) => (attributes.kind === "work" ? [[attributes.label, key]] : [])),
  );
  const edges = found.edges.map((edge) => restoreEdge(edge, tokens, (label) => works.get(label) ?? label));
  return { nodes, edges, clusters: clustersOf(found), concepts: conceptsOf(nodes) };
}

type ReadKey = (token: string) => string;

/** GraphML writes the characters that ids may not hold as `_x003E_`; nowhere else does `->` miss in a key. */
function readsTokens({ edges }: FoundGraph): ReadKey {
  const isCoded = edges.some(({ id }) => id?.includes("_x003E_"));
  if (!isCoded) return (token) => token;
  return (token) =>
    token.replace(/_x([0-9A-F]{4,6})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const text = (cell: Cell | undefined): string => String(cell ?? "");

function restoreNode({ id, label = "", x = 0, y = 0, size = 1, cells }: FoundNode, read: ReadKey): GraphNode {
  const placed = { label, x, y, size };
  if (cells["kind"] === "work") {
    const variants = listOf(cells["variants"]);
    const attributes: WorkAttributes = {
      kind: "work",
      ...placed,
      variants,
      mentions: numberOf(cells["mentions"]) ?? 0,
      cluster: null,
    };
    return { key: read(id), attributes };
  }
  const attributes: PaperAttributes = {
    kind: "paper",
    ...placed,
    title: text(cells["title"]),
    abstract: text(cells["abstract"]),
    names: listOf(cells["names"]),
    concepts: weightedOf(cells["concepts"]),
    cluster: text(cells["cluster"]) || null,
    clusters: listOf(cells["clusters"]),
    ...bibliography(cells),
    sources: sourcesOf(cells["sources"]),
  };
  return { key: read(id), attributes };
}

/** The fields that only some papers have. */
function bibliography(cells: FoundNode["cells"]): Partial<PaperAttributes> {
  const year = numberOf(cells["year"]);
  const lists = ["authors", "code", "keywords", "references"].filter((name) => name in cells && cells[name] !== "");
  const texts = ["venue", "url"].filter((name) => name in cells && cells[name] !== "");
  return {
    ...Object.fromEntries(lists.map((name) => [name, listOf(cells[name])])),
    ...(year === undefined ? {} : { year }),
    ...Object.fromEntries(texts.map((name) => [name, text(cells[name])])),
    ...(cells["identifiers"] ? { identifiers: recordOf(cells["identifiers"]) } : {}),
  };
}

function restoreEdge(
  { id, kind, weight = 0, cells, ...ends }: FoundEdge,
  read: ReadKey,
  workOf: (label: string) => string,
): GraphEdge {
  const [source, target] = [read(ends.source), read(ends.target)];
  const relation = text(cells["relation"]) || text(kind);
  if (cells["link"] === "concept" || !RELATIONS.includes(relation)) {
    const works = weightedOf(cells["works"], workOf);
    const shared = { weight, concepts: weightedOf(cells["concepts"]), ...(works.length > 0 ? { works } : {}) };
    const key = id === undefined ? `concept:${source}--${target}` : read(id);
    return { key, source, target, undirected: true, attributes: { kind: "concept", ...shared } };
  }
  const confidence = numberOf(cells["confidence"]) ?? weight;
  const key = id === undefined ? `reference:${source}->${target}` : read(id);
  return {
    key,
    source,
    target,
    attributes: {
      kind: "reference",
      relation: relation as Relation,
      confidence,
      evidence: evidenceOf(cells["evidence"]),
    },
  };
}

const numberIn = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 0);

/** Clusters from their ids and names at the papers: coarse to fine, by number. What set them apart is not in the file. */
function clustersOf({ nodes }: FoundGraph): readonly Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const { cells } of nodes) {
    const ids = listOf(cells["clusters"]);
    const labels = listOf(cells["cluster_labels"]);
    for (const [level, id] of ids.entries()) {
      const known = clusters.get(id);
      const parent = ids[level - 1] ?? null;
      const size = (known?.size ?? 0) + 1;
      clusters.set(id, { id, label: labels[level] ?? id, level, parent, size, concepts: [] });
    }
  }
  return [...clusters.values()].sort(
    (a, b) => a.level - b.level || numberIn(a.id) - numberIn(b.id) || (a.id < b.id ? -1 : 1),
  );
}

/** The concepts of all papers, by id; of their spellings the label alone is in the file. */
function conceptsOf(nodes: readonly GraphNode[]): readonly Concept[] {
  const concepts = new Map<string, { label: string; papers: number }>();
  for (const { attributes } of nodes) {
    if (attributes.kind !== "paper") continue;
    for (const { id, label } of attributes.concepts) {
      const papers = (concepts.get(id)?.papers ?? 0) + 1;
      concepts.set(id, { label: concepts.get(id)?.label ?? label, papers });
    }
  }
  return [...concepts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { label, papers }]) => ({ id, label, variants: [label], papers }));
}
