import { inflateSync } from "fflate";
import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { blockRange, brokenPack, directoryRange, PACK_HEAD, readDirectory } from "./container.ts";
import type { Column } from "./open-column.ts";
import { BLOCK_ROWS, edgeKey } from "./pack-graph.ts";
import { openTable } from "./table.ts";

type Block = (section: string, block: number) => Column;

/** Reads one value after another out of blocks. */
function fromBlocks(read: Block, section: keyof typeof BLOCK_ROWS): () => unknown {
  const rows = BLOCK_ROWS[section];
  let [next, column]: [number, Column | null] = [0, null];
  return () => {
    if (next % rows === 0) column = read(section, next / rows);
    return column!.value(next++ % rows);
  };
}

function nodesFrom(read: Block, count: number): GraphNode[] {
  const [table, nextAbstract] = [read("nodes", 0), fromBlocks(read, "abstracts")];
  return Array.from({ length: count }, (_, row) => {
    const node = table.value(row) as unknown as GraphNode;
    const abstract = "abstract" in node.attributes ? { abstract: nextAbstract() } : {};
    return { key: node.key, attributes: { ...node.attributes, ...abstract } as GraphNode["attributes"] };
  });
}

/** An edge as it is stored: ends by position, no key where it follows from the ends. */
type Stored = Omit<GraphEdge, "source" | "target"> & { readonly source: number; readonly target: number };

function edgesFrom(read: Block, count: number, nodes: readonly GraphNode[]): GraphEdge[] {
  const [table, nextEvidence] = [read("edges", 0), fromBlocks(read, "evidence")];
  return Array.from({ length: count }, (_, row) => {
    const edge = table.value(row) as unknown as Stored;
    const [source, target] = [nodes[edge.source]!.key, nodes[edge.target]!.key];
    const evidence = "evidence" in edge.attributes ? { evidence: nextEvidence() } : {};
    const attributes = { ...edge.attributes, ...evidence } as GraphEdge["attributes"];
    return { ...edge, key: edge.key || edgeKey(attributes.kind, source, target), source, target, attributes };
  });
}

/**
 * Unpacks a whole packed graph.
 * @param file Name of the file, for messages.
 * @throws PaperloomError `graph` when the file is broken, cut off or of a later version.
 */
export function unpackGraph(bytes: Uint8Array, file: string): Graph {
  if (bytes.length < PACK_HEAD) throw brokenPack(file);
  const [start, end] = directoryRange(bytes);
  const directory = readDirectory(bytes.subarray(start, end), file);
  const read: Block = (section, block) => {
    const range = blockRange(directory, end, section, block);
    if (range === null) throw brokenPack(file);
    const [from, to] = range;
    return openTable(inflateSync(bytes.subarray(from, to)));
  };
  try {
    const { attributes, options } = read("attributes", 0).value(0) as unknown as Graph;
    const nodes = nodesFrom(read, directory.nodes);
    return { attributes, options, nodes, edges: edgesFrom(read, directory.edges, nodes) };
  } catch {
    throw brokenPack(file);
  }
}
