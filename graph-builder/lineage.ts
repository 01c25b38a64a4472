import type { Graph, GraphEdge, GraphNode, ReferenceAttributes } from "./graph.ts";
import type { Relation } from "./types.ts";

/** Relations from the strongest to the weakest. */
export const RELATIONS: readonly Relation[] = ["extends", "compares", "uses", "mentions", "cites"];

/** A reference edge with its attributes known. */
export type ReferenceEdge = GraphEdge & { readonly attributes: ReferenceAttributes };

/** A step of a lineage: a node and the reference that leads to it. */
export interface LineageStep {
  readonly node: GraphNode;
  readonly link: ReferenceEdge;
  /** True when the node stands elsewhere in the tree with its own steps; `steps` is then empty. */
  readonly again: boolean;
  /** The strongest relation first, then confidence, then key. */
  readonly steps: readonly LineageStep[];
}

export interface LineageOptions {
  /** How many steps to go. Default 3. */
  readonly depth?: number;
  /** Which relations to follow. Default all. */
  readonly relations?: readonly Relation[];
  /** Which works outside the corpus to show: `extended` those that a paper builds on (default), `all`, `none`. */
  readonly works?: "extended" | "all" | "none";
}

interface Growing extends LineageStep {
  readonly steps: Growing[];
}

const isReference = (edge: GraphEdge): edge is ReferenceEdge => edge.attributes.kind === "reference";

function compareLinks(a: ReferenceEdge, b: ReferenceEdge): number {
  return (
    RELATIONS.indexOf(a.attributes.relation) - RELATIONS.indexOf(b.attributes.relation) ||
    b.attributes.confidence - a.attributes.confidence ||
    (a.key < b.key ? -1 : 1)
  );
}

/** The references that a lineage may follow, at the node they start from in that direction. */
function followed(
  graph: Graph,
  from: "source" | "target",
  nodes: ReadonlyMap<string, GraphNode>,
  options: LineageOptions,
): ReadonlyMap<string, readonly ReferenceEdge[]> {
  const { relations = RELATIONS, works = "extended" } = options;
  const kept = (edge: ReferenceEdge): boolean => {
    if (!relations.includes(edge.attributes.relation)) return false;
    if (nodes.get(edge.target)?.attributes.kind !== "work") return true;
    return works === "all" || (works === "extended" && edge.attributes.relation === "extends");
  };
  const at = new Map<string, ReferenceEdge[]>();
  for (const edge of graph.edges.filter(isReference).filter(kept)) {
    const list = at.get(edge[from]);
    if (list) list.push(edge);
    else at.set(edge[from], [edge]);
  }
  for (const list of at.values()) list.sort(compareLinks);
  return at;
}

/**
 * The ancestors of a node (what it refers to, what that refers to, ...) or its
 * descendants, as a tree. Grown breadth first: a node that several ways lead to
 * is unfolded once, at its nearest, and marked `again` elsewhere.
 */
export function traceLineage(
  graph: Graph,
  key: string,
  direction: "ancestors" | "descendants",
  options: LineageOptions = {},
): readonly LineageStep[] {
  const [from, to] = direction === "ancestors" ? (["source", "target"] as const) : (["target", "source"] as const);
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const links = followed(graph, from, nodes, options);
  const seen = new Set([key]);
  const roots: Growing[] = [];
  let level: { readonly key: string; readonly steps: Growing[] }[] = [{ key, steps: roots }];
  for (let depth = options.depth ?? 3; depth > 0 && level.length > 0; depth -= 1) {
    const next: typeof level = [];
    for (const parent of level) {
      for (const link of links.get(parent.key) ?? []) {
        const node = nodes.get(link[to]);
        if (!node) continue;
        const again = seen.has(node.key);
        const step: Growing = { node, link, again, steps: [] };
        seen.add(node.key);
        parent.steps.push(step);
        if (!again) next.push({ key: node.key, steps: step.steps });
      }
    }
    level = next;
  }
  return roots;
}
