import type { Corpus } from "../data/corpus.ts";

/** The references between each paper of a walk and the next, whichever of the two refers. */
export function walkLinks(corpus: Corpus, walk: readonly number[]): number[] {
  return walk.slice(1).flatMap((node, at) => {
    const before = walk[at]!;
    return corpus.linksOf(node).filter((index) => {
      const { kind, source, target } = corpus.links[index]!;
      return kind === "reference" && (source === before || target === before);
    });
  });
}
