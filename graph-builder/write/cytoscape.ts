import type { Graph } from "../graph.ts";
import { listJson } from "./list-json.ts";
import { edgeRows, nodeRows } from "./rows.ts";
import type { WriteOptions, Writer } from "./writer.ts";

/** Cytoscape JSON (.cyjs): flat attributes in `data`, places with y down, the relation as `interaction`. */
export function writeCytoscape(graph: Graph, options: WriteOptions = {}): string {
  const nodes = nodeRows(graph, options).map(({ key, label, x, y, size, colour, cells }) => ({
    data: { id: key, name: label, label, size, colour, ...cells },
    position: { x, y: -y || 0 },
  }));
  const edges = edgeRows(graph).map(({ key, source, target, undirected, kind, weight, label, cells }) => ({
    data: { id: key, source, target, interaction: kind, directed: !undirected, weight, label, ...cells },
  }));
  const name = JSON.stringify({ name: graph.attributes.title });
  return `{"format_version":"1.0","data":${name},"elements":{"nodes":${listJson(nodes)},"edges":${listJson(edges)}}}
`;
}

export const cytoscape: Writer = {
  id: "cytoscape",
  label: "Cytoscape (JSON)",
  extension: "cyjs",
  mediaType: "application/json",
  write: writeCytoscape,
};
