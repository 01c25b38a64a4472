import type { Concept, Graph, GraphEdge, WeightedLabel } from "../../graph-builder/index.ts";

/** What becomes of a concept: another id and label, or null when it is dropped. */
type Moved = ReadonlyMap<string, { readonly id: string; readonly label: string } | null>;

/**
 * Renames, joins and drops concepts by label; each line holds a label and its replacement, empty to drop. A link that
 * shares nothing any longer goes. Papers that come to share a concept are linked by the next build only.
 */
export function replaceConcepts(graph: Graph, lines: readonly (readonly string[])[]): Graph {
  const { concepts, clusters } = graph.attributes;
  const byLabel = new Map(concepts.map((concept) => [concept.label, concept]));
  const moved = moveConcepts(byLabel, lines);
  if (moved.size === 0) return graph;
  const nodes = graph.nodes.map((node) =>
    node.attributes.kind === "paper"
      ? { ...node, attributes: { ...node.attributes, concepts: replaceIn(node.attributes.concepts, moved, Math.max) } }
      : node,
  );
  const papers = new Map<string, number>();
  for (const { attributes } of nodes) {
    if (attributes.kind === "work") continue;
    for (const { id } of attributes.concepts) papers.set(id, (papers.get(id) ?? 0) + 1);
  }
  const attributes = {
    ...graph.attributes,
    concepts: joinConcepts(concepts, moved, papers),
    clusters: clusters.map((cluster) => ({
      ...cluster,
      concepts: cluster.concepts.flatMap((label) => {
        const change = moved.get(byLabel.get(label)?.id ?? "");
        return change === undefined ? [label] : (change?.label ?? []);
      }),
    })),
  };
  return { ...graph, attributes, nodes, edges: graph.edges.flatMap((edge) => replaceShared(edge, moved)) };
}

function moveConcepts(byLabel: ReadonlyMap<string, Concept>, lines: readonly (readonly string[])[]): Moved {
  const ids = new Map([...byLabel].map(([label, { id }]) => [label, id]));
  const moved = new Map<string, { readonly id: string; readonly label: string } | null>();
  for (const [label = "", name = ""] of lines) {
    const own = byLabel.get(label)?.id;
    if (own === undefined) continue;
    if (name !== "" && !ids.has(name)) ids.set(name, own); // the next that takes this name joins it
    moved.set(own, name === "" ? null : { id: ids.get(name)!, label: name });
  }
  return moved;
}

/** The labels after the change, heaviest first; `join` makes one weight of two. */
function replaceIn(
  labels: readonly WeightedLabel[],
  moved: Moved,
  join: (a: number, b: number) => number,
): readonly WeightedLabel[] {
  const left = new Map<string, WeightedLabel>();
  for (const own of labels) {
    const change = moved.get(own.id);
    if (change === null) continue;
    const { id, label } = change ?? own;
    const other = left.get(id);
    const weight = other ? round(join(own.weight, other.weight)) : own.weight;
    left.set(id, { id, label: change || !other ? label : other.label, weight });
  }
  return [...left.values()].sort((a, b) => b.weight - a.weight);
}

/** The link without what is dropped; nothing when nothing is left. */
function replaceShared(edge: GraphEdge, moved: Moved): readonly GraphEdge[] {
  const { attributes } = edge;
  if (attributes.kind === "reference" || !attributes.concepts.some(({ id }) => moved.has(id))) return [edge];
  const concepts = replaceIn(attributes.concepts, moved, (a, b) => a + b);
  if (concepts.length === 0 && (attributes.works ?? []).length === 0) return [];
  const lost = attributes.concepts.reduce((sum, { id, weight }) => (moved.get(id) === null ? sum + weight : sum), 0);
  return [{ ...edge, attributes: { ...attributes, concepts, weight: round(Math.max(0, attributes.weight - lost)) } }];
}

function joinConcepts(
  concepts: readonly Concept[],
  moved: Moved,
  papers: ReadonlyMap<string, number>,
): readonly Concept[] {
  const left = new Map<string, Concept>();
  for (const concept of concepts) {
    const change = moved.get(concept.id);
    if (change === null) continue;
    const { id, label } = change ?? concept;
    const other = left.get(id);
    const variants = [...new Set([...(other?.variants ?? []), ...concept.variants])].sort();
    left.set(id, {
      ...concept,
      id,
      label: change || !other ? label : other.label,
      variants,
      papers: papers.get(id) ?? 0,
    });
  }
  return [...left.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** To the 4 decimals of the graph file. */
function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
