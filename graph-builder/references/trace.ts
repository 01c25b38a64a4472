import type { Evidence, Paper } from "../types.ts";
import type { IntroducedIndex } from "./introduced-index.ts";
import type { IntroducedName } from "./introduced-names.ts";
import type { Mention } from "./mention.ts";
import type { NameFamilies } from "./name-families.ts";
import type { PaperText, Sentence } from "./paper-text.ts";
import type { ReferenceRule } from "./reference-rules.ts";
import type { Gate } from "./support.ts";

/** Everything that is known of the corpus when references are put together. */
export interface Findings {
  readonly papers: readonly Paper[];
  readonly texts: readonly PaperText[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly introduced: readonly (readonly IntroducedName[])[];
  readonly families: NameFamilies;
  readonly index: IntroducedIndex;
  readonly gate: Gate;
}

/** One place that carries a reference. */
export interface Trace {
  readonly source: number;
  /** A paper's index, or the family of a work. */
  readonly target: number | string;
  readonly rule: ReferenceRule;
  /** That the place means the target, 0..1. */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** A longer spelling in the same place: the name with its noun ("Hopfield model"). */
  readonly wider?: string;
  /** The surface is a number that points to the work and no spelling of its name. */
  readonly numbered?: true;
  /** What the work is called, rather than the evidence's surface. */
  readonly label?: string;
}

/** A sentence as evidence. `surface` must stand in it. */
export function quote(text: PaperText, { field, start, end }: Sentence, surface: string, rule: string): Evidence {
  return { field, start, end, quote: text[field].slice(start, end), surface, rule };
}

/** Nothing refers to the future: whether `target` is known to be newer than `source`. */
export function isNewer(papers: readonly Paper[], target: number, source: number): boolean {
  const year = papers[source]!.year;
  return year !== undefined && (papers[target]!.year ?? year) > year;
}
