/** A word, number or sign of a text, with its place in UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False for punctuation and other signs. */
  readonly word: boolean;
}

/**
 * Words and signs in order, in linear time.
 *
 * A word keeps what names are made of: inner hyphens, apostrophes, underscores,
 * carets, ampersands, at signs and plus signs ("I^2R-Net", "pass@1"), points
 * between digits or before small letters ("GPT-3.5", "scikit.learn"), and plus,
 * sharp and star at its end ("C++", "C#", "A*"). A slash parts words, and so does
 * a point that a sentence ended with ("done.We"). Every other sign is a token of
 * its own; spaces are none.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const word = isWordCode(code);
    const end = word ? endOfWord(text, at) : at + 1;
    tokens.push({ text: text.slice(at, end), start: at, end, word });
    at = end;
  }
  return tokens;
}

/** Whether a token is a word or number, no sign. */
export function isWord(token: string): boolean {
  return isWordCode(token.charCodeAt(0));
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (!joins(text, at)) break;
    at += 1;
  }
  return endOfTail(text, start, at);
}

const PLUS = 43;

/** Plus, sharp and star belong to a word when nothing follows: "HumanEval+", "C#", "A*". */
function endOfTail(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(end);
  let at = end;
  if (sign === PLUS) while (text.charCodeAt(at) === PLUS) at += 1;
  else if (sign === 35 && end - start <= 2) at += 1;
  else if (sign === 42 && isUpper(text.charCodeAt(at - 1))) at += 1;
  return at > end && isWordCode(text.charCodeAt(at)) ? end : at;
}

const INNER = new Set(Array.from("-'’_^&@+‐‑", (sign) => sign.charCodeAt(0)));
const POINT = 46;
const COMMA = 44;

function joins(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === 32 || !isWordCode(text.charCodeAt(at + 1))) return false;
  if (sign !== POINT && sign !== COMMA) return INNER.has(sign);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(after)) return true;
  return sign === POINT && isLower(after) && !isDigit(before);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** What the pattern said of each code unit that came: 1 no, 2 yes. */
const known = new Uint8Array(0x10000);

/** Letters, digits and marks of any script; halves of surrogate pairs count as letters. */
function isWordCode(code: number): boolean {
  if (code < 128) return isLower(code) || isUpper(code) || isDigit(code);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (known[code] ||= LETTER.test(String.fromCharCode(code)) ? 2 : 1) === 2;
}
