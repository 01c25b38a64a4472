import { DEFAULT_OPTIONS, PLAIN_HOST, type Paper, type Reference, type References } from "../../graph-builder/index.ts";
import { findReferences } from "../../graph-builder/references/references.ts";

/** A paper with everything that is not given left out; its key is its place in the list. */
export type Draft = Partial<Omit<Paper, "key" | "sources">> & { readonly title: string };

/** A small corpus with what the references stage finds in it. */
export interface SmallCorpus {
  readonly papers: readonly Paper[];
  readonly found: References;
  /** The reference from the paper whose title starts with `source` to a paper (by its title's start) or a work (by a spelling). */
  reference(source: string, target: string): Reference | undefined;
  /** Labels of the works that the paper refers to, sorted. */
  worksOf(source: string): string[];
}

/** Runs the references stage on drafts, without concepts. */
export function referencesAmong(...drafts: readonly Draft[]): SmallCorpus {
  const papers = drafts.map((draft, index): Paper => ({
    abstract: "",
    ...draft,
    key: `paper:${String(index).padStart(12, "0")}`,
    sources: [{ file: "looms.txt", line: index + 1 }],
  }));
  const concepts = { concepts: [], byPaper: papers.map(() => []) };
  const found = findReferences(papers, concepts, DEFAULT_OPTIONS, PLAIN_HOST);
  const indexOf = (start: string): number => papers.findIndex(({ title }) => title.startsWith(start));
  const isTarget = ({ target }: Reference, name: string): boolean =>
    target < papers.length
      ? papers[target]!.title.startsWith(name)
      : found.works[target - papers.length]!.variants.includes(name);
  return {
    papers,
    found,
    reference: (source, target) =>
      found.references.find((reference) => reference.source === indexOf(source) && isTarget(reference, target)),
    worksOf: (source) =>
      found.references
        .filter((reference) => reference.source === indexOf(source) && reference.target >= papers.length)
        .map(({ target }) => found.works[target - papers.length]!.label)
        .sort(),
  };
}
