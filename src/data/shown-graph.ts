import type { Graph } from "../../graph-builder/index.ts";
import type { Corpus } from "./corpus.ts";
import type { Shown } from "./filters.ts";

/** The part of a graph that the filters leave, as a graph file of its own; clusters and concepts stay listed. */
export function takeShown(graph: Graph, corpus: Corpus, shown: Shown): Graph {
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => shown.nodes[corpus.nodeOf(node.key)!.index] === 1),
    edges: graph.edges.filter((edge) => shown.links[corpus.linkOf(edge.key)!.index] === 1),
  };
}

/** The part of a graph that some nodes and the references between them make. */
export function takeNodes(graph: Graph, corpus: Corpus, nodes: ReadonlySet<number>): Graph {
  const keeps = (key: string): boolean => nodes.has(corpus.nodeOf(key)!.index);
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => keeps(node.key)),
    edges: graph.edges.filter(
      ({ source, target, attributes }) => attributes.kind === "reference" && keeps(source) && keeps(target),
    ),
  };
}
