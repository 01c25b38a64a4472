import type { Concept, Relation } from "../../graph-builder/index.ts";
import { compareText } from "./compare-text.ts";
import type { Corpus } from "./corpus.ts";
import { applyFilters, type Filters, type Shown } from "./filters.ts";
import { staysWithout, testPapers } from "./paper-tests.ts";
import { NO_MARKS, type Marks } from "./reading-list.ts";

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

/** Counts members of a list: all of them, and those that pass. */
export function countRows<Row>(
  corpus: Corpus,
  rowsOf: (paper: number) => Iterable<Row>,
  stays: (paper: number) => boolean,
): Map<Row, FacetCount> {
  const counts = new Map<Row, { count: number; total: number }>();
  for (let paper = 0; paper < corpus.paperCount; paper += 1) {
    const one = Number(stays(paper));
    for (const row of rowsOf(paper)) {
      const tally = counts.get(row) ?? { count: 0, total: 0 };
      tally.count += one;
      tally.total += 1;
      counts.set(row, tally);
    }
  }
  return counts;
}

/** Papers that are shown, by concept id. */
export function countConcepts(corpus: Corpus, shown: Shown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { index, paper } of corpus.nodes) {
    if (!paper || shown.nodes[index] !== 1) continue;
    for (const { id } of paper.concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** References between papers by relation: all, and those between papers that pass. */
function countRelations(corpus: Corpus, stays: (paper: number) => boolean): Map<Relation, FacetCount> {
  const counts = new Map<Relation, { count: number; total: number }>();
  for (const { relation, source, target } of corpus.links) {
    if (relation === null || target >= corpus.paperCount) continue;
    const tally = counts.get(relation) ?? { count: 0, total: 0 };
    tally.count += Number(stays(source) && stays(target));
    tally.total += 1;
    counts.set(relation, tally);
  }
  return counts;
}

/** Works and concept links that are left when both are shown. */
function countOthers(corpus: Corpus, shown: Shown): { readonly works: FacetCount; readonly conceptLinks: FacetCount } {
  const isConcept = corpus.links.filter(({ kind }) => kind === "concept");
  return {
    works: {
      count: shown.nodes.subarray(corpus.paperCount).reduce((sum, flag) => sum + flag, 0),
      total: corpus.nodes.length - corpus.paperCount,
    },
    conceptLinks: {
      count: isConcept.reduce((sum, { index }) => sum + shown.links[index]!, 0),
      total: isConcept.length,
    },
  };
}

/**
 * Counts the rows of every facet. A row counts what is left by the filters of the *other* facets,
 * so that it says what pressing it would show. A few passes over nodes and links.
 */
export function countFacets(corpus: Corpus, filters: Filters, marks: Marks = NO_MARKS): FacetCounts {
  const failed = testPapers(corpus, filters, marks);
  const { nodes } = corpus;
  const homes = countRows(
    corpus,
    (paper) => [nodes[paper]!.territory],
    (paper) => staysWithout(failed[paper]!, "territories"),
  );
  const sources = countRows(
    corpus,
    (paper) => new Set(nodes[paper]!.paper!.sources.map(({ file }) => file)),
    (paper) => staysWithout(failed[paper]!, "sources"),
  );
  return {
    territories: corpus.territories.map(({ index }) => homes.get(index) ?? { count: 0, total: 0 }),
    relations: countRelations(corpus, (paper) => staysWithout(failed[paper]!, "relations")),
    ...countOthers(corpus, applyFilters(corpus, { ...filters, showWorks: true, showConceptLinks: true }, marks)),
    sources: new Map([...sources].sort(([a], [b]) => compareText(a, b))),
    concepts: countConcepts(corpus, applyFilters(corpus, filters, marks)),
  };
}

/** The concepts of the corpus, the most frequent first; those of one paper only are left to search. */
export function rankConcepts(corpus: Corpus): readonly Concept[] {
  return corpus.attributes.concepts
    .filter((concept) => concept.papers > 1)
    .toSorted((a, b) => b.papers - a.papers || compareText(a.label, b.label));
}
