import type {
  ConceptAttributes,
  Graph,
  GraphEdge,
  GraphNode,
  PaperAttributes,
  ReferenceAttributes,
} from "../../graph-builder/graph.ts";
import type { Evidence } from "../../graph-builder/types.ts";

/** What breaks the contract of the graph file, in words; empty for a sound graph. */
export function graphFaults(graph: Graph): readonly string[] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const keys = [...graph.nodes, ...graph.edges].map(({ key }) => key);
  const seen = new Set<string>();
  const twice = keys.filter((key) => seen.size === seen.add(key).size);
  return [
    ...twice.map((key) => `${key}: key used twice`),
    ...graph.nodes.flatMap((node) => nodeFaults(node, graph)),
    ...graph.edges.flatMap((edge) => edgeFaults(edge, nodes)),
    ...clusterFaults(graph),
  ];
}

function nodeFaults({ key, attributes }: GraphNode, graph: Graph): readonly string[] {
  const faults: string[] = [];
  const { x, y, size, label, kind } = attributes;
  if (![x, y].every(Number.isFinite)) faults.push(`${key}: no position`);
  if (!(size > 0)) faults.push(`${key}: size ${size}`);
  if (!label) faults.push(`${key}: no label`);
  if (!key.startsWith(`${kind}:`)) faults.push(`${key}: is a ${kind}`);
  if (attributes.kind !== "paper") return faults;
  const clusters = new Map(graph.attributes.clusters.map((cluster) => [cluster.id, cluster]));
  if (attributes.cluster !== (attributes.clusters.at(-1) ?? null)) faults.push(`${key}: cluster is not the finest`);
  attributes.clusters.forEach((id, level) => {
    if (clusters.get(id)?.level !== level) faults.push(`${key}: cluster ${id} is not of level ${level}`);
    if (clusters.get(id)?.parent !== (attributes.clusters[level - 1] ?? null)) faults.push(`${key}: parent of ${id}`);
  });
  const concepts = new Set(graph.attributes.concepts.map(({ id }) => id));
  for (const { id } of attributes.concepts) if (!concepts.has(id)) faults.push(`${key}: concept ${id} is not listed`);
  if (!descends(attributes.concepts)) faults.push(`${key}: concepts not heaviest first`);
  return faults;
}

function edgeFaults(edge: GraphEdge, nodes: ReadonlyMap<string, GraphNode>): readonly string[] {
  const { key, source, target, attributes } = edge;
  const from = nodes.get(source)?.attributes;
  const to = nodes.get(target)?.attributes;
  if (from?.kind !== "paper" || !to) return [`${key}: an end is missing`];
  if (attributes.kind === "concept") return conceptFaults(edge, attributes, to.kind);
  const faults = attributes.evidence.flatMap((evidence) => evidenceFaults(key, evidence, from));
  if (key !== `reference:${source}->${target}`) faults.push(`${key}: wrong key`);
  if (source === target) faults.push(`${key}: refers to itself`);
  return [...faults, ...relationFaults(key, attributes)];
}

function conceptFaults(
  { key, source, target, undirected }: GraphEdge,
  { weight, concepts, works = [] }: ConceptAttributes,
  other: "paper" | "work",
): readonly string[] {
  const faults: string[] = [];
  if (key !== `concept:${source}--${target}` || !(source < target)) faults.push(`${key}: wrong key`);
  if (undirected !== true || other !== "paper") faults.push(`${key}: not an undirected link of papers`);
  if (!(weight > 0 && weight <= 1)) faults.push(`${key}: weight ${weight}`);
  if (concepts.length + works.length === 0) faults.push(`${key}: shares nothing`);
  if (!descends(concepts)) faults.push(`${key}: concepts not heaviest first`);
  return faults;
}

function relationFaults(key: string, { confidence, evidence }: ReferenceAttributes): readonly string[] {
  const faults: string[] = [];
  if (!(confidence > 0 && confidence <= 1)) faults.push(`${key}: confidence ${confidence}`);
  if (evidence.length === 0) faults.push(`${key}: no evidence`);
  return faults;
}

function evidenceFaults(
  key: string,
  { field, start, end, quote, surface, index }: Evidence,
  paper: PaperAttributes,
): string[] {
  const text = field === "reference" ? paper.references?.[index ?? -1] : paper[field];
  const faults: string[] = [];
  if (text?.slice(start, end) !== quote) faults.push(`${key}: quote is not at ${field} ${start}..${end}`);
  if (!quote || !quote.includes(surface)) faults.push(`${key}: quote does not hold ${surface}`);
  return faults;
}

/** Sizes of clusters against the papers in them. */
function clusterFaults({ attributes, nodes }: Graph): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { attributes: node } of nodes) {
    if (node.kind === "paper") for (const id of node.clusters) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return attributes.clusters.flatMap(({ id, size }) => (sizes.get(id) === size ? [] : [`${id}: size ${size}`]));
}

function descends(list: readonly { readonly weight: number }[]): boolean {
  return list.every(({ weight }, index) => index === 0 || weight <= list[index - 1]!.weight);
}
