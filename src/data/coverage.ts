import type { Corpus } from "./corpus.ts";

/** How well the papers of a corpus are tied together. */
export interface Coverage {
  readonly papers: number;
  /** Papers that refer to a paper of the corpus or are referred to by one. */
  readonly referenced: number;
  /** Papers that name a work the corpus lacks. */
  readonly naming: number;
  /** Papers with a link by shared concepts. */
  readonly shared: number;
  /** Papers without any link. */
  readonly alone: number;
  /** Papers without an abstract: only their titles could be read. */
  readonly bare: number;
}

/** Counts the papers that have links of each kind. */
export function measureCoverage(corpus: Corpus): Coverage {
  const papers = corpus.nodes.slice(0, corpus.paperCount);
  const has = (node: number, test: (link: number) => boolean): boolean => corpus.linksOf(node).some(test);
  const count = (test: (node: (typeof papers)[number]) => boolean): number => papers.filter(test).length;
  return {
    papers: papers.length,
    referenced: count(({ index }) =>
      has(index, (link) => corpus.links[link]!.kind === "reference" && corpus.links[link]!.target < papers.length),
    ),
    naming: count(({ index }) => has(index, (link) => corpus.links[link]!.target >= papers.length)),
    shared: count(({ conceptDegree }) => conceptDegree > 0),
    alone: count(({ index }) => corpus.linksOf(index).length === 0),
    bare: count(({ paper }) => paper!.abstract === ""),
  };
}
