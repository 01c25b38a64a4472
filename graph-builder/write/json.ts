import type { Graph } from "../graph.ts";
import { listJson } from "./list-json.ts";
import type { Writer } from "./writer.ts";

function attribute([name, value]: readonly [string, unknown]): string {
  const isTable = Array.isArray(value) && value.some((item) => typeof item === "object");
  return `    ${JSON.stringify(name)}: ${isTable ? listJson(value, "    ") : JSON.stringify(value)}`;
}

/** The graph file: everything, in the order given, one node or edge a line. Reading and writing it again gives the same bytes. */
export function writeJson(graph: Graph): string {
  const attributes = Object.entries(graph.attributes).filter(([, value]) => value !== undefined);
  return [
    "{",
    `  "attributes": {\n${attributes.map(attribute).join(",\n")}\n  },`,
    `  "options": ${JSON.stringify(graph.options)},`,
    `  "nodes": ${listJson(graph.nodes, "  ")},`,
    `  "edges": ${listJson(graph.edges, "  ")}`,
    "}\n",
  ].join("\n");
}

export const json: Writer = {
  id: "json",
  label: "Paperloom graph (JSON)",
  extension: "json",
  mediaType: "application/json",
  write: writeJson,
};
