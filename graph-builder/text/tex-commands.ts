import { FONTS, LETTERS, NAMED, RELATIONS, symbolFor } from "./tex-symbols.ts";

/** Combining marks of TeX's accent commands. */
const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
  t: "\u0361",
};

/** Accents of formulas: `\tilde{O}`. */
const HATS: Readonly<Record<string, string>> = {
  hat: "\u0302",
  widehat: "\u0302",
  tilde: "\u0303",
  widetilde: "\u0303",
  bar: "\u0304",
  overline: "\u0304",
  acute: "\u0301",
  grave: "\u0300",
  breve: "\u0306",
  ocirc: "\u030a",
  check: "\u030c",
  dot: "\u0307",
  ddot: "\u0308",
  vec: "\u20d7",
};

/** Characters that stand for themselves after a backslash are held here until the other marks are read. */
const HELD = "{}$_^~";
const HELD_FIRST = 0xe000;

/** Puts the characters that TeX had escaped back in. */
export function releaseHeld(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, (mark) => HELD[mark.charCodeAt(0) - HELD_FIRST]!);
}

/** Replaces TeX's commands (`\alpha`, `\"a`, `\textbf{...}`, `\frac{a}{b}`, `\%`) by what they print. */
export function printCommands(raw: string, depth = 0): string {
  if (!raw.includes("\\") || depth > 40) return raw;
  const text = raw.replace(/(?<![\^_])\{\\(?:bf|it|em|rm|sf|tt|sc|sl|cal)\s+([^{}]*)\}/g, "$1");
  const out: string[] = [];
  let at = 0;
  for (let slash = text.indexOf("\\"); slash >= 0; slash = text.indexOf("\\", at)) {
    out.push(text.slice(at, slash));
    const { printed, end } = command(text, slash + 1, depth);
    out.push(printed);
    at = end;
  }
  out.push(text.slice(at));
  return out.join("").normalize("NFC");
}

interface Printed {
  readonly printed: string;
  /** Offset after what was read. */
  readonly end: number;
}

const NAME = /[A-Za-z]+\*?/y;

function command(text: string, at: number, depth: number): Printed {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return signCommand(text, at, depth);
  const end = at + name.length;
  const plain = name.replace("*", "");
  return accentCommand(plain, text, end, depth) ?? namedCommand(plain, text, end, depth);
}

