import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import type { Relation } from "./types.ts";

/** Something that only one of two graphs has. */
export interface Changes<Item> {
  readonly gained: readonly Item[];
  readonly lost: readonly Item[];
}

/** What a second graph has that a first has not, and the other way round. */
export interface GraphDiff {
  readonly papers: Changes<GraphNode>;
  readonly works: Changes<GraphNode>;
  readonly references: Changes<GraphEdge>;
  /** References that both have, in another relation. */
  readonly relations: readonly { readonly edge: GraphEdge; readonly before: Relation; readonly after: Relation }[];
  readonly conceptLinks: Changes<GraphEdge>;
  /** Names of the coarsest clusters. */
  readonly clusters: Changes<string>;
  /** Papers in both whose coarsest cluster has another name. */
  readonly moved: readonly GraphNode[];
}

function changes<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Changes<Item> {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    gained: after.filter((item) => !had.has(keyOf(item))),
    lost: before.filter((item) => !has.has(keyOf(item))),
  };
}

const keyOf = ({ key }: { readonly key: string }): string => key;
const nodesOf = ({ nodes }: Graph, kind: "paper" | "work"): readonly GraphNode[] =>
  nodes.filter(({ attributes }) => attributes.kind === kind);
const edgesOf = ({ edges }: Graph, kind: "reference" | "concept"): readonly GraphEdge[] =>
  edges.filter(({ attributes }) => attributes.kind === kind);

const relationOf = ({ attributes }: GraphEdge): Relation | undefined =>
  attributes.kind === "reference" ? attributes.relation : undefined;

function changedRelations(before: Graph, after: Graph): GraphDiff["relations"] {
  const had = new Map(before.edges.map((edge) => [edge.key, relationOf(edge)]));
  return after.edges.flatMap((edge) => {
    const [was, is] = [had.get(edge.key), relationOf(edge)];
    return was !== undefined && is !== undefined && was !== is ? [{ edge, before: was, after: is }] : [];
  });
}

/** The name of the coarsest cluster of each paper. */
function territories({ attributes, nodes }: Graph): ReadonlyMap<string, string> {
  const labels = new Map(attributes.clusters.map(({ id, label }) => [id, label]));
  return new Map(
    nodes.flatMap(({ key, attributes: node }) => {
      const [coarsest] = node.kind === "paper" ? node.clusters : [];
      return node.kind === "paper" ? [[key, labels.get(coarsest ?? "") ?? ""] as const] : [];
    }),
  );
}

const coarsestLabels = ({ attributes }: Graph): string[] =>
  attributes.clusters.filter(({ level }) => level === 0).map(({ label }) => label);

/** Compares two graphs by keys and names; positions and weights do not count. */
export function diffGraphs(before: Graph, after: Graph): GraphDiff {
  const [was, is] = [territories(before), territories(after)];
  return {
    papers: changes(nodesOf(before, "paper"), nodesOf(after, "paper"), keyOf),
    works: changes(nodesOf(before, "work"), nodesOf(after, "work"), keyOf),
    references: changes(edgesOf(before, "reference"), edgesOf(after, "reference"), keyOf),
    relations: changedRelations(before, after),
    conceptLinks: changes(edgesOf(before, "concept"), edgesOf(after, "concept"), keyOf),
    clusters: changes(coarsestLabels(before), coarsestLabels(after), (label) => label),
    moved: nodesOf(after, "paper").filter(({ key }) => was.has(key) && was.get(key) !== is.get(key)),
  };
}
