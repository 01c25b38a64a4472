import { isPerfect, longFormAfter, longFormBefore, type LongForm } from "./long-form.ts";

/** A short form that a text explains, with both places in UTF-16 code units. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  readonly longStart: number;
  readonly longEnd: number;
}

const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}.&/+'’-]*$/u;

/**
 * The short forms that a text explains, in order: "long form (SHORT)", "SHORT (long form)", and, where every letter
 * begins a word, "SHORT: long form", "SHORT stands for long form", "long form, or SHORT".
 *
 * Schwartz and Hearst (2003) look for the letters of the short form from right to
 * left and take the first place that fits. Here every place in reach is scored
 * instead: a letter that begins a word counts most, a passed-over content word
 * costs, and the best score wins. Time is linear in the text for each bracket of
 * bounded length.
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(/\(([^()]{2,120})\)/g)) {
    const open = match.index;
    const pair = shortInside(text, open, match[1]!) ?? longInside(text, open, match[1]!);
    if (pair) found.push(pair);
  }
  for (const pair of [...spelledOut(text), ...namedAfter(text)]) {
    if (!found.some(({ shortStart, longStart }) => shortStart === pair.shortStart || longStart === pair.longStart)) {
      found.push(pair);
    }
  }
  return found.sort((a, b) => a.shortStart - b.shortStart);
}

/** "long form (SHORT)", also "(SHORT, ...)", "(SHORT; ...)" and "(or SHORT)". */
function shortInside(text: string, open: number, inside: string): Abbreviation | undefined {
  const head = /^\s*(?:(?:or|i\.e\.,?|aka|a\.k\.a\.|abbreviated as|denoted|called)\s+)?["'“‘]?([^\s,;:"'“”]+)/u.exec(
    inside,
  );
  const short = head?.[1];
  if (!head || !short || !isShortForm(short) || !/^["'”’]?\s*(?:$|[,;:])/u.test(inside.slice(head[0].length))) {
    return undefined;
  }
  const from = Math.max(0, text.lastIndexOf(")", open - 1) + 1, lastStop(text, open));
  return pairOf(text, short, open + 1 + head[0].length - short.length, longFormBefore(short, text, from, open));
}

/** "SHORT (long form)", also "SHORT (for long form)". */
function longInside(text: string, open: number, inside: string): Abbreviation | undefined {
  const before = /([^\s(]+)\s*$/u.exec(text.slice(Math.max(0, open - 30), open));
  const short = before?.[1];
  if (!short || !isShortForm(short) || !/\s|-/u.test(inside.trim())) return undefined;
  const lead =
    /^\s*(?:(?:for|i\.e\.,?|that is,?|short for|which stands for|stands for|from)\s+)?["“‘]?(?:an?\s|the\s)?/u.exec(
      inside,
    )![0].length;
  const clause = /^[^,;:]*(?:,[^,;:]*(?:,? and [^,;:]*))?/u.exec(inside)![0];
  const long = longFormAfter(short, text, open + 1 + lead, open + 1 + clause.trimEnd().length);
  if (!long || text.slice(open + 1 + lead, long.start).trim() !== "") return undefined;
  return pairOf(text, short, open - before[0].length, long);
}

/** "SHORT: long form", "SHORT = long form", "[SHORT] long form", "SHORT, long form", "SHORT stands for long form". */
function* spelledOut(text: string): Generator<Abbreviation> {
  const sign =
    /(?<=^|[\s,;([])\[?([\p{L}\p{N}][\p{L}\p{N}.&/+-]{1,11})(?:\]|\s*[:=]|,|,?\s+(?:which\s+)?(?:stands for|is short for|short for|refers to|denotes|means|is))\s+(?:the\s|an?\s)?/gu;
  for (const match of text.matchAll(sign)) {
    const short = match[1]!;
    if (!isShortForm(short)) continue;
    const from = match.index + match[0].length;
    const long = longFormAfter(short, text, from, clauseEnd(text, from));
    if (!long || long.start !== from || !isPerfect(short, long)) continue;
    const pair = pairOf(text, short, match.index + match[0].indexOf(short), long);
    if (pair) yield pair;
  }
}

/** "long form, or SHORT", "long form, denoted by SHORT", "long form, abbreviated as SHORT". */
function* namedAfter(text: string): Generator<Abbreviation> {
  const sign =
    /,?\s+(?:or(?: simply)?|(?:henceforth|hereafter|also)?\s?(?:denoted|abbreviated|known|referred to|called|dubbed|termed)(?: by| as| to as)?|short:?)\s+([\p{L}\p{N}][\p{L}\p{N}.&/+-]{1,11})(?=[\s,;.)]|$)/gu;
  for (const match of text.matchAll(sign)) {
    const short = match[1]!.replace(/\.$/, "");
    if (!isShortForm(short)) continue;
    const long = longFormBefore(short, text, lastStop(text, match.index), match.index);
    if (!long || long.end !== match.index || !isPerfect(short, long)) continue;
    const pair = pairOf(text, short, match.index + match[0].lastIndexOf(short), long);
    if (pair) yield pair;
  }
}

function pairOf(text: string, short: string, shortStart: number, long: LongForm | undefined): Abbreviation | undefined {
  if (!long) return undefined;
  const words = text.slice(long.start, long.end);
  return words.toLowerCase() === short.toLowerCase()
    ? undefined
    : {
        short,
        long: words,
        shortStart,
        shortEnd: shortStart + short.length,
        longStart: long.start,
        longEnd: long.end,
      };
}

/** Two to twelve signs, one word, some capital or digit, a letter in it, not merely a capitalised word of six or more. */
function isShortForm(word: string): boolean {
  if (word.length < 2 || word.length > 12 || !SHORT.test(word) || !/\p{L}/u.test(word)) return false;
  if (!/\p{Lu}/u.test(word)) return false;
  return !/^\p{Lu}\p{Ll}{5,}$/u.test(word);
}

/** The place after the last end of a sentence before `open`. */
function lastStop(text: string, open: number): number {
  for (let at = open - 1; at > Math.max(0, open - 200); at -= 1) {
    if ((text[at] === "." && text[at + 1] === " ") || text[at] === ";" || text[at] === ":") return at + 1;
  }
  return Math.max(0, open - 200);
}

/** The place of the next comma, stop or bracket. */
function clauseEnd(text: string, from: number): number {
  const end = text.slice(from, from + 200).search(/[,;:()[\]]|\.(?:\s|$)/u);
  return end < 0 ? Math.min(text.length, from + 200) : from + end;
}
