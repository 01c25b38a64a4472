import {
  RELATIONS,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type ReferenceEdge,
} from "../../graph-builder/index.ts";

const fold = (text: string): string => text.trim().toLowerCase();

/** Finds nodes as the builder does: by key, title, spelling of a work, or a name that one paper alone introduces. */
function indexEnds(nodes: readonly GraphNode[]): (text: string) => GraphNode | undefined {
  const ends = new Map<string, GraphNode>();
  const introduced = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (node.attributes.kind === "paper") {
      for (const name of node.attributes.names) {
        introduced.set(fold(name), [...(introduced.get(fold(name)) ?? []), node]);
      }
    } else for (const variant of [node.attributes.label, ...node.attributes.variants]) ends.set(fold(variant), node);
  }
  for (const [name, papers] of introduced) if (papers.length === 1) ends.set(name, papers[0]!);
  for (const node of nodes) {
    ends.set(node.key, node);
    if (node.attributes.kind === "paper") ends.set(fold(node.attributes.title), node);
  }
  return (text) => ends.get(text) ?? ends.get(fold(text));
}

const isReference = (edge: GraphEdge): edge is ReferenceEdge => edge.attributes.kind === "reference";

const rank = ({ attributes }: ReferenceEdge): number => RELATIONS.indexOf(attributes.relation);

/** One reference of two between the same ends: the stronger relation, the larger confidence, the sentences of both. */
function joinEdges(a: ReferenceEdge, b: ReferenceEdge): ReferenceEdge {
  const [first, second] = rank(a) <= rank(b) ? [a.attributes, b.attributes] : [b.attributes, a.attributes];
  const confidence = Math.max(first.confidence, second.confidence);
  return { ...a, attributes: { ...first, confidence, evidence: [...first.evidence, ...second.evidence] } };
}

/** Where each work goes: to another node, or (null) away. */
type Moved = ReadonlyMap<string, GraphNode | null>;

function readLines(nodes: readonly GraphNode[], lines: readonly (readonly string[])[]): Moved {
  const find = indexEnds(nodes);
  const moved = new Map<string, GraphNode | null>();
  for (const [name = "", replacement = ""] of lines) {
    const from = find(name);
    const to = replacement === "" ? null : find(replacement);
    if (from?.attributes.kind === "work" && to !== undefined && to !== from) moved.set(from.key, to);
  }
  return moved;
}

/** The reference with its new end; null when it has none, or would lead from a paper to itself. */
function redirect(edge: ReferenceEdge, moved: Moved): ReferenceEdge | null {
  const to = moved.get(edge.target);
  if (to === undefined) return edge;
  if (to === null || to.key === edge.source) return null;
  return { ...edge, key: `reference:${edge.source}->${to.key}`, target: to.key };
}

/**
 * Joins works to other works or to papers: each line holds a name and the name or title that it stands for, empty when
 * it names nothing. References move along; a paper does not refer to itself. Linear.
 */
export function joinWorks(graph: Graph, lines: readonly (readonly string[])[]): Graph {
  const moved = readLines(graph.nodes, lines);
  if (moved.size === 0) return graph;
  const joined = new Map<string, GraphEdge>();
  for (const edge of graph.edges) {
    const own = isReference(edge) ? redirect(edge, moved) : edge;
    if (own === null) continue;
    const other = joined.get(own.key);
    joined.set(own.key, other && isReference(other) && isReference(own) ? joinEdges(other, own) : own);
  }
  return { ...graph, nodes: renameEnds(graph.nodes, moved), edges: [...joined.values()] };
}

/** What is joined goes; where it goes to, its spellings are known from now on. */
function renameEnds(nodes: readonly GraphNode[], moved: Moved): GraphNode[] {
  const gained = new Map<string, string[]>();
  for (const { key, attributes } of nodes) {
    const to = moved.get(key);
    if (to && attributes.kind === "work") gained.set(to.key, [...(gained.get(to.key) ?? []), ...attributes.variants]);
  }
  return nodes.flatMap((node) => {
    if (moved.has(node.key)) return [];
    const names = gained.get(node.key);
    if (!names) return [node];
    const { attributes } = node;
    return attributes.kind === "paper"
      ? [{ ...node, attributes: { ...attributes, names: [...new Set([...attributes.names, ...names])] } }]
      : [{ ...node, attributes: { ...attributes, variants: [...new Set([...attributes.variants, ...names])].sort() } }];
  });
}
