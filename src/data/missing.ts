import { linksAt } from "./columns.ts";
import type { Corpus, CorpusLink, CorpusNode } from "./corpus.ts";

/** A work that papers name and the corpus lacks, with who names it. */
export interface MissingWork {
  readonly node: CorpusNode;
  /** Indices of the papers that name it, those of the surest references first. */
  readonly papers: readonly number[];
  /** How many of them have it in their reference lists. */
  readonly listed: number;
}

/** The works that most papers name and the corpus lacks. */
export function rankMissing(corpus: Corpus): MissingWork[] {
  return corpus.nodes
    .slice(corpus.paperCount)
    .map((node): MissingWork => {
      const links = corpus
        .linksOf(node.index)
        .map((link) => corpus.links[link]!)
        .sort((a, b) => b.strength - a.strength || a.index - b.index);
      return { node, papers: links.map(({ source }) => source), listed: links.filter(isListed).length };
    })
    .sort((a, b) => b.papers.length - a.papers.length || (a.node.label < b.node.label ? -1 : 1));
}

/** Whether the paper's reference list has the other end. */
export function isListed({ reference }: CorpusLink): boolean {
  return reference?.evidence.some(({ field }) => field === "reference") ?? false;
}

/** A paper whose links lead into several other clusters. */
export interface Bridge {
  readonly node: CorpusNode;
  /** Positions of the other territories that its links reach, strongest first. */
  readonly territories: readonly number[];
  /** Sum of the strengths of the links that leave its own cluster. */
  readonly weight: number;
}

/** The papers that join clusters: links into the most other clusters, then the strongest. */
export function rankBridges(corpus: Corpus, count = 10): Bridge[] {
  const { sources, targets, strengths } = corpus.columns;
  const homes = Int32Array.from(corpus.nodes, ({ territory }) => territory);
  return corpus.nodes
    .slice(0, corpus.paperCount)
    .map((node): Bridge => {
      const reach = new Map<number, number>();
      for (const link of linksAt(corpus.columns, node.index)) {
        const territory = homes[sources[link] === node.index ? targets[link]! : sources[link]!]!;
        if (territory < 0 || territory === homes[node.index]) continue;
        reach.set(territory, (reach.get(territory) ?? 0) + strengths[link]!);
      }
      const territories = [...reach].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([territory]) => territory);
      return { node, territories, weight: [...reach.values()].reduce((sum, strength) => sum + strength, 0) };
    })
    .filter(({ territories }) => territories.length > 1)
    .sort((a, b) => b.territories.length - a.territories.length || b.weight - a.weight || a.node.index - b.node.index)
    .slice(0, count);
}

/** Two clusters that share concepts although no paper of one refers to a paper of the other. */
export interface Gap {
  /** Positions of the territories, the larger first. */
  readonly a: number;
  readonly b: number;
  /** Sum of the weights of the concept links between them. */
  readonly weight: number;
  /** What those links share, most often first. */
  readonly concepts: readonly string[];
  /** The strongest link between them. */
  readonly link: number;
}

/** The pairs of clusters that are closest in concepts with no reference between them. Linear in the links. */
export function rankGaps(corpus: Corpus, count = 8): Gap[] {
  const pairs = new Map<string, { a: number; b: number; links: number[]; referred: boolean }>();
  for (const link of corpus.links) {
    const [first, second] = [corpus.nodes[link.source]!.territory, corpus.nodes[link.target]!.territory];
    if (first < 0 || second < 0 || first === second) continue;
    const [a, b] = first < second ? [first, second] : [second, first];
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, links: [], referred: false };
    if (link.kind === "reference") pair.referred = true;
    else pair.links.push(link.index);
    pairs.set(`${a} ${b}`, pair);
  }
  return [...pairs.values()]
    .filter(({ referred, links }) => !referred && links.length > 0)
    .map(({ a, b, links }): Gap => {
      const concepts = new Map<string, number>();
      for (const { label } of links.flatMap((link) => corpus.links[link]!.concept!.concepts)) {
        concepts.set(label, (concepts.get(label) ?? 0) + 1);
      }
      const strongest = links.reduce((x, y) => (corpus.links[y]!.strength > corpus.links[x]!.strength ? y : x));
      return {
        a,
        b,
        weight: links.reduce((sum, link) => sum + corpus.links[link]!.strength, 0),
        concepts: [...concepts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([label]) => label),
        link: strongest,
      };
    })
    .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
    .slice(0, count);
}
