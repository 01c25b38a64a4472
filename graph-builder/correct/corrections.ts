import type { Note, Source } from "../types.ts";

/** One line of a corrections file: its cells, trimmed, as many as the file's kind has columns, further ones included. */
export interface Correction extends Source {
  readonly cells: readonly string[];
}

export type CorrectionKind = "papers" | "thesaurus" | "names" | "links" | "clusters";

/** The header that announces each kind of corrections file. */
export const CORRECTION_KINDS: Readonly<Record<CorrectionKind, readonly string[]>> = {
  /** A record, by file and line or title, and one that is the same paper; empty keeps it apart from all others. */
  papers: ["paper", "same as"],
  /** VOSviewer's thesaurus: a concept and what to call it instead; empty drops the concept. */
  thesaurus: ["label", "replace by"],
  /** A name of a work and the name (its own, it may be) or paper it stands for; empty says that it names nothing. */
  names: ["name", "replace by"],
  /** A link from a paper to a paper or work: `reference` or `concept`, and the relation it has; empty removes it. */
  links: ["from", "to", "link", "replace by"],
  /** A cluster's name and what to call it instead. */
  clusters: ["cluster", "replace by"],
};

/** Columns that files of a kind may have besides. */
export const FURTHER_COLUMNS: Readonly<Partial<Record<CorrectionKind, readonly string[]>>> = {
  /** What sort of work the name stands for: data, model, method or system. */
  names: ["kind"],
};

/** What people have corrected, in the order of the files. */
export type Corrections = Readonly<Record<CorrectionKind, readonly Correction[]>>;

export const NO_CORRECTIONS: Corrections = { papers: [], thesaurus: [], names: [], links: [], clusters: [] };

/** A stage's outcome after correction, with the lines that found nothing to correct. */
export interface Corrected<Outcome> {
  readonly outcome: Outcome;
  readonly unmatched: readonly Note[];
}

/** Says that a line had nothing to correct. */
export function unmatched({ file, line }: Source, reason: string): Note {
  return { file, line, reason };
}
