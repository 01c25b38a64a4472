import type { Graph } from "../graph.ts";
import type { Writer } from "./writer.ts";

/** A list with one element a line, so that a change of one node is a change of one line. */
function lines(list: readonly unknown[], indent: string): string {
  if (list.length === 0) return "[]";
  return `[\n${list.map((item) => `${indent}  ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;
}

function attribute([name, value]: readonly [string, unknown]): string {
  const isTable = Array.isArray(value) && value.some((item) => typeof item === "object");
  return `    ${JSON.stringify(name)}: ${isTable ? lines(value, "    ") : JSON.stringify(value)}`;
}

/** The graph file: everything, in the order given, one node or edge a line. Reading and writing it again gives the same bytes. */
export function writeJson(graph: Graph): string {
  const attributes = Object.entries(graph.attributes).filter(([, value]) => value !== undefined);
  return [
    "{",
    `  "attributes": {\n${attributes.map(attribute).join(",\n")}\n  },`,
    `  "options": ${JSON.stringify(graph.options)},`,
    `  "nodes": ${lines(graph.nodes, "  ")},`,
    `  "edges": ${lines(graph.edges, "  ")}`,
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
