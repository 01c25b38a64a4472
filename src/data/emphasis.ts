import type { Concept } from "../../graph-builder/index.ts";
import type { Corpus, CorpusLink, CorpusNode } from "./corpus.ts";

/** What stands out around the selection; null at rest. */
export interface Emphasis {
  /** -1 when no single node is selected (a concept is). */
  readonly selected: number;
  /** Papers (and works) that a reference joins to it. */
  readonly byReference: ReadonlySet<number>;
  /** The nearest by concepts that have no reference to it, at most five. */
  readonly byConcept: ReadonlySet<number>;
  /** Links to draw curved: references in relation colours, concept links grey. */
  readonly links: readonly number[];
}

/** How many of the nearest papers by concepts stand out. */
export const NEAREST = 5;

/** The node at the other end of a link. */
export function otherEnd(link: CorpusLink, node: number): number {
  return link.source === node ? link.target : link.source;
}

/** Concept links of a paper, heaviest first. */
export function nearestByConcepts(corpus: Corpus, node: number): CorpusLink[] {
  return corpus
    .linksOf(node)
    .map((index) => corpus.links[index]!)
    .filter((link) => link.kind === "concept")
    .sort((a, b) => b.strength - a.strength || a.index - b.index);
}

/** What stands out around a node: what references join to it and its nearest by concepts. */
export function emphasiseNode(corpus: Corpus, node: number): Emphasis {
  const references = corpus
    .linksOf(node)
    .map((index) => corpus.links[index]!)
    .filter((link) => link.kind === "reference");
  const byReference = new Set(references.map((link) => otherEnd(link, node)));
  const nearest = nearestByConcepts(corpus, node)
    .filter((link) => !byReference.has(otherEnd(link, node)))
    .slice(0, NEAREST);
  return {
    selected: node,
    byReference,
    byConcept: new Set(nearest.map((link) => otherEnd(link, node))),
    links: [...references, ...nearest].map((link) => link.index),
  };
}

/** What stands out around a link: the neighbourhood of what it leads to, with both ends. */
export function emphasiseLink(corpus: Corpus, link: number): Emphasis {
  const { source, target, kind } = corpus.links[link]!;
  const around = emphasiseNode(corpus, target);
  if (kind === "reference") return around;
  return {
    ...around,
    byConcept: new Set([...around.byConcept, source].filter((node) => !around.byReference.has(node))),
    links: around.links.includes(link) ? around.links : [...around.links, link],
  };
}

/** What stands out for a concept: the papers that have it. */
export function emphasiseConcept(corpus: Corpus, concept: string): Emphasis {
  return { selected: -1, byReference: new Set(papersWith(corpus, concept)), byConcept: new Set(), links: [] };
}

/** Indices of the papers that have a concept, those in which it weighs most first. */
export function papersWith(corpus: Corpus, concept: string): number[] {
  const place = corpus.attributes.concepts.findIndex(({ id }) => id === concept);
  const { conceptEnds, concepts } = corpus.columns;
  const found: { readonly paper: number; readonly weight: number }[] = [];
  for (let paper = 0, at = 0; paper < corpus.paperCount; paper += 1) {
    for (; at < conceptEnds[paper + 1]!; at += 1) {
      if (concepts[at] !== place) continue;
      const { weight } = corpus.nodes[paper]!.paper!.concepts.find(({ id }) => id === concept)!;
      found.push({ paper, weight });
    }
  }
  return found.sort((a, b) => b.weight - a.weight || a.paper - b.paper).map(({ paper }) => paper);
}

/** The concepts of a paper that other papers have too, heaviest first. */
export function sharedConcepts(corpus: Corpus, node: CorpusNode): Concept[] {
  return (node.paper?.concepts ?? [])
    .map(({ id }) => corpus.conceptOf(id))
    .filter((concept): concept is Concept => concept !== undefined && concept.papers > 1);
}
