import { packGraph } from "../pack/pack-graph.ts";
import type { Writer } from "./writer.ts";

/** The graph file in columns: everything, in about a fifth of the bytes, of which an explorer needs the first few at once. */
export const packed: Writer = {
  id: "packed",
  label: "Paperloom graph, packed",
  extension: "loom",
  mediaType: "application/octet-stream",
  write: packGraph,
};
