import type {
  Concept,
  Cluster,
  ConceptAttributes,
  Graph,
  GraphAttributes,
  GraphEdge,
  GraphNode,
  PaperAttributes,
  Relation,
  WorkAttributes,
  ReferenceAttributes,
} from "../../graph-builder/index.ts";
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

interface Degrees {
  readonly incoming: Int32Array;
  readonly outgoing: Int32Array;
  readonly concept: Int32Array;
}

/** Counts, for each position, the papers that refer to it, the papers it refers to and its concept links. */
function countDegrees(graph: Graph, places: ReadonlyMap<string, number>, papers: number): Degrees {
  const degrees = {
    incoming: new Int32Array(places.size),
    outgoing: new Int32Array(places.size),
    concept: new Int32Array(places.size),
  };
  for (const { source, target, attributes } of graph.edges) {
    const [from, to] = [places.get(source)!, places.get(target)!];
    if (attributes.kind === "concept") {
      degrees.concept[from]! += 1;
      degrees.concept[to]! += 1;
    } else {
      degrees.incoming[to]! += 1;
      if (to < papers) degrees.outgoing[from]! += 1;
    }
  }
  return degrees;
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
  const degrees = countDegrees(graph, places, paperCount);
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
      inDegree: degrees.incoming[index]!,
      outDegree: degrees.outgoing[index]!,
      conceptDegree: degrees.concept[index]!,
      territory: coarse.get(paper?.clusters[0] ?? "") ?? -1,
      paper,
      work: attributes.kind === "work" ? attributes : null,
    };
  });
  const links = graph.edges.map((edge, index) => linkFrom(edge, index, places));
  const linksByKey = new Map(links.map((link) => [link.key, link]));
  const concepts = new Map(graph.attributes.concepts.map((concept) => [concept.id, concept]));
  const byNode = groupLinks(links, nodes.length);
  return {
    attributes: graph.attributes,
    graph,
    whole: () => Promise.resolve(graph),
    title: graph.attributes.title,
    nodes,
    links,
    territories,
    paperCount,
    nodeOf: (key) => nodes[places.get(key) ?? -1],
    linkOf: (key) => linksByKey.get(key),
    conceptOf: (id) => concepts.get(id),
    linksOf: (node) => byNode[node] ?? [],
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

/** The links at each node, references first. */
function groupLinks(links: readonly CorpusLink[], count: number): readonly (readonly number[])[] {
  const byNode: number[][] = Array.from({ length: count }, () => []);
  for (const kind of ["reference", "concept"] as const) {
    for (const link of links) {
      if (link.kind !== kind) continue;
      byNode[link.source]!.push(link.index);
      if (link.target !== link.source) byNode[link.target]!.push(link.index);
    }
  }
  return byNode;
}
