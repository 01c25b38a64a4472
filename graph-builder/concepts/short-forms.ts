import type { ShortForms } from "../text/paper-words.ts";
import { stem } from "../text/stem.ts";
import { findUnits } from "../text/units.ts";

/** The words of the long form of `short` (as `shortForm` writes it) in a paper; undefined when it has none. */
export type Expand = (paper: number, short: string) => readonly string[] | undefined;

/** A corpus takes a short form for granted when so many papers define it ... */
const LEAST_PAPERS = 2;
/** ... and so large a share of them in the same way. */
const LEAST_SHARE = 0.7;

/**
 * Learns the short forms that papers define ("Mixture of Experts (MoE)").
 * A paper's own definition counts first; elsewhere a short form is written out
 * only where the papers that define it agree.
 */
export function learnShortForms(own: readonly Forms[]): Expand {
  const agreed = agreedForms(own);
  return (paper, short) => own[paper]!.get(short) ?? agreed.get(short);
}

/** Short forms (as `shortForm` writes them) and the words that they stand for. */
export type Forms = ReadonlyMap<string, readonly string[]>;

/** "LLMs" and "LLM" are "LLM"; undefined for what cannot be a short form. */
export function shortForm(surface: string): string | undefined {
  if (surface.length > 12) return undefined;
  const bare = /^\p{Lu}.*\p{Lu}s$/u.test(surface) ? surface.slice(0, -1) : surface;
  return /\p{Lu}.*\p{Lu}/u.test(bare) ? bare.toUpperCase() : undefined;
}

/** What a paper's short forms stand for, word by word; the title's definition comes before the abstract's. */
export function definitionsIn({ title, abstract }: ShortForms): Forms {
  const found = new Map<string, readonly string[]>();
  for (const explained of [title, abstract]) {
    for (const { short, long } of explained) {
      const key = shortForm(short);
      const words = findUnits(long).flatMap((unit) => unit.words);
      if (key !== undefined && !found.has(key) && words.length > 0 && words.length < 7) found.set(key, words);
    }
  }
  return found;
}

function agreedForms(own: readonly Forms[]): Forms {
  const longForms = new Map<string, Map<string, { readonly words: readonly string[]; papers: number }>>();
  for (const forms of own) {
    for (const [short, words] of forms) {
      const longs = longForms.get(short) ?? new Map<string, { readonly words: readonly string[]; papers: number }>();
      longForms.set(short, longs);
      const key = words.map(stem).join(" ");
      const long = longs.get(key) ?? { words, papers: 0 };
      long.papers += 1;
      longs.set(key, long);
    }
  }
  const agreed = new Map<string, readonly string[]>();
  for (const [short, longs] of longForms) {
    const all = [...longs.values()];
    const total = all.reduce((sum, { papers }) => sum + papers, 0);
    const commonest = all.reduce((best, long) => (long.papers > best.papers ? long : best));
    if (commonest.papers >= LEAST_PAPERS && commonest.papers / total >= LEAST_SHARE) agreed.set(short, commonest.words);
  }
  return agreed;
}
