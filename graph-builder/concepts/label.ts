import { singular } from "../text/singular.ts";
import type { Capitals } from "./capitals.ts";

/** How often each spelling of a concept was seen. */
export type Spellings = ReadonlyMap<string, number>;

/** A spelling with fewer letters than this share of the longest is a short form of it. */
const SHORT_SHARE = 0.7;
/** A short form that is so many times commoner than the long form is what readers know (GPU). */
const BETTER_KNOWN = 10;

/**
 * The label of a concept: its commonest spelling that holds no short form, in the singular, in
 * lower case but for names. Ties go to the longer, then to the first in code units.
 */
export function chooseLabel(spellings: Spellings, capitals: Capitals): string {
  const counts = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    const shown = readable(spelling, capitals);
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  const longest = Math.max(...[...counts.keys()].map(letters));
  const full = [...counts].filter(([label]) => letters(label) >= SHORT_SHARE * longest);
  const short = [...counts].filter(([label]) => letters(label) < SHORT_SHARE * longest);
  return commonest(total(short) > BETTER_KNOWN * total(full) ? short : full);
}

type Counted = readonly (readonly [label: string, count: number])[];

const total = (counted: Counted): number => counted.reduce((sum, [, count]) => sum + count, 0);

function commonest(counted: Counted): string {
  return [...counted].sort(
    ([a, many], [b, others]) => others - many || letters(b) - letters(a) || (a < b ? -1 : 1),
  )[0]![0];
}

const letters = (label: string): number => label.replace(/[\s\-‐‑–]/gu, "").length;

function readable(spelling: string, capitals: Capitals): string {
  const { isName, isDoubtful } = capitals;
  // A phrase that begins with an ordinary word may be a name (Ring attention): its other ordinary words need proof.
  const keeps = (word: string, at: number, all: readonly string[]): boolean =>
    isName(word) && ((at === 0 && all[1] !== "of") || !isDoubtful(word));
  const words = spelling
    .replace(/-of-/i, " of ")
    .split(" ")
    .map((word, at, all) => (keeps(word, at, all) ? word : word.toLowerCase()));
  const last = words.at(-1)!;
  if (!/\bof\b/.test(spelling) && !(isName(last) && /^\p{Lu}\p{Ll}+$/u.test(last)))
    words[words.length - 1] = singular(last);
  return words.join(" ");
}
