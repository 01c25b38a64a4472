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

/** Letters and numbers of any script, with what an apostrophe joins, and the signs of C++ and C#. */
const PIECE = /[\p{L}\p{N}]+(?:['’]\p{L}+)*[+#]*/uy;
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
  let at = 0;
  for (;;) {
    const start = startOfPiece(text, at);
    if (start === text.length) break;
    at = endOfPiece(text, start);
    const piece = pieceOf(text.slice(start, at), start);
    const last = pieces.at(-1);
    if (last) {
      const gap = text.slice(last.end, start);
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

const APOSTROPHE = 39;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the next piece at `from` or after begins; the length of the text when none does. Signs of ASCII need no pattern. */
function startOfPiece(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? isLetter(code) || isDigit(code) : endByPattern(text, at) > at) return at;
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return text.length;
}

/** Where the piece ends that begins at `start`: in ASCII found without the pattern. */
function endOfPiece(text: string, start: number): number {
  let at = start;
  while (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at += 1;
  while (text.charCodeAt(at) === APOSTROPHE && isLetter(text.charCodeAt(at + 1))) {
    at += 2;
    while (isLetter(text.charCodeAt(at))) at += 1;
  }
  const plain = !(text.charCodeAt(at) > 127) && !(text.charCodeAt(at) === APOSTROPHE && text.charCodeAt(at + 1) > 127);
  if (!plain) return endByPattern(text, start);
  while (text[at] === "+" || text[at] === "#") at += 1;
  return at;
}

/** The end of what the pattern finds at `at`; `at` when it finds nothing. */
function endByPattern(text: string, at: number): number {
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : at;
}

function pieceOf(raw: string, start: number): Piece {
  const possessive = raw.length > 2 && /['’]s$/i.test(raw);
  const text = possessive ? raw.slice(0, -2) : raw;
  // The plural of a short form: only capitals tell LMs from gas.
  const one = text.endsWith("s") && /^[\p{Lu}\d]{2,}s$/u.test(text) ? text.slice(0, -1) : text;
  return { start, end: start + text.length, word: one.toLowerCase(), possessive };
}

function isHyphen(gap: string, before: Piece, after: Piece): boolean {
  if (gap === " ") return after.word.length > 2 && BARE_PREFIXES.has(before.word);
  if (HYPHENS.has(gap)) return true;
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
