import type { Kind } from "./kind-nouns.ts";
import type { Sentence } from "./paper-text.ts";

/** A place where a paper writes what may be the name of a work. */
export interface Mention {
  readonly sentence: Sentence;
  /** Index of the sentence in the paper's text. */
  readonly at: number;
  /** Index of its first and last word in the sentence. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** How likely it names a work, 0..1, by this place alone. */
  readonly score: number;
  /** How it was found. */
  readonly form: "shaped" | "capital" | "phrase" | "known" | "long form" | "citation" | "declared";
  readonly kind: Kind | undefined;
  /** The paper that people say introduces the name. */
  readonly paper?: number;
}
