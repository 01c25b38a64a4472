import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { packFile } from "./container.ts";
import type { Json } from "./layout.ts";
import { leadingGraph } from "./leading.ts";
import { packTable } from "./table.ts";

/** Papers whose abstracts, and references whose evidence, are read together; both in the order of the graph. */
export const BLOCK_ROWS = { abstracts: 64, evidence: 256 } as const;

/** The key of an edge as the graph file makes it of its ends. */
export function edgeKey(kind: string, source: string, target: string): string {
  return kind === "concept" ? `concept:${source}--${target}` : `reference:${source}->${target}`;
}

function withoutAbstract({ key, attributes }: GraphNode): Json {
  return {
    key,
    attributes: "abstract" in attributes ? { ...attributes, abstract: "" } : attributes,
  } as unknown as Json;
}

function withoutEvidence(edge: GraphEdge, places: ReadonlyMap<string, number>): Json {
  const { attributes } = edge;
  const isDerived = edge.key === edgeKey(attributes.kind, edge.source, edge.target);
  return {
    ...edge,
    key: isDerived ? "" : edge.key,
    source: places.get(edge.source)!,
    target: places.get(edge.target)!,
    attributes: "evidence" in attributes ? { ...attributes, evidence: [] } : attributes,
  } as unknown as Json;
}

function packBlocks(values: readonly Json[], rows: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(values.length / rows) }, (_, block) =>
    packTable(values.slice(block * rows, (block + 1) * rows)),
  );
}

/**
 * Packs a graph into a file of columns that loses nothing: about a tenth of the JSON, what a first view shows in front,
 * abstracts and evidence in blocks of their own at the end. The same graph gives the same bytes. Linear.
 */
export function packGraph(graph: Graph): Uint8Array {
  const places = new Map(graph.nodes.map(({ key }, index) => [key, index]));
  const abstracts = graph.nodes.flatMap(({ attributes }) => ("abstract" in attributes ? [attributes.abstract] : []));
  const evidence = graph.edges.flatMap(({ attributes }) => ("evidence" in attributes ? [attributes.evidence] : []));
  return packFile(
    { papers: abstracts.length, nodes: graph.nodes.length, edges: graph.edges.length },
    {
      leading: [packTable([leadingGraph(graph) as unknown as Json])],
      attributes: [packTable([{ attributes: graph.attributes, options: graph.options } as unknown as Json])],
      nodes: [packTable(graph.nodes.map(withoutAbstract))],
      edges: [packTable(graph.edges.map((edge) => withoutEvidence(edge, places)))],
      abstracts: packBlocks(abstracts, BLOCK_ROWS.abstracts),
      evidence: packBlocks(evidence as unknown as Json[], BLOCK_ROWS.evidence),
    },
  );
}
