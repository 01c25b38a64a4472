import type { Corpus, CorpusNode } from "./corpus.ts";
import { countRows, type FacetCount } from "./facets.ts";
import type { Filters, Reading } from "./filters.ts";
import { KINDS, type PaperKind } from "./paper-kind.ts";
import {
  paperFacts,
  referenceDegree,
  staysWithout,
  testPapers,
  type PaperFacts,
  type PaperTest,
} from "./paper-tests.ts";
import { STATUSES, type Marks } from "./reading-list.ts";

/** A bar of a histogram: papers from one value to another, both among them. */
export interface Bin extends FacetCount {
  readonly from: number;
  /** `Infinity` for the last of an open scale. */
  readonly to: number;
}

/** How many papers each row of the further facets has. */
export interface MoreCounts {
  /** Papers by year; empty when none has one. */
  readonly years: readonly Bin[];
  readonly undated: FacetCount;
  /** Papers by references in and out. */
  readonly degree: readonly Bin[];
  /** Kinds that some paper is, in the order of `KINDS`. */
  readonly kinds: ReadonlyMap<PaperKind, FacetCount>;
  readonly code: FacetCount;
  readonly reading: ReadonlyMap<Reading, FacetCount>;
  /** Papers on the list, by tag. */
  readonly tags: ReadonlyMap<string, FacetCount>;
}

const NONE: FacetCount = { count: 0, total: 0 };
/** More bars than this cannot be told apart in a side panel. */
const MOST_BARS = 40;
/** References where a bar starts, once single numbers would be too many bars. */
const DEGREE_STEPS = [0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500];

/** Bars of equal width over all values between the least and the most. */
function evenBins(values: ReadonlyMap<number, FacetCount>): Bin[] {
  const [least, most] = [Math.min(...values.keys()), Math.max(...values.keys())];
  const width = Math.ceil((most - least + 1) / MOST_BARS);
  const starts = Array.from({ length: Math.ceil((most - least + 1) / width) }, (_, bar) => least + bar * width);
  return fillBins(
    values,
    starts.map((from) => [from, Math.min(most, from + width - 1)]),
  );
}

/** Bars that grow wider with the value: one for each number, then 5 to 6, 7 to 9, ... and the last without an end. */
function growingBins(values: ReadonlyMap<number, FacetCount>): Bin[] {
  const most = Math.max(...values.keys(), 0);
  const starts = most <= 10 ? Array.from({ length: most + 1 }, (_, n) => n) : DEGREE_STEPS.filter((n) => n <= most);
  return fillBins(
    values,
    starts.map((from, bar) => [from, bar === starts.length - 1 ? Infinity : starts[bar + 1]! - 1]),
  );
}

function fillBins(values: ReadonlyMap<number, FacetCount>, ends: readonly (readonly [number, number])[]): Bin[] {
  const bins = ends.map(([from, to]) => ({ from, to, count: 0, total: 0 }));
  for (const [value, { count, total }] of values) {
    const bin = bins.find(({ from, to }) => value >= from && value <= to)!;
    bin.count += count;
    bin.total += total;
  }
  return bins;
}

const NO_FACTS: PaperFacts = { kinds: [], code: [] };

/**
 * Counts the rows of the further facets, with pauses, each by the filters of all the others. Kinds and code are counted
 * once their facts are given. Linear in papers and their links.
 */
export function* countMoreFacets(
  corpus: Corpus,
  filters: Filters,
  marks: Marks,
  facts: PaperFacts | null = paperFacts(corpus),
): Generator<void, MoreCounts> {
  const failed = testPapers(corpus, filters, marks);
  const { kinds, code } = facts ?? NO_FACTS;
  const nodeAt = (paper: number): CorpusNode => corpus.nodes[paper]!;
  const count = <Row>(
    test: PaperTest,
    rowsOf: (paper: number) => Iterable<Row>,
  ): Generator<void, Map<Row, FacetCount>> => countRows(corpus, rowsOf, (paper) => staysWithout(failed[paper]!, test));
  const years = yield* count("years", (paper) => [nodeAt(paper).paper!.year ?? null]);
  const dated = new Map([...years].flatMap(([year, row]) => (year === null ? [] : [[year, row] as const])));
  const degree = yield* count("degree", (paper) => [referenceDegree(nodeAt(paper))]);
  const byKind = yield* count("kinds", (paper) => [kinds[paper] ?? null].filter((kind) => kind !== null));
  const withCode = yield* count("withCode", (paper) => [code[paper] ?? false]);
  const reading = yield* count<Reading>("reading", (paper) => [marks.get(paper)?.status ?? "new"]);
  const tags = yield* count("tags", (paper) => marks.get(paper)?.tags ?? []);
  return {
    years: dated.size === 0 ? [] : evenBins(dated),
    undated: years.get(null) ?? NONE,
    degree: growingBins(degree),
    kinds: new Map(KINDS.flatMap((kind) => (byKind.has(kind) ? [[kind, byKind.get(kind)!] as const] : []))),
    code: withCode.get(true) ?? NONE,
    reading: new Map([...STATUSES, "new" as const].map((status) => [status, reading.get(status) ?? NONE])),
    tags,
  };
}
