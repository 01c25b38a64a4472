/** One thing that a reader corrected: a line of the plain file that the builder reads (see docs/corrections.md). */
export interface Correction {
  /** `links`: from, to, `reference` or `concept`, and an empty cell, which removes the link. `clusters`: a name and the one to use instead. `thesaurus`: the same of a concept; empty drops it. `names`: a name of a work, and the name or title of what it is; empty when it names nothing. */
  readonly kind: "links" | "thesaurus" | "names" | "clusters";
  readonly cells: readonly string[];
}

export type CorrectedKind = Correction["kind"];

/** Whether two corrections say the same. */
export function sameCorrection(a: Correction, b: Correction): boolean {
  return a.kind === b.kind && a.cells.join("\t") === b.cells.join("\t");
}
