import type { Graph } from "../../graph-builder/index.ts";

/** A graph whose references were changed: works that nothing names any longer go, and the report's counts follow. Linear. */
export function recountReferences(graph: Graph): Graph {
  const { edges, attributes } = graph;
  const mentions = countBy(edges.flatMap(({ target, attributes: { kind } }) => (kind === "reference" ? [target] : [])));
  const nodes = graph.nodes.flatMap((node) => {
    if (node.attributes.kind === "paper") return [node];
    const count = mentions.get(node.key);
    return count === undefined ? [] : [{ ...node, attributes: { ...node.attributes, mentions: count } }];
  });
  const counts = countBy(
    edges.map((edge) => (edge.attributes.kind === "concept" ? "concept" : edge.attributes.relation)),
  );
  const links = Object.fromEntries(Object.keys(attributes.report.links).map((kind) => [kind, counts.get(kind) ?? 0]));
  return { ...graph, nodes, attributes: { ...attributes, report: { ...attributes.report, links } } };
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
