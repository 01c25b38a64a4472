import type { Documents } from "./documents.ts";
import { BRIDGES } from "./run-reading.ts";
import type { PhraseTable } from "../text/phrase-table.ts";
import { PARTICIPLE, SOFT } from "./unit-flags.ts";

/** Longest phrase, in units and in words. */
const MOST_UNITS = 5;
const MOST_WORDS = 9;
const OF = BRIDGES.indexOf("of");

/** One place where a phrase stands. Reused between visits: copy what you keep. */
export interface Occurrence {
  phrase: number;
  run: number;
  /** Units first .. last - 1. */
  first: number;
  last: number;
  /** How many words the phrase has. */
  words: number;
  /** It is all of its run, but for soft modifiers in front. */
  whole: boolean;
}

/** Gives a phrase its number: `add` or `find` of a PhraseTable. */
export type Lookup = PhraseTable["add"];

/**
 * Calls `visit` for every phrase of a paper in the order of the text: the
 * stretches of up to five units of each run that end on a noun-like
 * word, and "X of Y" over two runs. Runs are short, so this is linear.
 */
export function forEachPhrase(
  documents: Documents,
  paper: number,
  lookup: Lookup,
  visit: (occurrence: Occurrence) => void,
): void {
  const { paperRuns, bridges } = documents;
  const at: Occurrence = { phrase: 0, run: 0, first: 0, last: 0, words: 0, whole: false };
  const end = paperRuns[paper + 1]!;
  for (let run = paperRuns[paper]!; run < end; run += 1) {
    at.run = run;
    visitRun(documents, at, lookup, visit);
    if (bridges[run] === OF && run + 1 < end) visitOf(documents, at, lookup, visit);
  }
}

function visitRun(documents: Documents, at: Occurrence, lookup: Lookup, visit: (occurrence: Occurrence) => void): void {
  const { runUnits, unitFlags } = documents;
  const from = runUnits[at.run]!;
  const to = runUnits[at.run + 1]!;
  let softUntil = from;
  while (softUntil < to && unitFlags[softUntil]! & SOFT) softUntil += 1;
  for (let first = from; first < to; first += 1) {
    at.first = first;
    at.words = 0;
    let phrase = -1;
    for (let last = first; last < to && last < first + MOST_UNITS; last += 1) {
      phrase = appendUnit(documents, phrase, last, lookup, at);
      if (phrase < 0 || at.words > MOST_WORDS) break;
      at.phrase = phrase;
      at.last = last + 1;
      at.whole = first <= softUntil && last + 1 === to;
      if (mayEnd(unitFlags[last]!, last > first)) visit(at);
    }
  }
}

/** A participle ends no phrase, and a soft modifier only one that it does not begin ("diffusion prior"). */
const mayEnd = (flags: number, inside: boolean): boolean => !(flags & PARTICIPLE) && (inside || !(flags & SOFT));

/** The phrase with one more unit, -1 when the table does not know it. */
function appendUnit(
  { unitWords, words }: Documents,
  prefix: number,
  unit: number,
  lookup: Lookup,
  at: Occurrence,
): number {
  let phrase = prefix;
  for (let word = unitWords[unit]!; word < unitWords[unit + 1]!; word += 1) {
    phrase = lookup(phrase, words[word]!);
    at.words += 1;
    if (phrase < 0) return -1;
  }
  return phrase;
}

/** "mixture of experts": the last unit of a run, "of", and the first one or two units of the next. */
function visitOf(documents: Documents, at: Occurrence, lookup: Lookup, visit: (occurrence: Occurrence) => void): void {
  const { runUnits, unitFlags } = documents;
  const head = runUnits[at.run + 1]! - 1;
  const end = runUnits[at.run + 2]!;
  at.first = head;
  at.words = 0;
  at.whole = false;
  let phrase = appendUnit(documents, -1, head, lookup, at);
  if (phrase < 0) return;
  phrase = lookup(phrase, documents.of);
  at.words += 1;
  for (let last = head + 1; last < end && last < head + 3; last += 1) {
    if (phrase < 0) return;
    phrase = appendUnit(documents, phrase, last, lookup, at);
    if (phrase < 0) return;
    at.phrase = phrase;
    at.last = last + 1;
    at.whole = last + 1 === end;
    if (mayEnd(unitFlags[last]!, false)) visit(at);
  }
}
