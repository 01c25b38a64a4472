import type { Relation } from "../../graph-builder/index.ts";
import type { Corpus, CorpusLink } from "./corpus.ts";
import type { PaperKind } from "./paper-kind.ts";
import { testPapers } from "./paper-tests.ts";
import { NO_MARKS, type Marks, type ReadingStatus } from "./reading-list.ts";

/** How far the reader is with a paper; `new` when it is not on the reading list. */
export type Reading = ReadingStatus | "new";

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
  /** First and last year; papers without a year are left out unless `undated`. Null: any. */
  readonly years: readonly [number, number] | null;
  /** Papers without a year: only these, or these too when `years` are chosen. */
  readonly undated: boolean;
  /** Fewest and most references that a paper receives and gives within the corpus; `Infinity`: no end. Null: any. */
  readonly degree: readonly [number, number] | null;
  readonly kinds: ReadonlySet<PaperKind>;
  /** Only papers that name a repository of code. */
  readonly withCode: boolean;
  readonly reading: ReadonlySet<Reading>;
  /** Tags of the reading list that a paper must all have. */
  readonly tags: ReadonlySet<string>;
  /** Words that must all stand somewhere in what a paper says of itself, whatever their case. Empty: any. */
  readonly text: string;
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
  undated: false,
  degree: null,
  kinds: new Set(),
  withCode: false,
  reading: new Set(),
  tags: new Set(),
  text: "",
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

/** Whether a reference of this relation is drawn. */
function fitsRelation(link: CorpusLink, filters: Filters): boolean {
  if (filters.hiddenRelations.has(link.relation!)) return false;
  return filters.relations.size === 0 || filters.relations.has(link.relation!);
}

function fitsConceptLink(link: CorpusLink, filters: Filters): boolean {
  return filters.showConceptLinks && link.strength >= filters.minConceptWeight;
}

/** Whether a link stays, given the papers that do. A reference to a work stays with the paper. */
function keepsLink(corpus: Corpus, link: CorpusLink, papers: Uint8Array, filters: Filters): boolean {
  if (papers[link.source] !== 1) return false;
  if (link.kind === "concept") return papers[link.target] === 1 && fitsConceptLink(link, filters);
  const end = link.target >= corpus.paperCount ? filters.showWorks : papers[link.target] === 1;
  return end && fitsRelation(link, filters);
}

/** Applies the filters. `marks`: what the reader noted. Linear in nodes and links; filters compose and never add anything. */
export function applyFilters(corpus: Corpus, filters: Filters, marks: Marks = NO_MARKS): Shown {
  const nodes = new Uint8Array(corpus.nodes.length);
  testPapers(corpus, filters, marks).forEach((failed, node) => (nodes[node] = Number(failed === 0)));
  const papers = nodes.reduce((sum, flag) => sum + flag, 0);
  const links = new Uint8Array(corpus.links.length);
  for (const link of corpus.links) {
    if (!keepsLink(corpus, link, nodes, filters)) continue;
    links[link.index] = 1;
    nodes[link.target] = 1; // a work stays while a paper that is shown names it
  }
  return { nodes, links, papers, everything: isUnfiltered(filters) };
}
