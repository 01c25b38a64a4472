import { RELATIONS, type PaperAttributes } from "../../graph-builder/index.ts";
import { codeOf } from "./code-links.ts";
import type { Corpus, CorpusNode } from "./corpus.ts";
import type { Filters } from "./filters.ts";
import { finish } from "./finish.ts";
import { papersNear } from "./near.ts";
import { kindOf, type PaperKind } from "./paper-kind.ts";
import type { Marks } from "./reading-list.ts";

/** What a paper is tested against. */
interface Context {
  readonly corpus: Corpus;
  readonly filters: Filters;
  readonly marks: Marks;
  /** The papers near the one asked for; null for all. */
  readonly near: ReadonlySet<number> | null;
  readonly facts: PaperFacts;
}

/** What filters ask of each paper and the graph file does not say outright, by index. */
export interface PaperFacts {
  readonly kinds: readonly (PaperKind | null)[];
  readonly code: readonly boolean[];
}

const known = new WeakMap<Corpus, PaperFacts>();

/** What all papers can be looked at together by. */
type Said = Pick<PaperAttributes, "title" | "abstract" | "names" | "authors" | "concepts" | "url" | "code">;

/** What a paper says; without its summary where summaries are read on demand. */
function said(corpus: Corpus, { paper }: CorpusNode): Said {
  if (corpus.graph) return paper!;
  const { title, names, authors = [], concepts, url = "", code = [] } = paper!;
  return { title, names, authors, concepts, url, code, abstract: "" };
}

/** Finds out the kind of each paper and whether it has code, a paper at a time; linear in their text. */
export function* gatherFacts(corpus: Corpus): Generator<void, PaperFacts> {
  const kinds: (PaperKind | null)[] = [];
  const code: boolean[] = [];
  for (const node of corpus.nodes.slice(0, corpus.paperCount)) {
    const paper = said(corpus, node);
    kinds.push(kindOf(paper));
    code.push(codeOf(paper).length > 0);
    yield;
  }
  const facts = { kinds, code };
  known.set(corpus, facts);
  return facts;
}

/** The kind of each paper and whether it has code; found out once for a corpus. */
export function paperFacts(corpus: Corpus): PaperFacts {
  const before = known.get(corpus);
  if (before) return before;
  return finish(gatherFacts(corpus));
}

/** The facts of a corpus, if they are found out already. */
export function knownFacts(corpus: Corpus): PaperFacts | null {
  return known.get(corpus) ?? null;
}

/** References in and out between papers of the corpus: what the facet of references counts. */
export const referenceDegree = ({ inDegree, outDegree }: CorpusNode): number => inDegree + outDegree;

const texts = new WeakMap<CorpusNode, string>();

/** Everything that a paper says of itself, in lower case. */
function textOf(corpus: Corpus, node: CorpusNode): string {
  const before = texts.get(node);
  if (before !== undefined) return before;
  const { title, abstract, names, authors = [], concepts } = said(corpus, node);
  const about = concepts.map(({ label }) => label);
  const text = [node.label, title, ...names, ...authors, ...about, abstract].join("\n").toLowerCase();
  texts.set(node, text);
  return text;
}

/** A filter that decides on papers. */
export type PaperTest =
  | "papers"
  | "near"
  | "territories"
  | "relations"
  | "concepts"
  | "sources"
  | "years"
  | "degree"
  | "kinds"
  | "withCode"
  | "reading"
  | "tags"
  | "text";

