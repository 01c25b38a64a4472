import type { Concept, Relation } from "../../graph-builder/index.ts";
import type { Corpus } from "./corpus.ts";
import { applyFilters, type Filters, type Shown } from "./filters.ts";

/** One row of a facet. */
export interface FacetCount {
  /** How many are left by all the other filters. */
  readonly count: number;
  /** How many there are without any filter. */
  readonly total: number;
}

/** How many papers or links each row of the facets has. */
export interface FacetCounts {
  /** Papers, by position in `Corpus.territories`. */
  readonly territories: readonly FacetCount[];
  /** References between papers. */
  readonly relations: ReadonlyMap<Relation, FacetCount>;
  readonly works: FacetCount;
  readonly conceptLinks: FacetCount;
  /** Papers, by the name of the input file; sorted by name. */
  readonly sources: ReadonlyMap<string, FacetCount>;
  /** Papers, by concept id. */
  readonly concepts: ReadonlyMap<string, number>;
}

function countTerritories(corpus: Corpus, shown: Shown): number[] {
  return corpus.territories.map((territory) => territory.papers.filter((paper) => shown.nodes[paper] === 1).length);
}

function countRelations(corpus: Corpus, keep: (link: number) => boolean): Map<Relation, number> {
  const counts = new Map<Relation, number>();
  for (const link of corpus.links) {
    if (link.relation === null || link.target >= corpus.paperCount || !keep(link.index)) continue;
    counts.set(link.relation, (counts.get(link.relation) ?? 0) + 1);
  }
  return counts;
}

function countSources(corpus: Corpus, keep: (node: number) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of corpus.nodes) {
    if (!node.paper || !keep(node.index)) continue;
    for (const file of new Set(node.paper.sources.map((source) => source.file))) {
      counts.set(file, (counts.get(file) ?? 0) + 1);
    }
  }
  return counts;
}

/** Papers that are shown, by concept id. */
export function countConcepts(corpus: Corpus, shown: Shown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of corpus.nodes) {
    if (!node.paper || shown.nodes[node.index] !== 1) continue;
    for (const concept of node.paper.concepts) counts.set(concept.id, (counts.get(concept.id) ?? 0) + 1);
  }
  return counts;
}

function join<Key>(all: ReadonlyMap<Key, number>, left: ReadonlyMap<Key, number>): Map<Key, FacetCount> {
  return new Map([...all].map(([key, total]) => [key, { count: left.get(key) ?? 0, total }]));
}

/**
 * Counts the rows of every facet. A row counts what is left by the filters of the *other* facets,
 * so that it says what pressing it would show. A few passes over nodes and links.
 */
export function countFacets(corpus: Corpus, filters: Filters): FacetCounts {
  const none = new Set<never>();
  const withoutTerritories = applyFilters(corpus, { ...filters, territories: none, hiddenTerritories: none });
  const withoutRelations = applyFilters(corpus, { ...filters, relations: none, hiddenRelations: none });
  const withoutSources = applyFilters(corpus, { ...filters, sources: none });
  const withAll = applyFilters(corpus, { ...filters, showWorks: true, showConceptLinks: true });
  const territories = countTerritories(corpus, withoutTerritories);
  const relations = countRelations(corpus, () => true);
  const sources = new Map([...countSources(corpus, () => true)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const isWork = (node: number): boolean => node >= corpus.paperCount;
  const isConceptLink = (link: number): boolean => corpus.links[link]!.kind === "concept";
  return {
    territories: corpus.territories.map(({ papers }, index) => ({ count: territories[index]!, total: papers.length })),
    relations: join(
      relations,
      countRelations(corpus, (link) => withoutRelations.links[link] === 1),
    ),
    works: {
      count: withAll.nodes.reduce((sum, flag, node) => sum + (isWork(node) ? flag : 0), 0),
      total: corpus.nodes.length - corpus.paperCount,
    },
    conceptLinks: {
      count: withAll.links.reduce((sum, flag, link) => sum + (isConceptLink(link) ? flag : 0), 0),
      total: corpus.links.filter((link) => link.kind === "concept").length,
    },
    sources: join(
      sources,
      countSources(corpus, (node) => withoutSources.nodes[node] === 1),
    ),
    concepts: countConcepts(corpus, applyFilters(corpus, filters)),
  };
}

/** The concepts of the corpus, the most frequent first; those of one paper only are left to search. */
export function rankConcepts(corpus: Corpus): readonly Concept[] {
  return corpus.graph.attributes.concepts
    .filter((concept) => concept.papers > 1)
    .toSorted((a, b) => b.papers - a.papers || (a.label < b.label ? -1 : 1));
}
