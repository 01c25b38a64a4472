import { ORDINARY_WORDS } from "./ordinary-words.ts";
import { PROPER_WORDS } from "./proper-words.ts";

/** An ending, and what may stand in its place at the end of the base. */
const ENDINGS: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ["s", [""]],
  ["es", ["", "e"]],
  ["ies", ["y"]],
  ["ed", ["", "e"]],
  ["ied", ["y"]],
  ["ing", ["", "e"]],
  ["ly", [""]],
  ["ily", ["y"]],
  ["er", ["", "e"]],
  ["ers", ["", "e"]],
  ["or", ["", "e"]],
  ["ors", ["", "e"]],
  ["ness", [""]],
  ["est", ["", "e"]],
  ["able", ["", "e"]],
  ["ation", ["", "e", "ate"]],
  ["ations", ["", "e", "ate"]],
  ["ion", ["", "e"]],
  ["ions", ["", "e"]],
  ["ize", [""]],
  ["ise", [""]],
  ["ment", [""]],
  ["ments", [""]],
  ["al", ["", "e"]],
];
const PREFIXES = ["un", "re", "non", "over", "under", "mis", "dis", "in", "im", "pre", "inter"];

let ordinary: ReadonlySet<string> | undefined;
let proper: ReadonlySet<string> | undefined;

/**
 * Whether `word` (lower case) is an ordinary English word of about 45,000:
 * "trace" and "swarms" are, "backpropagation" and "shampooer" need not be.
 * The list is unpacked at the first call (a few milliseconds).
 */
export function isOrdinaryWord(word: string): boolean {
  ordinary ??= new Set(unpackWords(ORDINARY_WORDS));
  if (word.length < 3) return word.length > 0 && SHORT_WORDS.has(word);
  return ordinary.has(word) || hasOrdinaryBase(word, ordinary);
}

/** Whether `word` (lower case) is known as the name of a person, place, people, language, firm or brand. */
export function isProperWord(word: string): boolean {
  proper ??= new Set(unpackWords(PROPER_WORDS));
  return proper.has(word);
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  "a i ad ah am an as at ax be by do go ha he hi if in is it me my no of oh on or ox pi so to up us we".split(" "),
);

/** Front coding undone: each word's capital letter says how many letters it keeps of the last. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let last = "";
  for (const entry of packed.match(/[A-Z][a-z]*/g) ?? []) {
    last = last.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    words.push(last);
  }
  return words;
}

function hasOrdinaryBase(word: string, known: ReadonlySet<string>): boolean {
  for (const [ending, bases] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    if (bases.some((base) => known.has(stem + base))) return true;
    if (stem.at(-1) === stem.at(-2) && known.has(stem.slice(0, -1))) return true;
  }
  return PREFIXES.some(
    (prefix) => word.startsWith(prefix) && word.length - prefix.length > 3 && known.has(word.slice(prefix.length)),
  );
}
