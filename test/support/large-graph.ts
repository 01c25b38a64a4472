import type { Cluster, Concept, Graph, GraphEdge, GraphNode, Relation } from "../../graph-builder/index.ts";
import { createRandom } from "../../graph-builder/random.ts";
import { paperNode, smallGraph } from "./small-graph.ts";

/** Words that titles and abstracts are made of. */
const WORDS = (
  "adaptive batch beam bobbin braid cable canvas carding cloth colour comb cotton cord dense dobby drum dye edge fabric " +
  "felt fibre flax float frame gauze grid harness heddle hem hook jacquard knit knot lace lattice layer linen loom mesh " +
  "motif needle net pattern pedal pick plain pleat ply quilt rapier raw reed ribbon robust satin scalable seam selvage " +
  "shaft shed shuttle silk sley spindle spool stitch strand stripe tape tension thread treadle twill twine velvet warp " +
  "weave web weft wool yarn"
).split(" ");
const CLUSTERS = 16;
const RELATIONS: readonly Relation[] = ["extends", "uses", "compares", "mentions"];
/** Concept links a paper: with the references, 20,000 links for 5,000 papers. */
const SHARED_PER_PAPER = 4;
/** Sunflower: even ground for every paper and every cluster. */
const TURN = 2.399963;

/** A graph as large as asked for: papers in sixteen clusters, a reference and four concept links for most of them. */
export function largeGraph(papers = 5000, seed = 11): Graph {
  const random = createRandom(seed);
  const pick = (most: number): number => Math.min(most - 1, Math.floor(random() * most));
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]!).join(" ");
  const concepts = WORDS.map((word): Concept => ({ id: word, label: `${word} weaving`, variants: [word], papers: 0 }));
  const spread = Math.sqrt(papers / CLUSTERS) * 34;
  const nodes: GraphNode[] = Array.from({ length: papers }, (_, index) => {
    const [cluster, at] = [index % CLUSTERS, Math.floor(index / CLUSTERS)];
    const [far, near] = [spread * Math.sqrt(cluster), 15 * Math.sqrt(at + 0.5)];
    const label = `Loom${index}`;
    return paperNode(`paper:${String(index).padStart(12, "0")}`, {
      title: `${label}: ${words(5)}`,
      label,
      names: [label],
      abstract: Array.from({ length: 5 }, () => `${words(14)}.`).join(" "),
      year: 2000 + Math.floor((index / papers) * 25),
      concepts: [pick(WORDS.length), pick(WORDS.length), pick(WORDS.length)].map((word, rank) => ({
        id: concepts[word]!.id,
        label: concepts[word]!.label,
        weight: 0.6 - rank / 10,
      })),
      cluster: `c0-${cluster}`,
      clusters: [`c0-${cluster}`],
      x: Math.round(100 * (far * Math.cos(cluster * TURN) + near * Math.cos(at * TURN))) / 100,
      y: Math.round(100 * (far * Math.sin(cluster * TURN) + near * Math.sin(at * TURN))) / 100,
    });
  });
  const edges = linkPapers(nodes, pick);
  const clusters = Array.from({ length: CLUSTERS }, (_, at): Cluster => {
    const size = nodes.filter(({ attributes }) => attributes.cluster === `c0-${at}`).length;
    return { id: `c0-${at}`, label: `Looms of kind ${at}`, level: 0, parent: null, size, concepts: [] };
  });
  const attributes = { ...smallGraph.attributes, title: "Many looms", clusters, concepts };
  return { ...smallGraph, attributes, nodes, edges };
}

/** Every paper refers to an earlier one of its cluster, which the next one extends in turn, and shares concepts with four near it. */
function linkPapers(nodes: readonly GraphNode[], pick: (most: number) => number): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const [index, node] of nodes.entries()) {
    const earlier = nodes[index - CLUSTERS * (1 + pick(3))];
    if (earlier) {
      const quote = `${node.attributes.label} builds on ${earlier.attributes.label}.`;
      const evidence = {
        field: "abstract",
        start: 0,
        end: quote.length,
        quote,
        surface: earlier.attributes.label,
      } as const;
      const key = `reference:${node.key}->${earlier.key}`;
      edges.set(key, {
        key,
        source: node.key,
        target: earlier.key,
        attributes: {
          kind: "reference",
          relation: RELATIONS[pick(RELATIONS.length)]!,
          confidence: 0.8,
          evidence: [{ ...evidence, rule: "name" }],
        },
      });
    }
    for (let near = 1; near <= SHARED_PER_PAPER; near += 1) {
      const other = nodes[index + CLUSTERS * near * (1 + pick(2))];
      if (!other) continue;
      const key = `concept:${node.key}--${other.key}`;
      const weight = Math.round(100 * (0.1 + pick(60) / 100)) / 100;
      const shared = node.attributes.kind === "paper" ? node.attributes.concepts.slice(0, 1) : [];
      edges.set(key, {
        key,
        source: node.key,
        target: other.key,
        undirected: true,
        attributes: { kind: "concept", weight, concepts: shared.map((concept) => ({ ...concept, weight })) },
      });
    }
  }
  return [...edges.values()];
}
