/** A value in a graph file of another program. */
export type Cell = string | number | boolean;

/** A node as the file has it. */
export interface FoundNode {
  readonly id: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly label?: string | undefined;
  /** In the file's units; y points up. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly size?: number | undefined;
  /** `#rrggbb` */
  readonly colour?: string | undefined;
  /** All other attributes, by the names that people see. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A link as the file has it. */
export interface FoundEdge {
  readonly id?: string | undefined;
  readonly line: number;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly weight?: number | undefined;
  readonly label?: string | undefined;
  /** What sort of link the file says it is. */
  readonly kind?: string | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What a graph file of another program holds; a table of links has no nodes of its own. */
export interface FoundGraph {
  readonly title?: string | undefined;
  readonly nodes: readonly FoundNode[];
  readonly edges: readonly FoundEdge[];
  /** Names of clusters, by what their nodes give as `cluster`. */
  readonly clusters?: ReadonlyMap<string, string>;
}

/** One kind of graph file. Openers are records in `registry.ts`; the best score of `detect` wins. */
export interface Opener {
  /** Short name. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** How sure this opener is, 0..1, from the beginning and the end of the text. */
  detect(sample: string): number;
  /** @throws PaperloomError `graph` with line and reason when the file is broken. */
  open(text: string, file: string): FoundGraph;
}
