import type { Graph, GraphEdge, GraphNode } from "../graph.ts";

/** The most papers, works and links of each kind that a first view needs. */
export const LEADING = { papers: 3000, works: 150, references: 6000, concepts: 9000 } as const;
/** Every cluster shows this many of its papers, even where others lead. */
const OF_EACH_CLUSTER = 6;

interface Ranked {
  readonly node: GraphNode;
  readonly index: number;
  readonly links: number;
}

const byRank = (a: Ranked, b: Ranked): number => b.links - a.links || a.index - b.index;

/** References weigh more than concept links: they make a paper known. */
function countLinks(graph: Graph): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  for (const { source, target, attributes } of graph.edges) {
    const weight = attributes.kind === "reference" ? 1 : 0.01;
    links.set(target, (links.get(target) ?? 0) + weight);
    if (attributes.kind === "concept") links.set(source, (links.get(source) ?? 0) + weight);
  }
  return links;
}

/** The coarsest cluster of a node. */
const home = ({ attributes }: GraphNode): string => (attributes.kind === "paper" ? (attributes.clusters[0] ?? "") : "");

function chooseNodes(graph: Graph): ReadonlySet<string> {
  const links = countLinks(graph);
  const ranked = graph.nodes.map((node, index): Ranked => ({ node, index, links: links.get(node.key) ?? 0 }));
  const of = (kind: string): Ranked[] => ranked.filter(({ node }) => node.attributes.kind === kind).sort(byRank);
  const papers = of("paper");
  const seen = new Map<string, number>();
  const first = papers.filter(({ node }) => {
    const before = seen.get(home(node)) ?? 0;
    seen.set(home(node), before + 1);
    return before < OF_EACH_CLUSTER;
  });
  const chosen = new Set([...first, ...papers].slice(0, LEADING.papers + first.length).map(({ node }) => node.key));
  return new Set([...chosen].slice(0, LEADING.papers).concat(of("work").slice(0, LEADING.works).map(keyOf)));
}

const keyOf = ({ node }: Ranked): string => node.key;

const strength = ({ attributes }: GraphEdge): number =>
  attributes.kind === "concept" ? attributes.weight : attributes.confidence;

/** The strongest of some links, in their old order. */
function strongest(edges: readonly GraphEdge[], most: number): GraphEdge[] {
  if (edges.length <= most) return [...edges];
  const ranked = edges.map((edge, index) => ({ edge, index }));
  ranked.sort((a, b) => strength(b.edge) - strength(a.edge) || a.index - b.index);
  return ranked
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ edge }) => edge);
}

/** Without what only a closer look needs. */
function lightNode({ key, attributes }: GraphNode): GraphNode {
  if (attributes.kind !== "paper") return { key, attributes };
  const { kind, label, x, y, size, title, names, concepts, cluster, clusters, year, sources } = attributes;
  const light = {
    kind,
    label,
    x,
    y,
    size,
    title,
    abstract: "",
    names,
    concepts: concepts.slice(0, 3),
    cluster,
    clusters,
  };
  return { key, attributes: { ...light, ...(year === undefined ? {} : { year }), sources } };
}

/** The reason that weighs most stays. */
function lightEdge(edge: GraphEdge): GraphEdge {
  const { attributes } = edge;
  if (attributes.kind === "reference")
    return { ...edge, attributes: { ...attributes, evidence: attributes.evidence.slice(0, 1) } };
  return { ...edge, attributes: { ...attributes, concepts: attributes.concepts.slice(0, 1) } };
}

/**
 * The part of a large graph that a first view shows: papers with the most links, some of every cluster, the works named
 * most, and the strongest links between them, without abstracts. Kept light: the rest of what they say is read next.
 */
export function leadingGraph(graph: Graph): Graph {
  const chosen = chooseNodes(graph);
  const nodes = graph.nodes.filter(({ key }) => chosen.has(key)).map(lightNode);
  const among = graph.edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  const of = (kind: string): GraphEdge[] => among.filter(({ attributes }) => attributes.kind === kind);
  const strong = [...strongest(of("reference"), LEADING.references), ...strongest(of("concept"), LEADING.concepts)];
  const edges = strong.map(lightEdge);
  const used = new Set(
    nodes.flatMap(({ attributes }) => (attributes.kind === "paper" ? attributes.concepts : [])).map(({ id }) => id),
  );
  const { report } = graph.attributes;
  const attributes = {
    ...graph.attributes,
    concepts: graph.attributes.concepts
      .filter(({ id }) => used.has(id))
      .map((concept) => ({ ...concept, variants: [] })),
    report: { ...report, merged: [], repaired: [], skipped: [], ambiguous: [] },
  };
  return { ...graph, attributes, nodes, edges };
}
