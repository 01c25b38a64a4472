import type { CorpusWords } from "./corpus-words.ts";
import { cueNames } from "./cue-names.ts";
import { definedNames, initialNames } from "./defined-names.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { shapeOf } from "./name-shapes.ts";
import type { PaperText } from "./paper-text.ts";
import { isKnownNonWork } from "./proper-nouns.ts";
import { findSubjectName } from "./subject-name.ts";
import { titleNames } from "./title-names.ts";

/** A name that a paper gives to its own work. */
export interface IntroducedName {
  readonly surface: string;
  /** How it is known to be the paper's own. */
  readonly origin: "title" | "cue" | "long form" | "initials" | "definition" | "subject" | "declared";
  /** Sure enough for other papers to be linked by it. */
  readonly linkable: boolean;
}

/**
 * The names that a paper introduces, the most prominent first: what its title
 * puts before a colon, what follows "we propose" or "called", short and long
 * forms of these, abbreviations made of its title's initials; failing all these,
 * what it speaks of as its own.
 */
export function introducedNames(text: PaperText, candidates: readonly Mention[], words: CorpusWords): IntroducedName[] {
  const names = new Map<string, IntroducedName>();
  const add = (name: IntroducedName): void => {
    const key = nameKey(name.surface).exact;
    if (key.length > 1 && !names.has(key) && isNameable(name.surface)) names.set(key, name);
  };
  titleNames(text, words).forEach(add);
  const parts = new Set([...names.values()].flatMap(({ surface }) => partsOf(surface)));
  for (const name of cueNames(text, candidates, words)) if (!parts.has(name.surface)) add(name);
  definedNames(text, names, words).forEach(add);
  const surfaces = [...names.values()].map(({ surface }) => surface);
  initialNames(text, candidates, surfaces).forEach(add);
  const subject = names.size === 0 ? findSubjectName(text, candidates, words) : undefined;
  if (subject) add({ surface: subject, origin: "subject", linkable: false });
  return [...names.values()];
}

/** "PyTorch" of "PyTorch Distributed" is what the work derives from, not the work. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/);
  return parts.length > 1 ? parts : [];
}

/** A name has a letter and is no yearly event, common abbreviation, maker, place, ... */
function isNameable(surface: string): boolean {
  if (!/\p{L}/u.test(surface) || /(?:19|20)\d\d$/.test(surface) || isFieldAbbreviation(surface)) return false;
  return shapeOf(surface) !== "capital" || !isKnownNonWork(surface);
}
