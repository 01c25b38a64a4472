/**
 * The graph file, version 1: graphology's serialisation of a mixed multigraph.
 * Everything that reads or writes a graph relies on these names.
 */
import type { BuildOptions } from "./options.ts";
import type { Cluster, Concept, Evidence, Merge, Note, Relation, Source } from "./types.ts";

export const FORMAT = "paperloom/1";

export interface Graph {
  readonly attributes: GraphAttributes;
  readonly options: { readonly type: "mixed"; readonly multi: true; readonly allowSelfLoops: boolean };
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphAttributes {
  readonly format: typeof FORMAT;
  readonly generator: { readonly name: string; readonly version: string };
  readonly title: string;
  readonly options: BuildOptions;
  readonly clusters: readonly Cluster[];
  readonly concepts: readonly Concept[];
  readonly report: Report;
  /** Another program's file that the graph was opened from; absent when it was built from papers. */
  readonly opened?: { readonly file: string; readonly format: string };
}

/** What became of the input. */
export interface Report {
  /** Records read, before merging. */
  readonly read: number;
  readonly merged: readonly Merge[];
  readonly repaired: readonly Note[];
  readonly skipped: readonly Note[];
  /** Lines of the corrections files that found nothing to correct; absent when all did. */
  readonly unmatched?: readonly Note[];
  /** How many links of each kind: `extends`, `compares`, ..., `concept`. */
  readonly links: Readonly<Record<string, number>>;
  /** Names that several papers introduce, with the papers' keys. */
  readonly ambiguous: readonly { readonly name: string; readonly papers: readonly string[] }[];
}

export interface GraphNode {
  readonly key: string;
  readonly attributes: PaperAttributes | WorkAttributes;
}

interface PlacedAttributes {
  /** The short name shown on the map. */
  readonly label: string;
  /** Map units, 4 decimals; y points up. */
  readonly x: number;
  readonly y: number;
  /** > 0, grows with the references that a node receives. */
  readonly size: number;
  /** `#rrggbb`, where another program's file gave it one. */
  readonly colour?: string;
}

/** What another program's file says of a link: links of such files have this in the place of evidence. */
export interface GivenLink {
  readonly file: string;
  readonly line: number;
  readonly label?: string;
  /** As it stands in the file. */
  readonly weight?: number;
}

/** A label and a weight on the thing named by `id`. */
export interface WeightedLabel {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

export interface PaperAttributes extends PlacedAttributes {
  readonly kind: "paper";
  readonly title: string;
  /** The cleaned text that evidence offsets refer to. */
  readonly abstract: string;
  /** Names the paper introduces. */
  readonly names: readonly string[];
  /** Heaviest first. */
  readonly concepts: readonly WeightedLabel[];
  /** Id of the finest cluster; null when ungrouped. */
  readonly cluster: string | null;
  /** Coarse to fine. */
  readonly clusters: readonly string[];
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  readonly code?: readonly string[];
  readonly keywords?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly references?: readonly string[];
  readonly sources: readonly Source[];
  /** What else another program's file says of it. */
  readonly more?: Readonly<Record<string, string | number | boolean>>;
}

export interface WorkAttributes extends PlacedAttributes {
  readonly kind: "work";
  /** Spellings really seen. */
  readonly variants: readonly string[];
  /** How many papers name it. */
  readonly mentions: number;
  readonly cluster: null;
}

export interface GraphEdge {
  /** `reference:SOURCE->TARGET` or `concept:A--B` with A < B. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly undirected?: true;
  readonly attributes: ReferenceAttributes | ConceptAttributes;
}

export interface ReferenceAttributes {
  readonly kind: "reference";
  readonly relation: Relation;
  /** 0..1, 4 decimals. */
  readonly confidence: number;
  /** Empty for a link that another program's file gave. */
  readonly evidence: readonly Evidence[];
  readonly given?: GivenLink;
}

export interface ConceptAttributes {
  readonly kind: "concept";
  /** 0..1, 4 decimals. */
  readonly weight: number;
  /** What the two share, heaviest first. */
  readonly concepts: readonly WeightedLabel[];
  readonly works?: readonly WeightedLabel[];
  readonly given?: GivenLink;
}
