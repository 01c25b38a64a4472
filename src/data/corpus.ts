import {
  RELATIONS,
  type Concept,
  type Cluster,
  type ConceptAttributes,
  type Graph,
  type GraphAttributes,
  type GraphEdge,
  type GraphNode,
  type PaperAttributes,
  type Relation,
  type WorkAttributes,
  type ReferenceAttributes,
} from "../../graph-builder/index.ts";
import {
  createLinkColumns,
  joinColumns,
  linksAt,
  type Columns,
  type ConceptColumns,
  type LinkColumns,
} from "./columns.ts";
import { layTerritories, type Places } from "./territories.ts";

/** A node of the map, by its position in `Corpus.nodes`; papers come first. */
export interface CorpusNode {
  readonly index: number;
  readonly key: string;
  readonly kind: "paper" | "work";
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Papers that refer to it. */
  readonly inDegree: number;
  /** Papers of the corpus that it refers to. */
  readonly outDegree: number;
  /** Concept links it has. */
  readonly conceptDegree: number;
  /** Position in `Corpus.territories` of its coarsest cluster; -1 when ungrouped or a work. */
  readonly territory: number;
  readonly paper: PaperAttributes | null;
  readonly work: WorkAttributes | null;
}

/** A link by its position in `Corpus.links`. */
export interface CorpusLink {
  readonly index: number;
  readonly key: string;
  readonly kind: "reference" | "concept";
  /** Node indices; a reference goes from the paper that refers. */
  readonly source: number;
  readonly target: number;
  readonly relation: Relation | null;
  /** Confidence of a reference, weight of a concept link, 0..1. */
  readonly strength: number;
  readonly reference: ReferenceAttributes | null;
  readonly concept: ConceptAttributes | null;
}

/** A cluster of the coarsest level, in the order of size, with its dye. */
export interface Territory {
  readonly index: number;
  readonly cluster: Cluster;
  /** 0..11: position in the palette of dyes; -1 past the twelfth cluster. */
  readonly dye: number;
  /** Indices of its papers. */
  readonly papers: readonly number[];
}

/** A graph file, indexed for exploring. Immutable. */
export interface Corpus {
  /** What the graph file says of all: clusters, concepts, options, the report. */
  readonly attributes: GraphAttributes;
  /** The graph file; null when it is read in parts. */
  readonly graph: Graph | null;
  /** The graph file, read to its end first where it is read in parts. */
  readonly whole: () => Promise<Graph>;
  readonly title: string;
  readonly nodes: readonly CorpusNode[];
  readonly links: readonly CorpusLink[];
  /** The same in numbers, for what looks at all of them. */
  readonly columns: Columns;
  readonly territories: readonly Territory[];
  /** How many of `nodes` are papers. */
  readonly paperCount: number;
  nodeOf(key: string): CorpusNode | undefined;
  linkOf(key: string): CorpusLink | undefined;
  conceptOf(id: string): Concept | undefined;
  /** Indices of the links at a node, references first. */
  linksOf(node: number): readonly number[];
}

const isPaper = (node: GraphNode): boolean => node.attributes.kind === "paper";

/** Concepts of each node by their positions in the graph's list; those that it does not list are left out. */
function conceptColumns(nodes: readonly GraphNode[], listed: readonly Concept[]): ConceptColumns {
  const places = new Map(listed.map(({ id }, index) => [id, index]));
  const conceptEnds = new Uint32Array(nodes.length + 1);
  const concepts: number[] = [];
  for (const [index, { attributes }] of nodes.entries()) {
    for (const { id } of attributes.kind === "paper" ? attributes.concepts : []) {
      const place = places.get(id);
      if (place !== undefined) concepts.push(place);
    }
    conceptEnds[index + 1] = concepts.length;
  }
  return { conceptEnds, concepts: Uint32Array.from(concepts) };
}

function linkColumns(links: readonly CorpusLink[]): LinkColumns {
  const columns = createLinkColumns(links.length);
  for (const { index, source, target, relation, strength } of links) {
    columns.sources[index] = source;
    columns.targets[index] = target;
    columns.relations[index] = relation === null ? -1 : RELATIONS.indexOf(relation);
    columns.strengths[index] = strength;
  }
  return columns;
}

function linkFrom(edge: GraphEdge, index: number, places: ReadonlyMap<string, number>): CorpusLink {
  const { attributes } = edge;
  const reference = attributes.kind === "reference" ? attributes : null;
  const concept = attributes.kind === "concept" ? attributes : null;
  return {
    index,
    key: edge.key,
    kind: attributes.kind,
    source: places.get(edge.source)!,
    target: places.get(edge.target)!,
    relation: reference?.relation ?? null,
    strength: reference?.confidence ?? concept?.weight ?? 0,
    reference,
    concept,
  };
}

/**
 * Indexes a graph for exploring. Papers come before works, both in the file's order; links keep the file's order.
 * The graph must be sound (see `readGraph`): every edge joins two of its nodes.
 */
export function indexCorpus(graph: Graph): Corpus {
  const sorted = [...graph.nodes.filter(isPaper), ...graph.nodes.filter((node) => !isPaper(node))];
  const places = new Map(sorted.map((node, index) => [node.key, index]));
  const paperCount = graph.nodes.filter(isPaper).length;
  const links = graph.edges.map((edge, index) => linkFrom(edge, index, places));
  const concepts = conceptColumns(sorted, graph.attributes.concepts);
  const columns = joinColumns(linkColumns(links), concepts, paperCount);
  const { clusters } = graph.attributes;
  const territories = layTerritories(clusters, placesOf(sorted));
  const coarse = new Map(territories.map(({ cluster, index }) => [cluster.id, index]));
  const nodes = sorted.map(({ key, attributes }, index): CorpusNode => {
    const paper = attributes.kind === "paper" ? attributes : null;
    return {
      index,
      key,
      kind: attributes.kind,
      label: attributes.label,
      x: attributes.x,
      y: attributes.y,
      inDegree: columns.incoming[index]!,
      outDegree: columns.outgoing[index]!,
      conceptDegree: columns.shared[index]!,
      territory: coarse.get(paper?.clusters[0] ?? "") ?? -1,
      paper,
      work: attributes.kind === "work" ? attributes : null,
    };
  });
  const linksByKey = new Map(links.map((link) => [link.key, link]));
  const byId = new Map(graph.attributes.concepts.map((concept) => [concept.id, concept]));
  return {
    attributes: graph.attributes,
    graph,
    whole: () => Promise.resolve(graph),
    title: graph.attributes.title,
    nodes,
    links,
    columns,
    territories,
    paperCount,
    nodeOf: (key) => nodes[places.get(key) ?? -1],
    linkOf: (key) => linksByKey.get(key),
    conceptOf: (id) => byId.get(id),
    linksOf: (node) => Array.from(linksAt(columns, node)),
  };
}

/** Where nodes lie, and the coarsest cluster of each. */
function placesOf(nodes: readonly GraphNode[]): Places {
  return {
    x: nodes.map(({ attributes }) => attributes.x),
    y: nodes.map(({ attributes }) => attributes.y),
    clusters: nodes.map(({ attributes }) => (attributes.kind === "paper" ? attributes.clusters[0] : undefined)),
  };
}
