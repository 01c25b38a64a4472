/** A stretch of words that can explain a short form. */
export interface LongForm {
  readonly start: number;
  readonly end: number;
  /** How well it fits: 3 for each letter of the short form that begins a word, less for inner letters and passed-over words. */
  readonly score: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Small words that a short form may pass over for nothing. */
const SMALL = new Set("a an and as at by for from in into of on or over per the to under via with without".split(" "));
const WORD = /[\p{L}\p{N}]+/gu;

const IMPOSSIBLE = -1000;
const INITIAL = 3;
const INNER = 0.5;
const NEXT = 1;
const SKIPPED_WORD = -2.2;
const SKIPPED_SMALL = -0.2;
/** What each word costs that stands between the long form and the place where it should end. */
const TRAILING = -1.3;
/** How many such words there may be. */
const MOST_TRAILING = 2;

/** The letters that a long form must give, in lower case: without signs and the s of a plural. */
export function lettersOf(short: string): readonly string[] {
  const bare = short.replace(/[^\p{L}\p{N}]/gu, "").replace(/(?<=\p{Lu})s$/u, "");
  return Array.from(bare.toLowerCase());
}

/** The stretch of words in [from, to) that explains `short` best and ends at `to`, or a word or two before it. */
export function longFormBefore(short: string, text: string, from: number, to: number): LongForm | undefined {
  const letters = lettersOf(short);
  const words = wordsIn(text, from, to).slice(-reachOf(letters));
  const starts = words.map((_, first) => first);
  const lasts = words.map((_, last) => last).slice(-1 - MOST_TRAILING);
  const found = best(short, letters, words, starts, lasts, (last) => TRAILING * (words.length - 1 - last));
  const whole = found && words.find(({ end }) => end === found.start - 1 && text[end] === "-");
  return whole && beginsWith(whole, letters[0]!) ? { ...found, start: whole.start } : found;
}

/** The stretch of words that explains `short` best and begins with the first word in [from, to). */
export function longFormAfter(short: string, text: string, from: number, to: number): LongForm | undefined {
  const letters = lettersOf(short);
  const words = wordsIn(text, from, to).slice(0, reachOf(letters));
  const lasts = words.map((_, last) => last);
  return best(short, letters, words, [0], lasts, () => 0);
}

/** Whether every letter of the short form begins a word of the long form and hardly a word is passed over. */
export function isPerfect(short: string, { score }: LongForm): boolean {
  return score >= INITIAL * lettersOf(short).length - 1;
}

function reachOf(letters: readonly string[]): number {
  return Math.min(letters.length + 5, letters.length * 2) + 4;
}

function wordsIn(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match): Word => {
    const start = from + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

function best(
  short: string,
  letters: readonly string[],
  words: readonly Word[],
  starts: readonly number[],
  lasts: readonly number[],
  cost: (last: number) => number,
): LongForm | undefined {
  let found: LongForm | undefined;
  for (const first of letters.length < 2 ? [] : starts) {
    const word = words[first];
    if (!word || !beginsWith(word, letters[0]!)) continue;
    const scores = align(letters, words.slice(first));
    for (const last of lasts) {
      const score = (scores[last - first] ?? IMPOSSIBLE) + cost(last);
      if (score > (found?.score ?? 0)) found = { start: word.start, end: words[last]!.end, score };
    }
  }
  return found && found.end - found.start > short.length ? found : undefined;
}

function beginsWith({ text }: Word, letter: string): boolean {
  return text[0]!.toLowerCase() === letter && !SMALL.has(text);
}

/**
 * For each word the score of the best way to read all letters, in order, from the words up to it, the last letter from
 * that word: the first letter begins the first word, the others begin words or stand inside words that a letter
 * begins. At most 0 where the letters do not fit.
 */
function align(letters: readonly string[], words: readonly Word[]): readonly number[] {
  let row = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
  row[0] = 0;
  return words.map((word, index) => {
    const read = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
    const next = new Float64Array(letters.length + 1).fill(IMPOSSIBLE);
    const skip = SMALL.has(word.text.toLowerCase()) ? SKIPPED_SMALL : SKIPPED_WORD;
    for (let used = 0; used <= letters.length; used += 1) {
      const base = row[used]!;
      if (base <= IMPOSSIBLE) continue;
      if (index > 0) next[used] = base + skip;
      readWord(letters, used, word.text.toLowerCase(), base, read);
    }
    row = next.map((score, used) => Math.max(score, read[used]!));
    return read[letters.length]!;
  });
}

/** Digits that stand for words: "HCI4D", "B2B". */
const SPOKEN: Readonly<Record<string, string>> = { "2": "to", "4": "for" };

/** Letters that one word gives, its initial first. */
function readWord(letters: readonly string[], used: number, word: string, base: number, read: Float64Array): void {
  if (used >= letters.length) return;
  if (SPOKEN[letters[used]!] === word) read[used + 1] = Math.max(read[used + 1]!, base + INITIAL);
  if (word[0] !== letters[used]) return;
  let score = base + INITIAL;
  let at = 0;
  let count = used + 1;
  read[count] = Math.max(read[count]!, score);
  while (count < letters.length) {
    const found = word.indexOf(letters[count]!, at + 1);
    if (found < 0) return;
    score += found === at + 1 ? NEXT : INNER;
    at = found;
    count += 1;
    read[count] = Math.max(read[count]!, score);
  }
}
