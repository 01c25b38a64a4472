import type { Corpus, CorpusNode } from "../data/corpus.ts";

/** Class that sets `--dye` for a position in the palette; -1 is for what has no dye. */
export function dyeClass(dye: number): string {
  return dye < 0 ? "dye-none" : `dye-${dye}`;
}

/** Class that sets `--dye` to a node's hue. */
export function nodeDye(corpus: Corpus, node: CorpusNode): string {
  return dyeClass(corpus.territories[node.territory]?.dye ?? -1);
}
