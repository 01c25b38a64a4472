import type { Graph } from "../graph.ts";
import { WRITERS } from "../write/registry.ts";

/** Above so many papers the explorer is given a packed graph, so that a page need not wait for all of it. */
const SHOWN_WHOLE = 5000;

/** What stands at `graph.json` where the graph is packed: a pointer to where it is. */
export const PACKED_POINTER = '{ "graph": "graph.loom" }\n';

/** The graph as the explorer is given it: JSON, or packed when it is large. */
export function writeServed(graph: Graph): string | Uint8Array {
  const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
  return WRITERS[papers > SHOWN_WHOLE ? "packed" : "json"]!.write(graph);
}
