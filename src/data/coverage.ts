import { linksAt } from "./columns.ts";
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
  /** Papers without an abstract, of which only the titles could be read; null where abstracts are read on demand. */
  readonly bare: number | null;
}

/** Counts the papers that have links of each kind. */
export function measureCoverage(corpus: Corpus): Coverage {
  const { paperCount: papers, columns, nodes } = corpus;
  const counts = { referenced: 0, naming: 0, shared: 0, alone: 0 };
  for (let paper = 0; paper < papers; paper += 1) {
    const links = linksAt(columns, paper);
    const isReference = (link: number): boolean => columns.relations[link]! >= 0;
    const isWithin = (link: number): boolean => isReference(link) && columns.targets[link]! < papers;
    counts.referenced += Number(links.some(isWithin));
    counts.naming += Number(links.some((link) => columns.targets[link]! >= papers));
    counts.shared += Number(columns.shared[paper]! > 0);
    counts.alone += Number(links.length === 0);
  }
  const bare = corpus.graph ? nodes.slice(0, papers).filter(({ paper }) => paper!.abstract === "").length : null;
  return { papers, ...counts, bare };
}
