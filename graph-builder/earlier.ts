import { PaperloomError } from "./errors.ts";
import type { Graph, GraphNode } from "./graph.ts";
import type { BuildOptions } from "./options.ts";
import type { Cluster, Earlier, EarlierLevel, Paper, Work } from "./types.ts";

/** With fewer papers known than this share, a map of its own serves the new ones better. */
const ENOUGH = 0.5;

/**
 * What an earlier graph knew of these papers and works: papers are found by
 * their key, else by an identifier (a corrected title gives a new key). Linear.
 * @throws PaperloomError `graph` when it is a graph without clusters to go on with.
 */
export function recallEarlier(
  graph: Graph,
  papers: readonly Paper[],
  works: readonly Work[],
  { resolutions }: Pick<BuildOptions, "resolutions">,
): Earlier {
  const { clusters, options } = graph.attributes;
  if (clusters.length === 0) {
    throw new PaperloomError(
      "graph",
      "The earlier graph has no clusters.",
      "Give a graph file written by `paperloom build`.",
    );
  }
  const known = findKnown(graph, papers);
  const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
  const places = [...known, ...works.map(({ key }) => byKey.get(key))];
  const found = known.filter((node) => node !== undefined).length;
  const depth = 1 + clusters.reduce((deepest, { level }) => Math.max(deepest, level), 0);
  return {
    isKept: sameNumbers(options.resolutions, resolutions) && found >= ENOUGH * papers.length,
    levels: Array.from({ length: depth }, (_, level) => levelOf(clusters, level, known)),
    places: {
      x: Float64Array.from(places, (node) => node?.attributes.x ?? NaN),
      y: Float64Array.from(places, (node) => node?.attributes.y ?? NaN),
    },
  };
}

/** The earlier node of each paper; no node stands for two. */
function findKnown({ nodes }: Graph, papers: readonly Paper[]): readonly (GraphNode | undefined)[] {
  const byKey = new Map<string, GraphNode>();
  for (const node of nodes) if (node.attributes.kind === "paper") byKey.set(node.key, node);
  const left = new Map(byKey);
  for (const { key } of papers) left.delete(key);
  const byIdentifier = new Map<string, string>();
  for (const [key, { attributes }] of left) {
    if (attributes.kind === "paper") for (const each of identifiersOf(attributes)) byIdentifier.set(each, key);
  }
  return papers.map((paper) => {
    const same = byKey.get(paper.key);
    if (same) return same;
    const keys = identifiersOf(paper).map((each) => byIdentifier.get(each) ?? "");
    const key = keys.find((each) => left.has(each)) ?? "";
    const node = left.get(key);
    left.delete(key);
    return node;
  });
}

function identifiersOf({ identifiers = {} }: Pick<Paper, "identifiers">): readonly string[] {
  return Object.keys(identifiers)
    .sort()
    .map((kind) => `${kind} ${identifiers[kind]}`);
}

function levelOf(clusters: readonly Cluster[], level: number, known: readonly (GraphNode | undefined)[]): EarlierLevel {
  const own = clusters.filter((cluster) => cluster.level === level);
  const places = new Map(own.map(({ id }, place) => [id, place]));
  const placeOf = (node: GraphNode | undefined): number => {
    const ids = node?.attributes.kind === "paper" ? node.attributes.clusters : [];
    return ids.reduce((found, id) => places.get(id) ?? found, -1);
  };
  return { clusters: own, clusterOf: Int32Array.from(known, placeOf) };
}

function sameNumbers(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a?.length === b.length && a.every((value, index) => value === b[index]);
}