/** A command of one character that is no letter. */
function signCommand(text: string, at: number, depth: number): Printed {
  const sign = text[at] ?? "";
  const end = at + 1;
  if (ACCENTS[sign] !== undefined && /[\p{L}{\\]/u.test(text[end] ?? ""))
    return accented(ACCENTS[sign], text, end, depth);
  const held = HELD.indexOf(sign);
  if (held >= 0 && sign !== "") return { printed: String.fromCharCode(HELD_FIRST + held), end };
  if (",;: \n\\".includes(sign)) return { printed: " ", end: sign === "\\" ? afterOption(text, end) : end };
  if ("()[]!-/@".includes(sign)) return { printed: "", end };
  return { printed: sign, end };
}

/** `\\[2pt]` */
function afterOption(text: string, at: number): number {
  const found = /^\[-?[\d.]+\s?(?:pt|em|ex|mm|cm)\]/.exec(text.slice(at, at + 12));
  return at + (found ? found[0].length : 0);
}

function accentCommand(name: string, text: string, at: number, depth: number): Printed | undefined {
  const hat = HATS[name];
  if (hat !== undefined) return accented(hat, text, at, depth);
  const mark = ACCENTS[name];
  if (mark === undefined || !/^(?:\s*\{|\s+\p{L}|\\)/u.test(text.slice(at, at + 4))) return undefined;
  return accented(mark, text, at, depth);
}

/** The argument with the mark on its first letter. */
function accented(mark: string, text: string, at: number, depth: number): Printed {
  const { printed, end } = argument(text, at, depth);
  const letters = printed.replace(/^ı/, mark === "\u0323" || mark === "\u0328" ? "ı" : "i").replace(/^ȷ/, "j");
  const first = /^\P{M}/u.exec(letters)?.[0] ?? "";
  return { printed: first ? first + mark + letters.slice(first.length) : "", end };
}

const DROPPED =
  /^(?:cite|citep|citet|citeyear|citealp|citealt|autocite|parencite|ref|eqref|autoref|cref|Cref|label|index|vspace|hspace|thanks|color)$/;
const BREAKS = /^(?:par|newline|linebreak|q?quad|smallskip|medskip|bigskip|hfill|item)$/;

type Printer = (text: string, end: number, depth: number) => Printed;

/** Commands that take arguments. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  frac: fraction,
  tfrac: fraction,
  dfrac: fraction,
  nicefrac: fraction,
  sqrt: root,
  href: second,
  textcolor: second,
  texorpdfstring: first,
  textsuperscript: (text, end, depth) => script("^", text, end, depth),
  textsubscript: (text, end, depth) => script("_", text, end, depth),
};

function namedCommand(name: string, text: string, end: number, depth: number): Printed {
  const printer = Object.hasOwn(PRINTERS, name) ? PRINTERS[name] : undefined;
  if (printer) return printer(text, end, depth);
  if (DROPPED.test(name)) return { printed: "", end: bracketed(text, end) };
  if (BREAKS.test(name)) return { printed: " ", end };
  if (FONTS.has(name)) return fontCommand(name, text, end, depth);
  const glued = /[\p{L}\p{N}]/u.test(text[end - name.length - 2] ?? " ");
  if (NAMED.has(name)) return { printed: glued ? ` ${name}` : name, end };
  return symbolCommand(name, text, end);
}

/** `\textbf{word}`, `{\bf word}`; the group stays one after a raising or lowering mark. */
function fontCommand(name: string, text: string, end: number, depth: number): Printed {
  if (text[end] !== "{") return { printed: "", end: /\s/.test(text[end] ?? "") ? end + 1 : end };
  const { printed, end: after } = argument(text, end, depth);
  const raised = /[\^_]/.test(text[end - name.length - 2] ?? "");
  return { printed: raised ? `{${printed}}` : printed, end: after };
}

function script(mark: string, text: string, at: number, depth: number): Printed {
  const { printed, end } = argument(text, at, depth);
  return { printed: `${mark}{${printed}}`, end };
}

function symbolCommand(name: string, text: string, end: number): Printed {
  const symbol = symbolFor(name);
  if (symbol === undefined) return { printed: name, end };
  if (LETTERS.has(name)) {
    const gap = /^(?:\s+|\{\})/.exec(text.slice(end, end + 20))?.[0] ?? "";
    return { printed: symbol, end: end + gap.length };
  }
  const empty = text.startsWith("{}", end) ? 2 : 0;
  return { printed: RELATIONS.has(name) ? ` ${symbol} ` : symbol, end: end + empty };
}

function fraction(text: string, at: number, depth: number): Printed {
  const over = argument(text, at, depth);
  const under = argument(text, over.end, depth);
  return { printed: `${inBrackets(over.printed)}/${inBrackets(under.printed)}`, end: under.end };
}

function root(text: string, at: number, depth: number): Printed {
  const degree = /^\[(\d)\]/.exec(text.slice(at, at + 3))?.[1];
  const { printed, end } = argument(text, degree ? at + 3 : at, depth);
  const sign = degree === "3" ? "∛" : degree === "4" ? "∜" : "√";
  return { printed: sign + inBrackets(printed), end };
}

/** Commands of two arguments of which the second is the text. */
function second(text: string, at: number, depth: number): Printed {
  const before = argument(text, at, depth);
  return text[before.end] === "{" ? argument(text, before.end, depth) : before;
}

/** Commands of two arguments of which the first is the text. */
function first(text: string, at: number, depth: number): Printed {
  const kept = argument(text, at, depth);
  return text[kept.end] === "{" ? { printed: kept.printed, end: argument(text, kept.end, depth).end } : kept;
}

/** A sum or a product needs brackets inside a fraction. */
export function inBrackets(text: string): string {
  const plain = text.trim();
  return /^[\p{L}\p{N}.∞^_{}√∛]*$/u.test(plain) || /^\([^()]*\)$/.test(plain) ? plain : `(${plain})`;
}

/** The argument at `at`: a group, a command or one character. */
function argument(text: string, at: number, depth: number): Printed {
  let start = at;
  while (/\s/.test(text[start] ?? "")) start += 1;
  if (text[start] === "{") {
    const close = closing(text, start);
    return { printed: printCommands(text.slice(start + 1, close), depth + 1), end: Math.min(close + 1, text.length) };
  }
  if (text[start] === "\\" && depth < 40) return command(text, start + 1, depth + 1);
  const character = String.fromCodePoint(text.codePointAt(start) ?? 32);
  return start < text.length
    ? { printed: character, end: start + character.length }
    : { printed: "", end: text.length };
}

/** Offset of the brace that closes the one at `open`; the end of the text when none does. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}" && (depth -= 1) === 0) return i;
  }
  return text.length;
}

/** Offset after the options and the argument of a command that prints nothing. */
function bracketed(text: string, at: number): number {
  let end = at;
  while (text[end] === "[") {
    const close = text.indexOf("]", end);
    if (close < 0) return end;
    end = close + 1;
  }
  return text[end] === "{" ? Math.min(closing(text, end) + 1, text.length) : end;
}