/** One test for each of these filters. */
const TESTS: Readonly<Record<PaperTest, (node: CorpusNode, context: Context) => boolean>> = {
  papers: ({ index }, { filters: { papers } }) => papers.size === 0 || papers.has(index),
  near: ({ index }, { near }) => near === null || near.has(index),
  territories: ({ territory }, { filters: { territories, hiddenTerritories } }) =>
    !hiddenTerritories.has(territory) && (territories.size === 0 || territories.has(territory)),
  relations: ({ index }, { corpus, filters: { relations } }) =>
    relations.size === 0 || corpus.linksOf(index).some((link) => relations.has(corpus.links[link]!.relation!)),
  concepts: ({ paper }, { filters: { concepts } }) =>
    [...concepts].every((id) => paper!.concepts.some((own) => own.id === id)),
  sources: ({ paper }, { filters: { sources } }) =>
    sources.size === 0 || paper!.sources.some(({ file }) => sources.has(file)),
  years: ({ paper }, { filters: { years, undated } }) => {
    if (years === null && !undated) return true;
    const { year } = paper!;
    return year === undefined ? undated : years !== null && year >= years[0] && year <= years[1];
  },
  degree: (node, { filters: { degree } }) =>
    degree === null || (referenceDegree(node) >= degree[0] && referenceDegree(node) <= degree[1]),
  kinds: ({ index }, { facts, filters: { kinds } }) => kinds.size === 0 || kinds.has(facts.kinds[index]!),
  withCode: ({ index }, { facts, filters: { withCode } }) => !withCode || facts.code[index]!,
  reading: ({ index }, { marks, filters: { reading } }) =>
    reading.size === 0 || reading.has(marks.get(index)?.status ?? "new"),
  tags: ({ index }, { marks, filters: { tags } }) =>
    [...tags].every((tag) => marks.get(index)?.tags.includes(tag) ?? false),
  text: (node, { corpus, filters: { text } }) =>
    text === "" ||
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => textOf(corpus, node).includes(word)),
};

const NAMES = Object.keys(TESTS) as readonly PaperTest[];

/** Filters that a test goes by beside the one of its name. */
const ALSO: Partial<Record<PaperTest, keyof Filters>> = { territories: "hiddenTerritories", years: "undated" };

const restricts = (value: Filters[keyof Filters]): boolean => (value instanceof Set ? value.size > 0 : Boolean(value));

/** Whether a test can fail at all. */
function asks(filters: Filters, name: PaperTest): boolean {
  const also = ALSO[name];
  return restricts(filters[name]) || (also !== undefined && restricts(filters[also]));
}

const NO_FACTS: PaperFacts = { kinds: [], code: [] };

function contextOf(corpus: Corpus, filters: Filters, marks: Marks): Context {
  const { near, relations, hiddenRelations, kinds, withCode } = filters;
  const followed = relations.size === 0 ? RELATIONS : [...relations];
  return {
    corpus,
    filters,
    marks,
    near: near && papersNear(corpus, ...near, new Set(followed.filter((relation) => !hiddenRelations.has(relation)))),
    facts: kinds.size > 0 || withCode ? paperFacts(corpus) : NO_FACTS,
  };
}

interface Outcome {
  readonly corpus: Corpus;
  readonly marks: Marks;
  readonly failed: Uint16Array;
}

const outcomes = new WeakMap<Filters, Outcome>();

/**
 * Which tests each paper fails, as bits in the order of `TESTS`: 0 for a paper that stays. Linear in papers and their
 * links, once for the same filters; tests that nothing is asked of cost nothing.
 */
export function testPapers(corpus: Corpus, filters: Filters, marks: Marks): Uint16Array {
  const before = outcomes.get(filters);
  if (before?.corpus === corpus && before.marks === marks) return before.failed;
  const context = contextOf(corpus, filters, marks);
  const failed = new Uint16Array(corpus.paperCount);
  for (const [bit, name] of NAMES.entries()) {
    if (!asks(filters, name)) continue;
    for (let paper = 0; paper < failed.length; paper += 1)
      if (!TESTS[name](corpus.nodes[paper]!, context)) failed[paper]! |= 1 << bit;
  }
  outcomes.set(filters, { corpus, marks, failed });
  return failed;
}

/** Whether a paper would stay without one of the filters, given the tests that it fails. */
export function staysWithout(failed: number, name: PaperTest): boolean {
  return (failed & ~(1 << NAMES.indexOf(name))) === 0;
}
