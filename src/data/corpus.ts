import type {
  Cluster,
  ConceptAttributes,
  Graph,
  PaperAttributes,
  Relation,
  WorkAttributes,
  ReferenceAttributes,
} from "../../graph-builder/index.ts";

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
  readonly graph: Graph;
  readonly title: string;
  readonly nodes: readonly CorpusNode[];
  readonly links: readonly CorpusLink[];
  readonly territories: readonly Territory[];
  /** How many of `nodes` are papers. */
  readonly paperCount: number;
  nodeOf(key: string): CorpusNode | undefined;
  linkOf(key: string): CorpusLink | undefined;
  /** Indices of the links at a node, references first. */
  linksOf(node: number): readonly number[];
}
