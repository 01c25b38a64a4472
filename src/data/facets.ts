import { RELATIONS, type Concept, type Relation } from "../../graph-builder/index.ts";
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

/** Papers counted between two pauses. */
const PAUSE_EVERY = 1024;

/** Counts members of a list: all of them, and those that pass. */
export function* countRows<Row>(
  corpus: Corpus,
  rowsOf: (paper: number) => Iterable<Row>,
  stays: (paper: number) => boolean,
): Generator<void, Map<Row, FacetCount>> {
  const counts = new Map<Row, { count: number; total: number }>();
  for (let paper = 0; paper < corpus.paperCount; paper += 1) {
    const one = Number(stays(paper));
    for (const row of rowsOf(paper)) {
      const tally = counts.get(row) ?? { count: 0, total: 0 };
      tally.count += one;
      tally.total += 1;
      counts.set(row, tally);
    }
    if (paper % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
  }
  return counts;
}

/** Papers that fail no test, by concept id. */
function countConcepts(corpus: Corpus, failed: Uint16Array): Map<string, number> {
  const { conceptEnds, concepts } = corpus.columns;
  const listed = corpus.attributes.concepts;
  const counts = new Int32Array(listed.length);
  for (let paper = 0; paper < corpus.paperCount; paper += 1) {
    if (failed[paper] !== 0) continue;
    for (let at = conceptEnds[paper]!; at < conceptEnds[paper + 1]!; at += 1) counts[concepts[at]!]! += 1;
  }
  return new Map(listed.flatMap(({ id }, place) => (counts[place]! > 0 ? [[id, counts[place]!] as const] : [])));
}

/** References between papers by relation: all, and those between papers that pass. */
function countRelations(corpus: Corpus, stays: (paper: number) => boolean): Map<Relation, FacetCount> {
  const { sources, targets, relations } = corpus.columns;
  const counts = RELATIONS.map((relation): [Relation, { count: number; total: number }] => [
    relation,
    { count: 0, total: 0 },
  ]);
  for (let link = 0; link < relations.length; link += 1) {
    if (relations[link]! < 0 || targets[link]! >= corpus.paperCount) continue;
    const tally = counts[relations[link]!]![1];
    tally.count += Number(stays(sources[link]!) && stays(targets[link]!));
    tally.total += 1;
  }
  return new Map(counts.filter(([, { total }]) => total > 0));
}

/** Works and concept links that are left when both are shown. */
function countOthers(corpus: Corpus, shown: Shown): { readonly works: FacetCount; readonly conceptLinks: FacetCount } {
  const { relations } = corpus.columns;
  const conceptLinks = { count: 0, total: 0 };
  for (let link = 0; link < relations.length; link += 1) {
    if (relations[link]! >= 0) continue;
    conceptLinks.count += shown.links[link]!;
    conceptLinks.total += 1;
  }
  return {
    works: {
      count: shown.nodes.subarray(corpus.paperCount).reduce((sum, flag) => sum + flag, 0),
      total: corpus.nodes.length - corpus.paperCount,
    },
    conceptLinks,
  };
}

/**
 * Counts the rows of every facet, with pauses. A row counts what is left by the filters of the *other* facets,
 * so that it says what pressing it would show. A few passes over nodes and links.
 */
export function* countFacets(corpus: Corpus, filters: Filters, marks: Marks = NO_MARKS): Generator<void, FacetCounts> {
  const failed = testPapers(corpus, filters, marks);
  const { nodes } = corpus;
  const homes = yield* countRows(
    corpus,
    (paper) => [nodes[paper]!.territory],
    (paper) => staysWithout(failed[paper]!, "territories"),
  );
  const sources = yield* countRows(
    corpus,
    (paper) => new Set(nodes[paper]!.paper!.sources.map(({ file }) => file)),
    (paper) => staysWithout(failed[paper]!, "sources"),
  );
  const relations = countRelations(corpus, (paper) => staysWithout(failed[paper]!, "relations"));
  yield;
  const others = countOthers(
    corpus,
    applyFilters(corpus, { ...filters, showWorks: true, showConceptLinks: true }, marks),
  );
  yield;
  return {
    territories: corpus.territories.map(({ index }) => homes.get(index) ?? { count: 0, total: 0 }),
    relations,
    ...others,
    sources: new Map([...sources].sort(([a], [b]) => compareText(a, b))),
    concepts: countConcepts(corpus, failed),
  };
}

/** The concepts of the corpus, the most frequent first; those of one paper only are left to search. */
export function rankConcepts(corpus: Corpus): readonly Concept[] {
  return corpus.attributes.concepts
    .filter((concept) => concept.papers > 1)
    .toSorted((a, b) => b.papers - a.papers || compareText(a.label, b.label));
}
