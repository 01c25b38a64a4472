import type { Graph } from "../graph.ts";
import { listJson, listJsonParts } from "./list-json.ts";
import type { Writer } from "./writer.ts";

function attribute([name, value]: readonly [string, unknown]): string {
  const isTable = Array.isArray(value) && value.some((item) => typeof item === "object");
  return `    ${JSON.stringify(name)}: ${isTable ? listJson(value, "    ") : JSON.stringify(value)}`;
}

/** The graph file: everything, in the order given, one node or edge a line. Reading and writing it again gives the same bytes. */
export function writeJson(graph: Graph): string {
  return [...jsonParts(graph)].join("");
}

/** `writeJson` in parts, to be put one after the other: a large graph need not be one string. */
export function* jsonParts(graph: Graph): Generator<string> {
  const attributes = Object.entries(graph.attributes).filter(([, value]) => value !== undefined);
  yield `{\n  "attributes": {\n${attributes.map(attribute).join(",\n")}\n  },\n`;
  yield `  "options": ${JSON.stringify(graph.options)},\n  "nodes": `;
  yield* listJsonParts(graph.nodes, "  ");
  yield `,\n  "edges": `;
  yield* listJsonParts(graph.edges, "  ");
  yield "\n}\n";
}

export const json: Writer = {
  id: "json",
  label: "Paperloom graph (JSON)",
  extension: "json",
  mediaType: "application/json",
  write: writeJson,
};
