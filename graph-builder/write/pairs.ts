import { edgeRows, type EdgeRow } from "./rows.ts";
import type { Graph } from "../graph.ts";

/** All edges between two nodes as one link without direction. */
export interface Pair {
  /** Numbers of the nodes, from 1, the smaller first. */
  readonly from: number;
  readonly to: number;
  /** Sum of the edges' weights. */
  readonly strength: number;
  readonly edges: readonly EdgeRow[];
}

/** Edges joined by pair, for formats that know one undirected link a pair; loops left out; sorted by node numbers. */
export function joinPairs(graph: Graph): Pair[] {
  const numbers = new Map(graph.nodes.map(({ key }, index) => [key, index + 1]));
  const pairs = new Map<string, EdgeRow[]>();
  for (const edge of edgeRows(graph)) {
    const [a, b] = [numbers.get(edge.source)!, numbers.get(edge.target)!];
    if (a === b) continue;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const edges = pairs.get(key);
    if (edges) edges.push(edge);
    else pairs.set(key, [edge]);
  }
  return [...pairs]
    .map(([key, edges]): Pair => {
      const [from = 0, to = 0] = key.split(" ").map(Number);
      const sum = edges.reduce((total, { weight }) => total + weight, 0);
      return { from, to, strength: Math.round(sum * 10_000) / 10_000, edges };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
