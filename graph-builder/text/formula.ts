import { setGroups } from "./scripts.ts";
import { inBrackets } from "./tex-commands.ts";
import { FONTS, LETTERS, NAMED, RELATIONS, symbolFor } from "./tex-symbols.ts";

/** Longest stretch that is tried as one formula. */
const LONGEST = 240;

/** Mends the parts of a text that are formulas for sure: `mathcal{O}(n)`, `1{epsilon}`, `O(d ell)`. */
export function mendIslands(text: string): string {
  const out: string[] = [];
  let at = 0;
  for (let bracket = nextBracket(text, 0); bracket >= 0; bracket = nextBracket(text, bracket + 1)) {
    const start = islandStart(text, bracket, at);
    if (start < 0) continue;
    const end = islandEnd(text, start);
    const mended = end > bracket ? mendIsland(text.slice(start, end)) : undefined;
    if (mended === undefined) continue;
    out.push(text.slice(at, start), mended);
    at = end;
    bracket = end - 1;
  }
  out.push(text.slice(at));
  return out.join("");
}

function nextBracket(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 40) return i;
  }
  return -1;
}

/** Where the formula starts that the bracket belongs to: a group glued to something, or an order of growth; else -1. */
function islandStart(text: string, bracket: number, from: number): number {
  if (text[bracket] === "(") {
    const head = /(?:^|[^\p{L}])((?:O|o|Omega|Theta)(?:bigg?|Bigg?|left)?)$/u.exec(
      text.slice(Math.max(from, bracket - 12), bracket),
    );
    return head ? bracket - head[1]!.length : -1;
  }
  if (bracket === from || !/[\p{L}\p{N}^_)\]}]/u.test(text[bracket - 1]!)) return -1;
  let start = bracket - 1;
  while (start > from && bracket - start < 80 && !/[\s{}]/.test(text[start - 1]!)) start -= 1;
  return start;
}

/** The blank after which all brackets are closed, or just the next blank where they never close. */
function islandEnd(text: string, start: number): number {
  let depth = 0;
  let blank = -1;
  for (let i = start; i < text.length && i < start + LONGEST; i += 1) {
    const mark = text[i]!;
    if ("([{".includes(mark)) depth += 1;
    else if (")]}".includes(mark)) {
      depth -= 1;
      if (depth < 0) return i;
    } else if (/\s/.test(mark)) {
      if (depth === 0) return i;
      if (blank < 0) blank = i;
    }
  }
  return depth === 0 ? Math.min(text.length, start + LONGEST) : blank < 0 ? start : blank;
}

/** The island mended, what follows its last bracket ("-stationary") left as it is. */
function mendIsland(island: string): string | undefined {
  if (/:\/\/|@/.test(island)) return undefined;
  const whole = mendFormula(island);
  if (whole !== undefined) return whole;
  const last = Math.max(island.lastIndexOf(")"), island.lastIndexOf("]"), island.lastIndexOf("}")) + 1;
  const core = mendFormula(island.slice(0, last));
  return core === undefined ? undefined : core + island.slice(last);
}

/** A formula mended; undefined when a word in it is English. */
export function mendFormula(formula: string): string | undefined {
  let english = false;
  const named = unwrapSizes(formula).replace(/[A-Za-z]+/g, (run) => {
    const mended = segment(run);
    if (mended === undefined && run.length > 2) english = true;
    return mended ?? run;
  });
  if (english) return undefined;
  let before = "";
  let now = named;
  for (let round = 0; round < 8 && now !== before; round += 1) {
    before = now;
    now = setGroups(fractions(now));
  }
  return now
    .replace(/ *([×∘·]) */g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** `big(`, `left[`, `right)`: the size of a bracket. */
function unwrapSizes(formula: string): string {
  return formula.replace(/(?:bigg?|Bigg?|left)(?=[([{|])/g, "").replace(/(?<=\S)(?:bigg?|Bigg?|right)(?=[)\]}|])/g, "");
}

/** `frac{L{mu}}` is L/μ, `1{ε}` is 1/ε: what is left of a fraction that lost its inner braces. */
function fractions(formula: string): string {
  return formula
    .replace(
      / ?frac ?\{([^{}]*)(?:\}\{([^{}]*)\}|\{([^{}]*)\}\})/g,
      (_, over: string, a?: string, b?: string) => ` ${divide(over, a ?? b ?? "")} `,
    )
    .replace(/√\[3\]/g, "∛")
    .replace(/([√∛])\{([^{}]*)\}\{([^{}]*)\}/g, (_, sign: string, over: string, under: string) =>
      divide(sign + inBrackets(over), under),
    )
    .replace(/([√∛])\{([^{}]*)\}/g, (_, sign: string, body: string) => sign + inBrackets(body))
    .replace(
      /(?<=[\p{N}\p{L})\]])\{([^{},]+)\}/gu,
      (_, under: string) => `/${under.length > 1 ? divisor(under) : under}`,
    );
}

function divide(over: string, under: string): string {
  return `${inBrackets(over)}/${divisor(under)}`;
}

/** A product under the line needs brackets too. */
function divisor(text: string): string {
  const plain = text.trim();
  return /^(?:[\p{L}∞][\p{No}\p{Lm}]*(?:\^\d)?|\d+|[a-z]{3,})$/u.test(plain) || /^\([^()]*\)$/.test(plain)
    ? plain
    : `(${plain})`;
}

/** Words in formulas that stay as they are. */
const KEPT = new Set([...NAMED, "frac", "with", "for", "and", "any", "iff", "or", "all"]);

/**
 * A run of letters as commands and single letters ("nvarepsilon", "mtimes",
 * "mathcal"); undefined when it is no such thing.
 */
export function segment(run: string): string | undefined {
  if (run.length < 2) return undefined;
  if (KEPT.has(run)) return run;
  const whole = pieceFor(run, 2);
  if (whole !== undefined) return whole;
  for (let start = 0; start <= Math.min(2, run.length - 3); start += 1) {
    for (let end = run.length; end >= start + 3; end -= 1) {
      const symbol = pieceFor(run.slice(start, end), 3);
      if (symbol === undefined) continue;
      const rest = run.slice(end);
      const after = rest.length < 2 ? rest : segment(rest);
      if (after !== undefined) return run.slice(0, start) + symbol + after;
    }
  }
  return undefined;
}

/** The symbol of a command's name that has at least `least` letters. */
function pieceFor(name: string, least: number): string | undefined {
  if (name.length < least || LETTERS.has(name)) return undefined;
  if (name === "sqrt") return "√";
  if (name === "frac" || NAMED.has(name)) return ` ${name} `;
  if (FONTS.has(name)) return least === 2 || name.length > 5 ? "" : undefined;
  const symbol = symbolFor(name);
  return symbol !== undefined && RELATIONS.has(name) ? ` ${symbol} ` : symbol;
}
