import type { Graph, GraphEdge, GraphNode } from "../../graph-builder/index.ts";
import { createRandom } from "../../graph-builder/random.ts";
import { indexCorpus, type Corpus } from "../../src/data/corpus.ts";
import { paperNode, smallGraph } from "./small-graph.ts";

const CENTRES = [
  [0, 0],
  [300, 40],
  [130, 280],
] as const;
const PAPERS = 30;

/**
 * Three clusters of thirty papers each, well apart; hub 0 is referred to by papers 1 to 6, and by 35 from the second
 * cluster. `stretch` widens the map.
 */
export function plantedGraph(seed = 7, stretch = 1): Graph {
  const random = createRandom(seed);
  const nodes: GraphNode[] = CENTRES.flatMap(([x, y], cluster) =>
    Array.from({ length: PAPERS }, (_, at) => {
      // Sunflower: even ground for every paper.
      const [radius, angle] = [17 * Math.sqrt(at + 0.5), at * 2.399963 + random()];
      const name = at % 2 === 0 ? [`Loom${cluster}${at}`] : [];
      return paperNode(`paper:${cluster}${String(at).padStart(3, "0")}`, {
        title: `Weaving ${cluster} in the ${at}th way of many`,
        label: name[0] ?? `Weaving ${cluster} in the ${at}th way of many`,
        names: name,
        cluster: `c0-${cluster}`,
        clusters: [`c0-${cluster}`],
        x: (x + radius * Math.cos(angle)) * stretch,
        y: y + radius * Math.sin(angle),
      });
    }),
  );
  const work: GraphNode = {
    key: "work:shuttle",
    attributes: {
      kind: "work",
      label: "Shuttle",
      x: 150,
      y: 100,
      size: 1,
      variants: ["Shuttle"],
      mentions: 5,
      cluster: null,
    },
  };
  const refer = (from: number, to: string, relation: "extends" | "uses"): GraphEdge => ({
    key: `reference:${nodes[from]!.key}->${to}`,
    source: nodes[from]!.key,
    target: to,
    attributes: { kind: "reference", relation, confidence: 0.9, evidence: [] },
  });
  const share = (a: number, b: number, weight: number): GraphEdge => ({
    key: `concept:${nodes[a]!.key}--${nodes[b]!.key}`,
    source: nodes[a]!.key,
    target: nodes[b]!.key,
    undirected: true,
    attributes: { kind: "concept", weight, concepts: [] },
  });
  const edges = [
    ...[1, 2, 3, 4, 5, 6, 35].map((from) => refer(from, nodes[0]!.key, "extends")),
    ...[7, 8, 40, 41, 70].map((from) => refer(from, "work:shuttle", "uses")),
    ...Array.from({ length: 20 }, (_, at) => share(at + 7, at + 8, 0.5)),
    share(10, 45, 0.05),
    share(11, 46, 0.4),
  ];
  const clusters = CENTRES.map((_, at) => ({
    id: `c0-${at}`,
    label: `Loom number ${at}`,
    level: 0,
    parent: null,
    size: PAPERS,
    concepts: [],
  }));
  return { ...smallGraph, attributes: { ...smallGraph.attributes, clusters }, nodes: [...nodes, work], edges };
}

/** The planted graph, indexed. */
export function plantedCorpus(seed?: number, stretch?: number): Corpus {
  return indexCorpus(plantedGraph(seed, stretch));
}
