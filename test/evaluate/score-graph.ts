import type { Graph, GraphEdge, PaperAttributes, ReferenceAttributes } from "../../graph-builder/graph.ts";
import type { Evidence } from "../../graph-builder/types.ts";
import type { Gold, GoldPaper } from "./gold.ts";
import { nameKey, phraseKey, titleKey } from "./keys.ts";
import { adjustedMutualInformation, mean, rates, ratesOf, type Rates } from "./measures.ts";

/** How well a graph agrees with gold facts. */
export interface Scores {
  /** Gold papers found as nodes. */
  readonly papers: readonly [found: number, all: number];
  /** Reference edges between papers, out of the gold papers; optional pairs count neither way. */
  readonly references: Rates & { readonly predicted: number; readonly gold: number; readonly forbidden_linked: number };
  /** Required pairs that have no edge, and edges that no gold pair knows; by title keys. */
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
  /** Named works that each gold paper mentions. */
  readonly mentions: Rates & { readonly predicted: number; readonly gold: number };
  /** Share of the matched mentions with the gold relation. */
  readonly relation: number;
  /** Reference edges whose every quote stands verbatim at its offsets. */
  readonly evidence: readonly [sound: number, all: number];
  /** A paper's first ten concepts. */
  readonly concepts: Rates;
  /** Finest clusters against gold topics. */
  readonly clusters: { readonly ami: number; readonly found: number; readonly topics: number };
}

type Link = GraphEdge & { readonly attributes: ReferenceAttributes };

interface Indexed {
  readonly graph: Graph;
  readonly papers: ReadonlyMap<string, PaperAttributes>;
  /** Node key of a paper by the key of its title. */
  readonly byTitle: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
}

function indexGraph(graph: Graph): Indexed {
  const papers = new Map<string, PaperAttributes>();
  for (const { key, attributes } of graph.nodes) if (attributes.kind === "paper") papers.set(key, attributes);
  const byTitle = new Map([...papers].map(([key, { title }]) => [titleKey(title), key]));
  const links = graph.edges.filter((edge): edge is Link => edge.attributes.kind === "reference");
  return { graph, papers, byTitle, links };
}

const pairKey = (source: string, target: string): string => `${titleKey(source)} -> ${titleKey(target)}`;

const pairKeys = (pairs: Gold["references"]["required"]): ReadonlySet<string> =>
  new Set(pairs.map(({ source, target }) => pairKey(source, target)));

function scoreReferences({ papers, links }: Indexed, gold: Gold): Pick<Scores, "references" | "missed" | "spurious"> {
  const goldTitles = new Set(gold.papers.map(({ title }) => titleKey(title)));
  const [required, optional] = [pairKeys(gold.references.required), pairKeys(gold.references.optional)];
  const forbidden = pairKeys(gold.references.forbidden);
  const predicted = new Set<string>();
  for (const { source, target } of links) {
    const [from, to] = [papers.get(source), papers.get(target)];
    if (from && to && goldTitles.has(titleKey(from.title))) predicted.add(pairKey(from.title, to.title));
  }
  const counted = [...predicted].filter((pair) => !optional.has(pair));
  const hits = [...required].filter((pair) => predicted.has(pair)).length;
  return {
    references: {
      ...rates(hits, counted.length, required.size),
      predicted: counted.length,
      gold: required.size,
      forbidden_linked: [...predicted].filter((pair) => forbidden.has(pair)).length,
    },
    missed: [...required].filter((pair) => !predicted.has(pair)).sort(),
    spurious: counted.filter((pair) => !required.has(pair)).sort(),
  };
}

/** Kinds of named things that count as works; the others count neither way. */
const KINDS = new Set(["method", "model", "system", "library", "dataset"]);

interface Found {
  readonly names: ReadonlySet<string>;
  readonly relation: string;
}

/** The names by which each paper's references go: of the target, and as quoted. */
function foundByPaper({ graph, links }: Indexed): ReadonlyMap<string, readonly Found[]> {
  const nodes = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const found = new Map<string, Found[]>();
  for (const { source, target, attributes } of links) {
    const node = nodes.get(target);
    const called = node?.kind === "paper" ? node.names : (node?.variants ?? []);
    const spelled = [node?.label ?? "", ...called, ...attributes.evidence.map(({ surface }) => surface)];
    const names = new Set(spelled.filter(Boolean).map(nameKey).filter(Boolean));
    found.set(source, [...(found.get(source) ?? []), { names, relation: attributes.relation }]);
  }
  return found;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item));

