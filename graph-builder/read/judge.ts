/**
 * How pieces of plain text are told apart: what can be a title, what reads as
 * prose, what is the furniture of the page that the text was copied from.
 */

/** No title is longer. */
const LONGEST_TITLE = 300;

/** Phrases of page headers, menus and newsletters; each must be the whole line. */
const FURNITURE: readonly RegExp[] = [
  /^(?:new|trending|hot|top|latest|home|search|menu|share|login|log ?in|sign ?(?:in|up)|subscribe|subscribed|read more|show more|load more|view all|upvote|next|previous|back|papers|pdf|abstract)$/i,
  /^(?:get|receive|join|sign up|subscribe)\b.*\b(?:e-?mails?|inbox|newsletter|digest|updates|every day|daily|weekly)\b.*$/i,
  /^by\s*\S{1,30}(?: \S{1,30})? and (?:the )?.{0,30}\bcommunity$/i,
  /^(?:copyright|©|\(c\)|all rights reserved|privacy policy|terms of (?:use|service)|cookie)\b.*$/i,
  /^(?:page )?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
  /^[-=_*~#.\s]+$/,
];

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const DATE = new RegExp(
  `^(?:published |posted |updated )?(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})$`,
  "i",
);

/** Whether the whole piece is page furniture: a menu entry, an invitation to subscribe, a date, a page number. */
export function isFurniture(text: string): boolean {
  if (text.length > 100) return false;
  return DATE.test(text) || FURNITURE.some((pattern) => pattern.test(text));
}

/** A button's word glued to what follows it: "SubscribeDeep Nets" gives 9, the length of the word; 0 when there is none. */
export function gluedFurniture(text: string): number {
  const found = /^(?:Subscribe|Sign up|Sign in|Log in|Upvote|Share)(?=\p{L})/u.exec(text)?.[0] ?? "";
  if (!found) return 0;
  const rest = text.slice(found.length);
  return /^(?:d|r|rs|s|ing|able|d?ly)\b/.test(rest) ? 0 : found.length;
}

/** Whether the piece ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?;…。！？]["'”’)\]}*_]*$/.test(text) && !/\b(?:vs|al|etc|inc|st|no)\.$/i.test(text);
}

/** Whether the piece cannot be a title: it is too long, or it is made of sentences. */
export function isProse(text: string): boolean {
  if (text.length > LONGEST_TITLE) return true;
  if (/^(?:abstract|summary)\b\s*[:.—–-]/i.test(text)) return true;
  if (!endsSentence(text) || /[?!]["'”’)]*$/.test(text)) return sentences(text) > 1 && text.length > 160;
  return !isTitleCase(text) || sentences(text) > 1;
}

/** How many sentences the piece holds, roughly. */
function sentences(text: string): number {
  return 1 + (text.match(/[a-z0-9)\]%][.!?]["'”’)]*\s+(?=\p{Lu})/gu) ?? []).length;
}

/** Words that title case leaves small. */
const SMALL = new Set(
  "a an and are as at be but by can do does for from how if in into is it its nor of off on onto or our over per so than that the this through to under upon via vs was what when where why with within without your".split(
    " ",
  ),
);

/** Whether most of the longer words start with a capital, a digit or a symbol. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const capital = telling.filter((word) => /\p{Lu}/u.test(word));
  return telling.length > 0 && capital.length >= telling.length * 0.6;
}

/** Whether a piece that no abstract follows is surely a title all the same. */
export function isSureTitle(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= 4 && !endsSentence(text) && (isTitleCase(text) || /^\S{2,30}: /.test(text));
}
