import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { clusterColours } from "../map/cluster-colours.ts";
import { flatten, type Cell } from "./flatten.ts";
import type { WriteOptions } from "./writer.ts";

/** A node as formats of plain attributes see it. */
export interface NodeRow {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#RRGGBB` */
  readonly colour: string;
  /** All other attributes, flat. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** An edge as formats of plain attributes see it. */
export interface EdgeRow {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly undirected: boolean;
  /** The relation of a reference, `concept` for a concept edge. */
  readonly kind: string;
  /** Confidence of a reference, weight of a concept edge. */
  readonly weight: number;
  /** The relation, or the heaviest shared concepts. */
  readonly label: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

const PLACED = new Set(["label", "x", "y", "size"]);

function flattenAll(attributes: object, except: ReadonlySet<string>): Record<string, Cell> {
  const entries = Object.entries(attributes).filter(([name]) => !except.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, flatten(value)]));
}

/** One row a node, in the order of the graph; `cluster_labels` names its clusters, coarse to fine. */
export function nodeRows(graph: Graph, options: WriteOptions = {}): NodeRow[] {
  const colour = options.colour ?? clusterColours(graph);
  const labels = new Map(graph.attributes.clusters.map(({ id, label }) => [id, label]));
  return graph.nodes.map(({ key, attributes }: GraphNode) => {
    const clusters = attributes.kind === "paper" ? attributes.clusters : [];
    const named = { ...attributes, cluster_labels: clusters.map((id) => labels.get(id) ?? id) };
    const { label, x, y, size } = attributes;
    return { key, label, x, y, size, colour: colour(key), cells: flattenAll(named, PLACED) };
  });
}

function edgeRow({ key, source, target, undirected, attributes }: GraphEdge): EdgeRow {
  const cells = flattenAll(attributes, new Set(["kind", "weight"]));
  const ends = { key, source, target, undirected: undirected === true };
  if (attributes.kind === "reference") {
    const { relation, confidence } = attributes;
    return { ...ends, kind: relation, weight: confidence, label: relation, cells: { link: "reference", ...cells } };
  }
  const shared = attributes.concepts.slice(0, 3).map((concept) => concept.label);
  const label = shared.join(", ") || "concept";
  return { ...ends, kind: "concept", weight: attributes.weight, label, cells: { link: "concept", ...cells } };
}

/** One row an edge, in the order of the graph; the cell `link` says `reference` or `concept`. */
export function edgeRows(graph: Graph): EdgeRow[] {
  return graph.edges.map(edgeRow);
}
