/** A stretch of text in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that a point follows without ending the sentence, in lower case and without it. */
const ABBREVIATED = new Set(
  (
    "al fig figs eq eqs sec secs ref refs tab ch vol no nos pp dr prof mr mrs ms st jr sr inc ltd co corp dept univ " +
    "vs cf viz resp approx ca est e.g i.e eg ie etc incl min max avg dept proc conf int trans op seq thm lem def"
  ).split(" "),
);
/** Ends that may also end a sentence: it goes on only before a small letter or a sign. */
const MAYBE = new Set(["etc", "al", "co", "inc", "st", "no", "min", "max", "e.g", "i.e"]);

/**
 * The sentences of a text in order, without the spaces around them; linear.
 *
 * A point, question or exclamation mark with its closing quotes and brackets ends
 * a sentence when a space and no small letter follows, unless it belongs to an
 * abbreviation ("et al.", "Fig. 2"), an initial ("J. Smith") or a number. A point
 * glued between a word of small letters and a capital ends one too ("done.We").
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]+["'”’)\]]*/g)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, end)) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, mark: number, end: number): boolean {
  const next = text.slice(end, end + 3);
  if (next === "") return true;
  const word = wordBefore(text, mark);
  if (/^\s/.test(next)) {
    const opening = /^\s+["'“‘([]*[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(end, end + 8));
    if (text[mark] !== ".") return opening;
    return opening && !isAbbreviated(word, text.slice(end, end + 8));
  }
  return text[mark] === "." && end === mark + 1 && /^\p{Lu}\p{L}|^\p{Lu}\s/u.test(next) && /^\p{Ll}{3,}$/u.test(word);
}

function wordBefore(text: string, mark: number): string {
  let start = mark;
  while (start > 0 && mark - start < 30 && /[\p{L}\p{N}.]/u.test(text[start - 1]!)) start -= 1;
  return text.slice(start, mark);
}

function isAbbreviated(word: string, next: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (!ABBREVIATED.has(lower)) return false;
  if (lower === "al") return /^\s*[([\p{N}]/u.test(next);
  return !MAYBE.has(lower) || /^\s*[(\p{N}]/u.test(next) || lower === "e.g" || lower === "i.e";
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  if (start < end) spans.push({ start, end });
}
