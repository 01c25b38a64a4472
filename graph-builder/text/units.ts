/** A word, or words joined by hyphens, that phrases are made of. */
export interface Unit {
  /** Offsets in the text, UTF-16 code units; a possessive 's is left out. */
  readonly start: number;
  readonly end: number;
  /** Its lower-case words; a hyphenated prefix is glued to its word ("pre-training" is one word). */
  readonly words: readonly string[];
  /** The unit in lower case with its hyphens. */
  readonly hyphened: string;
  /** Something other than space stands before it. */
  readonly apart: boolean;
  readonly possessive: boolean;
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
/** Prefixes that are no words of their own: a space after them is as good as a hyphen ("multi task"). */
const BARE_PREFIXES = new Set("anti bi hyper inter intra multi non pre pseudo quasi semi".split(" "));

/** The units of a text in order. Linear. */
export function findUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
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
      units.push(toUnit(pieces, apart));
      apart = gap !== " " && !/^(?:['’]s)?\s+$/i.test(gap);
    }
    pieces = [piece];
  }
  if (pieces.length > 0) units.push(toUnit(pieces, apart));
  return units;
}

function pieceAt(match: RegExpExecArray): Piece {
  const raw = match[0];
  const possessive = raw.length > 2 && /['’]s$/i.test(raw);
  const text = possessive ? raw.slice(0, -2) : raw;
  // The plural of a short form: only capitals tell LMs from gas.
  const one = /^[\p{Lu}\d]{2,}s$/u.test(text) ? text.slice(0, -1) : text;
  return { start: match.index, end: match.index + text.length, word: one.toLowerCase(), possessive };
}

function isHyphen(gap: string, before: Piece, after: Piece): boolean {
  if (HYPHENS.has(gap)) return true;
  if (gap === " " && after.word.length > 2) return BARE_PREFIXES.has(before.word);
  return gap === "/" && before.word.length === 1 && after.word.length === 1;
}

function toUnit(pieces: readonly Piece[], apart: boolean): Unit {
  if (pieces.length === 1) {
    const { start, end, word, possessive } = pieces[0]!;
    return { start, end, words: [word], hyphened: word, apart, possessive };
  }
  const words = pieces.map((piece) => piece.word);
  const last = pieces.at(-1)!;
  return {
    start: pieces[0]!.start,
    end: last.end,
    words: gluePrefixes(words),
    hyphened: words.join("-"),
    apart,
    possessive: last.possessive,
  };
}

/** Glues prefixes: ["pre", "training"] becomes ["pretraining"]. */
function gluePrefixes(words: readonly string[]): readonly string[] {
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
