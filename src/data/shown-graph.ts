import type { Graph } from "../../graph-builder/index.ts";
import type { Corpus } from "./corpus.ts";
import type { Shown } from "./filters.ts";

/** The part of a graph that the filters leave, as a graph file of its own; clusters and concepts stay listed. */
export function takeShown(corpus: Corpus, shown: Shown): Graph {
  const { graph } = corpus;
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => shown.nodes[corpus.nodeOf(node.key)!.index] === 1),
    edges: graph.edges.filter((edge) => shown.links[corpus.linkOf(edge.key)!.index] === 1),
  };
}
