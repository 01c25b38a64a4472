import type { Graph, GraphEdge, GraphNode, WeightedLabel } from "../../graph-builder/index.ts";
import { createRandom, type Random } from "../../graph-builder/random.ts";
import { paperNode, smallGraph } from "./small-graph.ts";

const [STEMS, ENDS] = [
  "wea loo thre shut bob warp woo fab ret ser dra car spin lin cot pat tuf vel satin twil".split(" "),
  "ver mer nel tor ning tic ria lum ded sor gan pha ty let x".split(" "),
];

/** Several hundred words that look like words. */
const WORDS = STEMS.flatMap((stem) => ENDS.map((end) => stem + end));

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;

/** Low numbers come more often than high ones, as concepts do. */
const skewed = (most: number, random: Random): number => Math.floor(most * random() ** 3);

function sentences(words: number, random: Random): string {
  const text = Array.from({ length: words }, (_, at) =>
    at % 12 === 11 ? `${pick(WORDS, random)}.` : pick(WORDS, random),
  );
  return `${text.join(" ")}.`;
}

/** How a large map is made. */
export interface LargeMap {
  readonly papers: number;
  readonly clusters: number;
  /** Concept links and references of each paper. */
  readonly shared: number;
  readonly refers: number;
}

interface Planned {
  readonly cluster: number;
  readonly rank: number;
  readonly concepts: readonly WeightedLabel[];
}

function planPapers({ papers, clusters }: LargeMap, random: Random): Planned[] {
  return Array.from({ length: papers }, (_, index) => {
    const cluster = index % clusters;
    const ids = new Set(Array.from({ length: 8 }, () => (cluster * 40 + skewed(400, random)) % (clusters * 40)));
    const concepts = [...ids].map((id, place) => ({
      id: `concept-${id}`,
      label: `${WORDS[id % WORDS.length]!} ${WORDS[(id * 7) % WORDS.length]!}`,
      weight: Math.round(10_000 / (place + 1)) / 10_000,
    }));
    return { cluster, rank: Math.floor(index / clusters), concepts };
  });
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Clusters on a spiral, the papers of each on a spiral of its own. */
function placeIn(
  clusters: number,
  papers: number,
  { cluster, rank }: Planned,
): { readonly x: number; readonly y: number } {
  const reach = 17 * Math.sqrt(papers / clusters);
  const [far, turn] = [2.1 * reach * Math.sqrt(cluster), cluster * 2.399963];
  const [near, angle] = [17 * Math.sqrt(rank + 0.5), rank * 2.399963 + cluster];
  return {
    x: round(far * Math.cos(turn) + near * Math.cos(angle)),
    y: round(far * Math.sin(turn) + near * Math.sin(angle)),
  };
}

function linksOf(
  index: number,
  plan: readonly Planned[],
  { clusters, shared, refers }: LargeMap,
  random: Random,
): [number, number, boolean][] {
  const links = new Map<string, [number, number, boolean]>();
  const put = (other: number, isReference: boolean): void => {
    if (other === index || other < 0 || other >= plan.length) return;
    const [a, b] = isReference || index < other ? [index, other] : [other, index];
    links.set(`${isReference} ${a} ${b}`, [a, b, isReference]);
  };
  for (let step = 1; step <= shared; step += 1) put(index - clusters * step * (1 + skewed(6, random)), false);
  for (let step = 0; step < refers; step += 1) {
    const home = random() < 0.85 ? plan[index]!.cluster : Math.floor(random() * clusters);
    put(home + clusters * skewed(plan[index]!.rank, random), true);
  }
  return [...links.values()];
}

const keyOf = (index: number): string => `paper:${index.toString(16).padStart(12, "0")}`;

/**
 * A map of any size with clusters, concepts, references that rush to a few hubs, and texts: about as heavy, for each
 * paper, as a map that was built of real papers. Deterministic.
 */
export function largeGraph(size: LargeMap, seed = 7): Graph {
  const random = createRandom(seed);
  const plan = planPapers(size, random);
  const nodes = plan.map((planned, index): GraphNode => {
    const title = `${sentences(8, random).slice(0, -1)} ${index}`;
    const name = index % 3 === 0 ? [`${STEMS[index % STEMS.length]!.toUpperCase()}-${index}`] : [];
    return paperNode(keyOf(index), {
      ...placeIn(size.clusters, size.papers, planned),
      title,
      label: name[0] ?? title,
      names: name,
      abstract: sentences(150, random),
      concepts: planned.concepts,
      cluster: `c0-${planned.cluster}`,
      clusters: [`c0-${planned.cluster}`],
      year: 1990 + Math.floor((35 * index) / size.papers),
    });
  });
  const abstractOf = (index: number): string => (nodes[index]!.attributes as { readonly abstract: string }).abstract;
  const edges = plan.flatMap((_, index) =>
    linksOf(index, plan, size, random).map(([from, to, isReference]): GraphEdge => {
      const [source, target] = [keyOf(from), keyOf(to)];
      if (isReference) {
        const quote = abstractOf(from).slice(0, 60);
        const evidence = [
          { field: "abstract", start: 0, end: 60, quote, surface: quote.slice(0, 6), rule: "name" } as const,
        ];
        const attributes = {
          kind: "reference",
          relation: index % 4 === 0 ? "extends" : "uses",
          confidence: 0.8,
          evidence,
        } as const;
        return { key: `reference:${source}->${target}`, source, target, attributes };
      }
      const concepts = plan[from]!.concepts.slice(0, 3);
      const weight = Math.round(1000 + 8000 * random()) / 10_000;
      return {
        key: `concept:${source}--${target}`,
        source,
        target,
        undirected: true,
        attributes: { kind: "concept", weight, concepts },
      };
    }),
  );
  const unique = [...new Map(edges.map((edge) => [edge.key, edge])).values()];
  const labels = new Map(plan.flatMap(({ concepts }) => concepts.map(({ id, label }) => [id, label] as const)));
  const attributes = {
    ...smallGraph.attributes,
    title: `${size.papers} papers`,
    clusters: Array.from({ length: size.clusters }, (_, at) => ({
      id: `c0-${at}`,
      label: `${WORDS[(at * 13) % WORDS.length]!} ${WORDS[(at * 29) % WORDS.length]!}`,
      level: 0,
      parent: null,
      size: plan.filter(({ cluster }) => cluster === at).length,
      concepts: [],
    })),
    concepts: [...labels].map(([id, label]) => ({ id, label, variants: [label], papers: 1 })),
  };
  return { ...smallGraph, attributes, nodes, edges: unique };
}
