import type { Graph } from "../graph.ts";

/** What a writer may be told beyond the graph; a writer ignores what it does not know. */
export interface WriteOptions {
  /** GEXF: `1.3` (default) or `1.2`. */
  readonly gexfVersion?: "1.3" | "1.2";
  /** GEXF and GraphML: write every edge directed, for readers without mixed graphs. Default false. */
  readonly directed?: boolean;
  /** GEXF: give papers their year as time, for timelines. Default false. */
  readonly timestamps?: boolean;
  /** SVG: no ground behind the map. Default false. */
  readonly transparent?: boolean;
  /** Fill colour of a node, `#rrggbb`; the default gives each coarsest cluster its dye. */
  readonly colour?: (key: string) => string;
}

/** One output format. Writers are records in `registry.ts`. */
export interface Writer {
  /** Short name, as in `--to`. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file, text or bytes; the same graph and options give the same. */
  write(graph: Graph, options?: WriteOptions): string | Uint8Array;
}
