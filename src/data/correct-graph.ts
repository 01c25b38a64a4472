import type { Graph, GraphEdge } from "../../graph-builder/index.ts";
import type { CorrectedKind, Correction } from "./correction.ts";
import { joinWorks } from "./join-works.ts";
import { recountReferences } from "./recount.ts";
import { replaceConcepts } from "./replace-concepts.ts";

type Lines = readonly (readonly string[])[];

/** How each kind of correction changes a graph that is built already. */
const APPLY: Readonly<Record<CorrectedKind, (graph: Graph, lines: Lines) => Graph>> = {
  thesaurus: replaceConcepts,
  names: (graph, lines) => recountReferences(joinWorks(graph, lines)),
  links: removeLinks,
  clusters: renameClusters,
};

/**
 * The graph as far as corrections can be applied without building it again: works are joined, links go, works that
 * nothing names any longer go with them, clusters take their new names; counts follow. Positions, clusters and weights stay; the next
 * build with the exported files computes them anew. Linear.
 */
export function correctGraph(graph: Graph, corrections: readonly Correction[]): Graph {
  return (Object.keys(APPLY) as CorrectedKind[]).reduce((corrected, kind) => {
    const lines = corrections.filter((correction) => correction.kind === kind).map(({ cells }) => cells);
    return lines.length === 0 ? corrected : APPLY[kind](corrected, lines);
  }, graph);
}

/** Both directions for a link by concepts, which has none. */
function linkNames({ source, target, attributes: { kind } }: GraphEdge): readonly string[] {
  const name = `${kind} ${source} ${target}`;
  return kind === "concept" ? [name, `${kind} ${target} ${source}`] : [name];
}

function removeLinks(graph: Graph, lines: Lines): Graph {
  const removed = new Set(lines.map(([from, to, kind]) => `${kind} ${from} ${to}`));
  const edges = graph.edges.filter((edge) => !linkNames(edge).some((name) => removed.has(name)));
  return recountReferences({ ...graph, edges });
}

function renameClusters(graph: Graph, lines: Lines): Graph {
  const chosen = new Map(lines.map(([label = "", name = ""]) => [label, name]));
  const clusters = graph.attributes.clusters.map((cluster) => ({
    ...cluster,
    label: chosen.get(cluster.label) || cluster.label,
  }));
  return { ...graph, attributes: { ...graph.attributes, clusters } };
}
