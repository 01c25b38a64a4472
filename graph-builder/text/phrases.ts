import { remember } from "../memo.ts";
import {
  BREAKING_FORMS,
  EMPTY_MODIFIERS,
  FUNCTION_WORDS,
  GERUND_NOUNS,
  NOT_ADVERBS,
  VERBS_OR_NOUNS,
} from "./stop-words.ts";
import { findUnits, type Unit } from "./units.ts";

/** A stretch of text without stop words, verbs and punctuation: what noun phrases are cut from. */
export interface Run {
  readonly units: readonly Unit[];
  /** The single word between this run and the next, when nothing else stands there. */
  readonly bridge: "of" | "and" | "or" | "";
  /** The words right before and after it, in lower case; empty where something else stands between, but a colon after it is ":". */
  readonly before: string;
  readonly after: string;
}

/** After these a word that may be a verb is one ("we model", "to train"). */
const VERB_SIGNS = new Set(
  "to we i you they can cannot could may might must should will would not let does do did who".split(" "),
);

/**
 * Splits a text into the runs that phrases are cut from, in the order of the text.
 * Stop words, verbs and punctuation end a run. Needs no part-of-speech model; linear.
 */
export function findRuns(text: string): readonly Run[] {
  const units = findUnits(text);
  const stretches: [from: number, to: number][] = [];
  let open = -1;
  for (const [index, unit] of units.entries()) {
    if (open >= 0 && unit.apart) {
      stretches.push([open, index]);
      open = -1;
    }
    const breaking = breaks(unit, units[index - 1], units[index + 1], open >= 0);
    if (open >= 0 && breaking) {
      stretches.push([open, index]);
      open = -1;
    } else if (open < 0 && !breaking) open = index;
    if (open >= 0 && unit.possessive && /^\p{Ll}/u.test(text[unit.start]!)) {
      stretches.push([open, index + 1]);
      open = -1;
    }
  }
  if (open >= 0) stretches.push([open, units.length]);
  const trimmed = stretches.map(([from, to]) => trim(units, from, to)).filter(([from, to]) => from < to);
  return trimmed.map(([from, to], index) => ({
    units: units.slice(from, to),
    bridge: bridgeBetween(units, to, trimmed[index + 1]?.[0]),
    before: from > 0 && !units[from]!.apart ? units[from - 1]!.hyphened : "",
    after: wordAfter(text, units[to - 1]!, units[to]),
  }));
}

/** How a unit takes part in runs; `verb or noun`: as its neighbour has it. */
type Part = "breaks" | "based" | "gerund" | "verb or noun" | "belongs";

/** So many spellings are remembered: most of a text's words come again and again. */
const REMEMBERED = 50_000;
const partOf = remember((hyphened: string): Part => {
  if (FUNCTION_WORDS.has(hyphened) || /^\d+(?:-\d+)*$/.test(hyphened)) return "breaks";
  if (hyphened.includes("-")) return "belongs";
  if (hyphened === "based") return "based";
  if (GERUND_NOUNS.has(hyphened)) return "gerund";
  if (BREAKING_FORMS.has(hyphened) || /(?:.{4}izes?|.{3}ify|.{3}ifies)$/.test(hyphened)) return "breaks";
  if (hyphened.endsWith("ly") && !NOT_ADVERBS.has(hyphened)) return "breaks";
  return VERBS_OR_NOUNS.has(hyphened) ? "verb or noun" : "belongs";
}, REMEMBERED);

/** Whether a unit ends the run before it and belongs to none itself. */
function breaks({ hyphened }: Unit, before: Unit | undefined, after: Unit | undefined, open: boolean): boolean {
  const part = partOf(hyphened);
  if (part === "based") return !(open && modifies(after));
  if (part === "gerund") return !open;
  if (part === "verb or noun") return VERB_SIGNS.has(before?.hyphened ?? "");
  return part === "breaks";
}

/** Whether "based" modifies what comes after ("energy based control"), unlike "based on". */
const modifies = (after: Unit | undefined): boolean =>
  after !== undefined && !after.apart && !/^(?:on|upon)$/.test(after.hyphened);

/** Cuts empty modifiers off the front ("novel", "proposed") and participles off the end ("network trained"). */
function trim(units: readonly Unit[], from: number, to: number): readonly [from: number, to: number] {
  let first = from;
  let last = to;
  while (first < last && EMPTY_MODIFIERS.has(units[first]!.hyphened)) first += 1;
  while (last > first && isParticiple(units[last - 1]!)) last -= 1;
  return [first, last];
}

function isParticiple({ words }: Unit): boolean {
  const word = words.at(-1)!;
  return word.endsWith("ed") && (word === "based" || (words.length === 1 && /[^e]ed$/.test(word) && word.length > 4));
}

function wordAfter(text: string, last: Unit, next: Unit | undefined): string {
  if (text[last.end] === ":") return ":";
  return next === undefined || next.apart ? "" : next.hyphened;
}

function bridgeBetween(units: readonly Unit[], to: number, next: number | undefined): Run["bridge"] {
  const between = units[to];
  if (next !== to + 1 || between === undefined || between.apart || units[next]!.apart) return "";
  const word = between.hyphened;
  return word === "of" || word === "and" || word === "or" ? word : "";
}