function mentionKeys(mentions: GoldPaper["mentions"]): ReadonlySet<string>[] {
  return mentions.map(({ surface, canonical }) => new Set([nameKey(surface), nameKey(canonical)]));
}

function scoreMentions(indexed: Indexed, gold: Gold): Pick<Scores, "mentions" | "relation"> {
  const byPaper = foundByPaper(indexed);
  let [hits, agreeing, predicted, all] = [0, 0, 0, 0];
  for (const paper of gold.papers) {
    const works = paper.mentions.filter(({ kind }) => KINDS.has(kind));
    const wanted = mentionKeys(works);
    const known = [...wanted, ...mentionKeys(paper.mentions.filter(({ kind }) => !KINDS.has(kind)))];
    const found = byPaper.get(indexed.byTitle.get(titleKey(paper.title)) ?? "") ?? [];
    const used = new Set<number>();
    for (const [at, keys] of wanted.entries()) {
      const match = found.findIndex(({ names }, index) => !used.has(index) && meet(names, keys));
      if (match === -1) continue;
      used.add(match);
      hits += 1;
      if (found[match]!.relation === works[at]!.relation) agreeing += 1;
    }
    all += wanted.length;
    predicted += found.filter(({ names }, index) => used.has(index) || !known.some((keys) => meet(names, keys))).length;
  }
  return { mentions: { ...rates(hits, predicted, all), predicted, gold: all }, relation: hits ? agreeing / hits : 0 };
}

function stands(evidence: Evidence, paper: PaperAttributes | undefined): boolean {
  const { field, start, end, quote, surface } = evidence;
  const text = field === "reference" ? paper?.references?.[evidence.index ?? -1] : paper?.[field];
  return quote !== "" && (text ?? "").slice(start, end) === quote && quote.includes(surface);
}

function scoreEvidence({ papers, links }: Indexed): Scores["evidence"] {
  const sound = links.filter(({ source, attributes: { evidence } }) => {
    return evidence.length > 0 && evidence.every((piece) => stands(piece, papers.get(source)));
  });
  return [sound.length, links.length];
}

function scoreConcepts({ papers, byTitle }: Indexed, gold: Gold): Rates {
  const precision: number[] = [];
  const recall: number[] = [];
  for (const paper of gold.papers.filter(({ concepts }) => concepts.length > 0)) {
    const node = papers.get(byTitle.get(titleKey(paper.title)) ?? "");
    const got = new Set((node?.concepts ?? []).slice(0, 10).map(({ label }) => phraseKey(label)));
    const wanted = paper.concepts.map(({ label, surfaces }) => new Set([label, ...surfaces].map(phraseKey)));
    recall.push(wanted.filter((keys) => meet(keys, got)).length / wanted.length);
    const right = [...got].filter((key) => wanted.some((keys) => keys.has(key))).length;
    precision.push(got.size > 0 ? right / got.size : 0);
  }
  return ratesOf(mean(precision), mean(recall));
}

function scoreClusters({ papers, byTitle }: Indexed, gold: Gold): Scores["clusters"] {
  const both = gold.papers.flatMap(({ title, topic }) => {
    const node = papers.get(byTitle.get(titleKey(title)) ?? "");
    return node && topic !== null && topic !== "other" ? [[node.cluster, topic] as const] : [];
  });
  const [clusters, topics] = [both.map(([cluster]) => cluster), both.map(([, topic]) => topic)];
  const ami = adjustedMutualInformation(clusters, topics);
  return { ami, found: new Set(clusters).size, topics: new Set(topics).size };
}

/** Scores a graph against gold facts: papers by title, works by name, concepts by stems, clusters by adjusted mutual information. */
export function scoreGraph(graph: Graph, gold: Gold): Scores {
  const indexed = indexGraph(graph);
  const goldKeys = new Set(gold.papers.map(({ title }) => titleKey(title)));
  return {
    papers: [[...goldKeys].filter((key) => indexed.byTitle.has(key)).length, goldKeys.size],
    ...scoreReferences(indexed, gold),
    ...scoreMentions(indexed, gold),
    evidence: scoreEvidence(indexed),
    concepts: scoreConcepts(indexed, gold),
    clusters: scoreClusters(indexed, gold),
  };
}
