import type { Graph } from "./graph.ts";

/** The part of a graph that some nodes and the edges between them make; clusters and concepts stay listed. */
export function selectNodes(graph: Graph, keys: ReadonlySet<string>): Graph {
  return {
    ...graph,
    nodes: graph.nodes.filter(({ key }) => keys.has(key)),
    edges: graph.edges.filter(({ source, target }) => keys.has(source) && keys.has(target)),
  };
}

/** A node and all that references join to it, either way, in at most `steps` steps; not through works, which join what has nothing in common. */
export function selectAround(graph: Graph, key: string, steps: number): Graph {
  const works = new Set(graph.nodes.filter(({ attributes }) => attributes.kind === "work").map((node) => node.key));
  const references = graph.edges.filter(({ attributes }) => attributes.kind === "reference");
  const kept = new Set([key]);
  let edge = new Set([key]);
  for (let step = 0; step < steps && edge.size > 0; step += 1) {
    const next = new Set<string>();
    for (const { source, target } of references) {
      if (edge.has(source)) next.add(target);
      if (edge.has(target)) next.add(source);
    }
    edge = new Set([...next].filter((found) => !kept.has(found) && !works.has(found)));
    for (const found of next) kept.add(found);
  }
  return selectNodes(graph, kept);
}
