import type { Telling } from "./telling-concepts.ts";

/** A name longer than this does not fit on the map. */
export const WIDTH = 26;

/** Names of fields, activities and measures read better in the singular, whatever single papers write. */
const NO_PLURAL = /(?:ism|ion|ing|ity|ness|ance|ence|ship|length|size|time|rate|cost|control|access)$/u;

/** One or two capitals: a plural would read like another name. */
const SHORT_NAME = /^\p{Lu}{1,2}$/u;

/**
 * How a concept is written in a name: the plural that papers use, else the
 * label, else the longest spelling that fits; undefined when none does.
 */
export function spell({ label, variants }: Pick<Telling, "label" | "variants">): string | undefined {
  const seen = new Set(variants);
  const plural = NO_PLURAL.test(label) || SHORT_NAME.test(label) ? undefined : pluralAmong(label, seen);
  if (plural !== undefined && plural.length <= WIDTH) return plural;
  const noun = isAdjective(label) ? nounAmong(seen) : undefined;
  if (noun !== undefined && noun.length <= WIDTH) return noun;
  if (label.length <= WIDTH) return seen.has(label) ? label : (withCapital(label, variants) ?? label);
  const fitting = variants.filter((variant) => variant.length <= WIDTH);
  return fitting.reduce<string | undefined>(
    (best, each) => (best && best.length >= each.length ? best : each),
    undefined,
  );
}

/** What is no name: a lone adjective ("ethical"), a lone compound that qualifies what is missing, and what holds a variable ("n variables"). */
export function isUnfit(term: string): boolean {
  return isQualifier(term) || isAdjective(term) || /(?:^|\s)\p{Ll}(?:\s|$)/u.test(term);
}

/** "black-box", "low-rank", not "fine-tuning" or "k-means". */
function isQualifier(term: string): boolean {
  return /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(term) && !/(?:ing|ion|ity|ism|ment|s)$/u.test(term);
}

function isAdjective(term: string): boolean {
  return /^\p{Ll}+(?:ical|ial|ual|ntal|ible|ive|ous|tile)$/u.test(term);
}

function pluralAmong(word: string, seen: ReadonlySet<string>): string | undefined {
  const forms = /[^aeiou]y$/u.test(word) ? [`${word.slice(0, -1)}ies`] : [`${word}s`, `${word}es`];
  return forms.find((each) => seen.has(each));
}

/** The plural of a noun among the spellings of an adjective: "parents" of "parental". */
function nounAmong(seen: ReadonlySet<string>): string | undefined {
  for (const each of [...seen].sort()) {
    const plural = /^\p{Ll}+$/u.test(each) ? pluralAmong(each, seen) : undefined;
    if (plural !== undefined) return plural;
  }
  return undefined;
}

/** The spelling with a capital at its front, where papers write it with no other ("Fitts's law"). */
function withCapital(label: string, variants: readonly string[]): string | undefined {
  return variants.find((each) => /^\p{Lu}\P{Lu}*\s\P{Lu}*$/u.test(each) && each.toLowerCase() === label);
}
