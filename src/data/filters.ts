import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import type { Corpus, CorpusLink, CorpusNode } from "./corpus.ts";
import { papersNear } from "./near.ts";

/** What is left on the map. An empty set means "no restriction"; `hidden*` are left out. */
export interface Filters {
  /** Positions in `Corpus.territories`: only these. */
  readonly territories: ReadonlySet<number>;
  readonly hiddenTerritories: ReadonlySet<number>;
  /** Only papers with a reference in one of these relations, and only such references. */
  readonly relations: ReadonlySet<Relation>;
  /** References in these relations are not drawn; their papers stay. */
  readonly hiddenRelations: ReadonlySet<Relation>;
  /** Concept ids that a paper must all have. */
  readonly concepts: ReadonlySet<string>;
  /** Names of input files: only papers read from one of them. */
  readonly sources: ReadonlySet<string>;
  /** First and last year; papers without a year are left out. Null: any. */
  readonly years: readonly [number, number] | null;
  /** Only the papers within so many references of a paper (its index), one way or the other. Null: any. */
  readonly near: readonly [paper: number, steps: number] | null;
  readonly showWorks: boolean;
  readonly showConceptLinks: boolean;
  /** Concept links below this weight are left out, 0..1. */
  readonly minConceptWeight: number;
  /** Indices of papers: only these. */
  readonly papers: ReadonlySet<number>;
}

/** What the filters leave: flags by index. Positions never change. */
export interface Shown {
  /** 1 for each node of `Corpus.nodes` that stays. */
  readonly nodes: Uint8Array;
  /** 1 for each link of `Corpus.links` that stays. */
  readonly links: Uint8Array;
  readonly papers: number;
  /** True when nothing is left out. */
  readonly everything: boolean;
}

/** Nothing left out. */
export const NO_FILTERS: Filters = {
  territories: new Set(),
  hiddenTerritories: new Set(),
  relations: new Set(),
  hiddenRelations: new Set(),
  concepts: new Set(),
  sources: new Set(),
  years: null,
  near: null,
  showWorks: true,
  showConceptLinks: true,
  minConceptWeight: 0,
  papers: new Set(),
};

/** True when the filters leave everything. */
export function isUnfiltered(filters: Filters): boolean {
  return restrictions(filters).length === 0;
}

/** Names of the filters that leave something out. */
export function restrictions(filters: Filters): (keyof Filters)[] {
  const names = Object.keys(NO_FILTERS) as (keyof Filters)[];
  return names.filter((name) => {
    const value = filters[name];
    return value instanceof Set ? value.size > 0 : value !== NO_FILTERS[name];
  });
}

function fitsTerritory(node: CorpusNode, filters: Filters): boolean {
  if (filters.hiddenTerritories.has(node.territory)) return false;
  return filters.territories.size === 0 || filters.territories.has(node.territory);
}

function fitsPapers(node: CorpusNode, filters: Filters): boolean {
  return filters.papers.size === 0 || filters.papers.has(node.index);
}

function fitsYears(node: CorpusNode, filters: Filters): boolean {
  if (!filters.years) return true;
  const year = node.paper?.year;
  return year !== undefined && year >= filters.years[0] && year <= filters.years[1];
}

function fitsSources(node: CorpusNode, filters: Filters): boolean {
  return filters.sources.size === 0 || node.paper!.sources.some((source) => filters.sources.has(source.file));
}

function fitsConcepts(node: CorpusNode, filters: Filters): boolean {
  if (filters.concepts.size === 0) return true;
  const own = new Set(node.paper!.concepts.map((concept) => concept.id));
  return [...filters.concepts].every((concept) => own.has(concept));
}

/** Whether a reference of this relation is drawn. */
function fitsRelation(link: CorpusLink, filters: Filters): boolean {
  if (filters.hiddenRelations.has(link.relation!)) return false;
  return filters.relations.size === 0 || filters.relations.has(link.relation!);
}

function fitsConceptLink(link: CorpusLink, filters: Filters): boolean {
  return filters.showConceptLinks && link.strength >= filters.minConceptWeight;
}

function hasWantedRelation(corpus: Corpus, node: CorpusNode, filters: Filters): boolean {
  if (filters.relations.size === 0) return true;
  return corpus.linksOf(node.index).some((index) => filters.relations.has(corpus.links[index]!.relation!));
}

/** The papers near the one asked for, by references that the filters leave; null for all. */
function nearPapers(corpus: Corpus, { near, relations, hiddenRelations }: Filters): ReadonlySet<number> | null {
  if (near === null) return null;
  const followed = relations.size === 0 ? RELATIONS : [...relations];
  return papersNear(corpus, ...near, new Set(followed.filter((relation) => !hiddenRelations.has(relation))));
}

/** Flags the papers that stay. */
function flagPapers(corpus: Corpus, filters: Filters): Uint8Array<ArrayBuffer> {
  const near = nearPapers(corpus, filters);
  const tests = [fitsPapers, fitsTerritory, fitsYears, fitsSources, fitsConcepts];
  const flags = new Uint8Array(corpus.nodes.length);
  for (const node of corpus.nodes.slice(0, corpus.paperCount)) {
    const fits = tests.every((test) => test(node, filters)) && hasWantedRelation(corpus, node, filters);
    flags[node.index] = Number(fits && (near?.has(node.index) ?? true));
  }
  return flags;
}

/** Whether a link stays, given the papers that do. A reference to a work stays with the paper. */
function keepsLink(corpus: Corpus, link: CorpusLink, papers: Uint8Array, filters: Filters): boolean {
  if (papers[link.source] !== 1) return false;
  if (link.kind === "concept") return papers[link.target] === 1 && fitsConceptLink(link, filters);
  const end = link.target >= corpus.paperCount ? filters.showWorks : papers[link.target] === 1;
  return end && fitsRelation(link, filters);
}

/** Applies the filters. Linear in nodes and links; filters compose and never add anything. */
export function applyFilters(corpus: Corpus, filters: Filters): Shown {
  const nodes = flagPapers(corpus, filters);
  const papers = nodes.reduce((sum, flag) => sum + flag, 0);
  const links = new Uint8Array(corpus.links.length);
  for (const link of corpus.links) {
    if (!keepsLink(corpus, link, nodes, filters)) continue;
    links[link.index] = 1;
    nodes[link.target] = 1; // a work stays while a paper that is shown names it
  }
  return { nodes, links, papers, everything: isUnfiltered(filters) };
}
