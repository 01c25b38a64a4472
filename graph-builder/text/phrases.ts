import { BREAKING_FORMS, FUNCTION_WORDS, NOT_ADVERBS, VERBS_OR_NOUNS, WEAK_MODIFIERS } from "./stop-words.ts";

/** A word, or words joined by hyphens, that phrases are made of. */
export interface Unit {
  /** Offsets in the text, UTF-16 code units; a possessive 's is left out. */
  readonly start: number;
  readonly end: number;
  /** Its lower-case words; a hyphenated prefix is glued to its word ("pre-training" is one word). */
  readonly words: readonly string[];
}

/** A stretch of text without stop words, verbs and punctuation: what noun phrases are cut from. */
export interface Run {
  readonly units: readonly Unit[];
  /** The single word between this run and the next, when nothing else stands there. */
  readonly bridge: "of" | "and" | "or" | "";
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly possessive: boolean;
}

const PIECE = /[\p{L}\p{N}]+(?:['’]\p{L}+)*[+#]*/gu;
const HYPHENS = new Set(["-", "‐", "‑", "–"]);
const PREFIXES = new Set(
  "anti auto bi co de hyper inter intra macro meta micro mini multi non over post pre pseudo quasi re semi sub super trans un under fine".split(
    " ",
  ),
);
/** After these a word that may be a verb is one ("we model", "to train"). */
const VERB_SIGNS = new Set(
  "to we i you they can cannot could may might must should will would not let does do did who".split(" "),
);

function pieceAt(match: RegExpExecArray): Piece {
  const raw = match[0];
  const possessive = /['’]s$/i.test(raw);
  const text = possessive ? raw.slice(0, -2) : raw;
  return { start: match.index, end: match.index + text.length, word: text.toLowerCase(), possessive };
}

function isHyphen(gap: string, before: Piece, after: Piece): boolean {
  return HYPHENS.has(gap) || (gap === "/" && before.word.length === 1 && after.word.length === 1);
}

/** Glues prefixes: ["pre", "training"] becomes ["pretraining"]. */
function gluePrefixes(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const glued: string[] = [];
  let prefix = "";
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && next.length > 2 && PREFIXES.has(word)) prefix += word;
    else {
      glued.push(prefix + word);
      prefix = "";
    }
  }
  return glued;
}

function breaks(unit: Unit, hyphened: string, before: string): boolean {
  const word = unit.words[0]!;
  if (unit.words.length > 1 || hyphened !== word)
    return FUNCTION_WORDS.has(hyphened) || unit.words.every((part) => /^\d+$/.test(part));
  if (FUNCTION_WORDS.has(word) || BREAKING_FORMS.has(word) || /^[\d.]+$/.test(word)) return true;
  if (word.endsWith("ly") && !NOT_ADVERBS.has(word)) return true;
  return VERBS_OR_NOUNS.has(word) && VERB_SIGNS.has(before);
}

/** Cuts weak modifiers off the front ("novel", "proposed") and participles off the end ("network trained"). */
function trim(units: readonly Unit[]): readonly Unit[] {
  let first = 0;
  let last = units.length;
  while (first < last && units[first]!.words.length === 1 && WEAK_MODIFIERS.has(units[first]!.words[0]!)) first += 1;
  while (last > first && isParticiple(units[last - 1]!)) last -= 1;
  return units.slice(first, last);
}

function isParticiple(unit: Unit): boolean {
  const word = unit.words.at(-1)!;
  return (
    (unit.words.length > 1 && word === "based") || (unit.words.length === 1 && /[^e]ed$/.test(word) && word.length > 4)
  );
}

/**
 * Splits a text into the runs that phrases are cut from, in the order of the text.
 * Stop words, verbs and punctuation end a run. Needs no part-of-speech model; linear.
 */
export function findRuns(text: string): readonly Run[] {
  const runs: { units: readonly Unit[]; bridge: Run["bridge"] }[] = [];
  let open: Unit[] = [];
  let before = "";
  let sinceRun = "";
  const close = (): void => {
    const units = trim(open);
    if (units.length > 0) {
      runs.push({ units, bridge: "" });
      sinceRun = units.at(-1) === open.at(-1) ? "" : "-";
    } else if (open.length > 0) sinceRun += "-";
    open = [];
  };
  for (const { unit, hyphened, apart, possessive } of readUnits(text)) {
    if (apart) {
      close();
      sinceRun += "-";
    }
    if (breaks(unit, hyphened, before)) {
      close();
      sinceRun += ` ${hyphened}`;
    } else {
      if (open.length === 0) setBridge(runs.at(-1), sinceRun, unit);
      open.push(unit);
      if (possessive && /^\p{Ll}/u.test(text[unit.start]!)) close();
    }
    before = hyphened;
  }
  close();
  return runs;
}

function setBridge(run: { bridge: Run["bridge"] } | undefined, between: string, next: Unit): void {
  if (!run || WEAK_MODIFIERS.has(next.words[0]!)) return;
  const word = between.trim();
  if (word === "of" || word === "and" || word === "or") run.bridge = word;
}

/** The words of a phrase as runs have them, stop words kept: "Mixture-of-Experts" is mixture, of, experts. */
export function unitWords(phrase: string): readonly string[] {
  return [...readUnits(phrase)].flatMap(({ unit }) => unit.words);
}

interface ReadUnit {
  readonly unit: Unit;
  /** The unit in lower case with its hyphens. */
  readonly hyphened: string;
  /** Something other than space stands before it. */
  readonly apart: boolean;
  readonly possessive: boolean;
}

function* readUnits(text: string): Generator<ReadUnit> {
  let pieces: Piece[] = [];
  let apart = true;
  for (const match of text.matchAll(PIECE)) {
    const piece = pieceAt(match);
    const last = pieces.at(-1);
    if (last) {
      const gap = text.slice(last.end, piece.start);
      if (isHyphen(gap, last, piece)) {
        pieces.push(piece);
        continue;
      }
      yield toUnit(pieces, apart);
      apart = !/^(?:['’]s)?\s+$/i.test(gap);
    }
    pieces = [piece];
  }
  if (pieces.length > 0) yield toUnit(pieces, apart);
}

function toUnit(pieces: readonly Piece[], apart: boolean): ReadUnit {
  const words = pieces.map((piece) => piece.word);
  const last = pieces.at(-1)!;
  return {
    unit: { start: pieces[0]!.start, end: last.end, words: gluePrefixes(words) },
    hyphened: words.join("-"),
    apart,
    possessive: last.possessive,
  };
}
