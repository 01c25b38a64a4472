/**
 * The shapes that travel between the stages of `build.ts`.
 *
 * A stage takes plain readonly data and returns plain data. Papers are
 * addressed by their index in the sorted list of papers; works that the corpus
 * lacks by their index in the list of works. The shape of the finished graph
 * file is in `graph.ts`.
 */

/**
 * Where a record was read: base name (or path under the given folder, with `/`) and 1-based line; or the public
 * service that filled it, and the how manieth of its finds.
 */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** A paper as a reader found it; text raw, nothing guessed. */
export interface PaperRecord {
  readonly title: string;
  /** Empty when the source has none. */
  readonly abstract: string;
  readonly authors?: readonly string[];
  /** Publication year, an integer. */
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  /** Addresses of code repositories. */
  readonly code?: readonly string[];
  /** Author keywords. */
  readonly keywords?: readonly string[];
  /** `doi`, `arxiv`, `openalex`, `s2`, `pmid`, ... without any resolver prefix. */
  readonly identifiers?: Readonly<Record<string, string>>;
  /** The raw entries of its reference list. */
  readonly references?: readonly string[];
  /** Every place it was read from, sorted; never empty. */
  readonly sources: readonly Source[];
}

/** A merged and cleaned paper. Evidence offsets refer to this `title` and `abstract`. */
export interface Paper extends PaperRecord {
  /** Node key, `paper:` + 12 hex digits; papers are sorted by it. */
  readonly key: string;
}

/** What a paper says of a work, strongest first (`cites` comes from a reference list, the others from text). */
export type Relation = "extends" | "compares" | "uses" | "mentions" | "cites";

/** One sentence that carries a link. `quote` is exactly `text.slice(start, end)` of the field and holds `surface`. */
export interface Evidence {
  readonly field: "title" | "abstract" | "reference";
  /** Offset of the quote in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The name as it stands in the quote. */
  readonly surface: string;
  /** Identifier of the rule that found it, a key of the rules' registry. */
  readonly rule: string;
  /** For `field: "reference"`: which entry of the paper's `references`. */
  readonly index?: number;
}

/** A named work that papers refer to and the corpus lacks. */
export interface Work {
  /** Node key, `work:` + folded family name; works are sorted by it. */
  readonly key: string;
  /** The commonest spelling. */
  readonly label: string;
  /** All spellings really seen, sorted. */
  readonly variants: readonly string[];
  /** How many papers name it. */
  readonly mentions: number;
}

/** What sort of work a name stands for. */
export type WorkKind = "data" | "model" | "method" | "system";

/** A name that people say papers use, whether or not the texts show it to be one. */
export interface DeclaredName {
  readonly surface: string;
  /** Index of the paper that introduces it; absent for a work that the corpus lacks. */
  readonly paper?: number;
  readonly kind?: WorkKind;
}

/** A directed link from the paper that refers to what it refers to. */
export interface Reference {
  /** Index of the referring paper. */
  readonly source: number;
  /** Index of a paper, or `papers.length` + index of a work. */
  readonly target: number;
  readonly relation: Relation;
  /** 0..1 */
  readonly confidence: number;
  /** Never empty; the evidence of `relation` first. */
  readonly evidence: readonly Evidence[];
}

/** Outcome of the references stage. */
export interface References {
  /** For each paper the names it introduces, the most prominent first. */
  readonly names: readonly (readonly string[])[];
  readonly works: readonly Work[];
  /** At most one for each ordered pair, sorted by source, then target. */
  readonly references: readonly Reference[];
  /** Names that several papers introduce and that were therefore left unlinked or told apart. */
  readonly ambiguous: readonly { readonly name: string; readonly papers: readonly number[] }[];
}

/** A concept of the corpus: its spellings folded into one. */
export interface Concept {
  /** Folded stem key, the same in every corpus. */
  readonly id: string;
  readonly label: string;
  /** Spellings really seen, sorted. */
  readonly variants: readonly string[];
  /** How many papers have it. */
  readonly papers: number;
}

