/** A short form that a text explains, with both places in UTF-16 code units. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  readonly longStart: number;
  readonly longEnd: number;
}

/** Small words that a short form may pass over for nothing. */
const SMALL = new Set("a an and as at by for from in into of on or over per the to under via with without".split(" "));

const WORD = /[\p{L}\p{N}]+/gu;
const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}.&/+'’-]*$/u;

/**
 * The pairs "long form (SHORT)" and "SHORT (long form)" of a text, in order.
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
  return found;
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
  const shortStart = open + 1 + head[0].length - short.length;
  const from = Math.max(0, text.lastIndexOf(")", open - 1) + 1, lastStop(text, open));
  const long = bestLongForm(short, text, from, open, true);
  return (
    long && {
      short,
      long: text.slice(long.start, long.end),
      shortStart,
      shortEnd: shortStart + short.length,
      longStart: long.start,
      longEnd: long.end,
    }
  );
}

/** "SHORT (long form)". */
function longInside(text: string, open: number, inside: string): Abbreviation | undefined {
  const before = /([^\s(]+)\s*$/u.exec(text.slice(Math.max(0, open - 30), open));
  const short = before?.[1];
  if (!short || !isShortForm(short) || !/\s|-/u.test(inside.trim())) return undefined;
  const clause = /^[^,;:]*(?:,[^,;:]*(?:,? and [^,;:]*))?/u.exec(inside)![0];
  const long = bestLongForm(short, text, open + 1, open + 1 + clause.trimEnd().length, false);
  if (!long || text.slice(open + 1, long.start).trim() !== "") return undefined;
  const shortStart = open - before[0].length;
  return {
    short,
    long: text.slice(long.start, long.end),
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

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of words in [from, to) that explains `short` best; undefined when
 * none does. With `toEnd` it must reach `to`, else it must begin at `from`.
 */
function bestLongForm(short: string, text: string, from: number, to: number, toEnd: boolean): Word | undefined {
  const letters = Array.from(
    short
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/(?<=\p{Lu})s$/u, "")
      .toLowerCase(),
  );
  if (letters.length < 2) return undefined;
  const reach = Math.min(letters.length + 5, letters.length * 2) + 4;
  const all = [...text.slice(from, to).matchAll(WORD)].map((match): Word => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const words = toEnd ? all.slice(-reach) : all.slice(0, reach);
  let best: Word | undefined;
  let bestScore = 0;
  const firsts = toEnd ? words.map((_, index) => index) : [0];
  for (const first of firsts) {
    const word = words[first];
    if (!word || word.text[0]!.toLowerCase() !== letters[0] || SMALL.has(word.text)) continue;
    const score = align(letters, words.slice(first));
    if (score > bestScore) {
      bestScore = score;
      const end = toEnd ? words.at(-1)!.end : to;
      best = { text: text.slice(word.start, end), start: word.start, end };
    }
  }
  return best && best.text.toLowerCase() !== short.toLowerCase() && best.text.length > short.length ? best : undefined;
}

const IMPOSSIBLE = -1000;
const INITIAL = 3;
const INNER = 0.5;
const NEXT = 1;
const SKIPPED_WORD = -2.2;
const SKIPPED_SMALL = -0.2;

/**
 * Score of the best way to read the letters, in order, from the words: the first
 * letter begins the first word, the others begin words or stand inside words that
 * a letter begins. At most 0 when the letters do not fit.
 */
function align(letters: readonly string[], words: readonly Word[]): number {
  let row = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
  row[0] = 0;
  for (const [index, word] of words.entries()) {
    const next = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
    const skip = SMALL.has(word.text.toLowerCase()) ? SKIPPED_SMALL : SKIPPED_WORD;
    for (let used = 0; used <= letters.length; used += 1) {
      const base = row[used]!;
      if (base <= IMPOSSIBLE) continue;
      if (index > 0) next[used] = Math.max(next[used]!, base + skip);
      readWord(letters, used, word.text.toLowerCase(), base, next);
    }
    row = next;
  }
  return row[letters.length]!;
}

/** Letters that one word gives, its initial first. */
function readWord(letters: readonly string[], used: number, word: string, base: number, next: Float64Array): void {
  if (used >= letters.length || word[0] !== letters[used]) return;
  let score = base + INITIAL;
  let at = 0;
  let count = used + 1;
  next[count] = Math.max(next[count]!, score);
  while (count < letters.length) {
    const found = word.indexOf(letters[count]!, at + 1);
    if (found < 0) return;
    score += found === at + 1 ? NEXT : INNER;
    at = found;
    count += 1;
    next[count] = Math.max(next[count]!, score);
  }
}