/** A weight on something addressed by index. */
export interface Weighted {
  readonly index: number;
  readonly weight: number;
}

/** Outcome of the concepts stage. */
export interface Concepts {
  /** Sorted by id. */
  readonly concepts: readonly Concept[];
  /** For each paper its concepts (index into `concepts`), heaviest first, ties by id. */
  readonly byPaper: readonly (readonly Weighted[])[];
}

/** An undirected link between two papers that share concepts or rare named works. */
export interface ConceptLink {
  /** Index of the paper with the smaller index. */
  readonly source: number;
  readonly target: number;
  /** 0..1 */
  readonly weight: number;
  /** What they share (index into `concepts`) and how much each weighs, heaviest first. */
  readonly concepts: readonly Weighted[];
  /** Rare named works that both refer to (index into `works`), heaviest first. */
  readonly works: readonly Weighted[];
}

/** An undirected weighted graph in typed arrays: edge i joins source[i] and target[i], source < target. */
export interface EdgeList {
  /** How many nodes there are. */
  readonly order: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** Outcome of the link stage. */
export interface Links {
  /** The backbone that the map draws and explains, sorted by source, then target. */
  readonly links: readonly ConceptLink[];
  /** Nearest-neighbour graph of the papers from words, concepts, works and references: what is clustered and laid out. */
  readonly neighbours: EdgeList;
}

/** A partition of the papers. Clusters are numbered by size, then smallest paper. */
export interface Partition {
  /** Cluster of each paper, -1 for an ungrouped one. */
  readonly clusterOf: Int32Array;
  /** How many papers each cluster holds. */
  readonly sizes: Int32Array;
  /** For each cluster the cluster of the next coarser partition that holds it, -1 in the coarsest. */
  readonly parents: Int32Array;
}

/** Nested partitions of the papers, coarse to fine. */
export interface Levels {
  /** What is named and shown, one for each resolution. */
  readonly named: readonly Partition[];
  /** Further splits of the last named one down to a few dozen papers, for the layout alone; often none. */
  readonly finer: readonly Partition[];
}

/** A cluster of papers. */
export interface Cluster {
  /** `c<level>-<n>`, n by size, then smallest paper key. */
  readonly id: string;
  readonly label: string;
  /** 0 is the coarsest. */
  readonly level: number;
  /** Cluster of the next coarser level that holds it; null on level 0. */
  readonly parent: string | null;
  readonly size: number;
  /** Labels of the concepts that set it apart, the most telling first. */
  readonly concepts: readonly string[];
  /** `#rrggbb` that its nodes have in another program's file. */
  readonly colour?: string;
}

/** Outcome of the cluster stage. */
export interface Clusters {
  /** Sorted by level, then n. */
  readonly clusters: readonly Cluster[];
  /** For each paper its clusters' ids, coarse to fine; empty for an ungrouped paper. */
  readonly byPaper: readonly (readonly string[])[];
}

/** What an earlier graph knew of the papers and works of this build. */
export interface Earlier {
  /** Whether it knew enough of them to build on: else its ids and names are given again where they fit, no more. */
  readonly isKept: boolean;
  /** Its levels of clusters, coarse to fine. */
  readonly levels: readonly EarlierLevel[];
  /** Positions of papers, then works; NaN for what it did not know. */
  readonly places: Layout;
}

/** A level of an earlier graph's clusters. */
export interface EarlierLevel {
  readonly clusters: readonly Cluster[];
  /** Place in `clusters` of each paper, -1 for one that is new or was ungrouped. */
  readonly clusterOf: Int32Array;
}

/** Positions of papers, then works, in map units; y points up. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A record of the import report: something repaired or skipped, and why. */
export interface Note extends Source {
  readonly reason: string;
}

/** Two or more records that were found to be one paper. */
export interface Merge {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly reason: string;
}

/** What people decided about records being one paper, by their index in the list of records. */
export interface MergeDecisions {
  /** Records that are no other record's paper. */
  readonly apart: ReadonlySet<number>;
  /** Pairs of records that are one paper. */
  readonly together: readonly (readonly [number, number])[];
}
