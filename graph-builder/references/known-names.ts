import { isOrdinaryWord } from "../text/words.ts";
import type { CorpusWords } from "./corpus-words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { cutsOf, indexKeys, type KeyHit, type KeyIndex } from "./key-index.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { keyOfText, nameKey } from "./name-key.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";

/** Names found anywhere in the corpus, to be found again in other spellings. */
export interface KnownNames {
  /** How sure the corpus is of a name, by its exact key. */
  readonly scores: ReadonlyMap<string, number>;
  /** Exact keys of names that may be written small: those shaped by inner capitals. */
  readonly small: ReadonlySet<string>;
  /** Exact keys of long forms that stand for names. */
  readonly longForms: ReadonlySet<string>;
  /** The spellings they were known by. */
  readonly surfaces: ReadonlySet<string>;
  readonly index: KeyIndex;
}

const LONG_FORM_SCORE = 0.8;

/** Gathers the names to look for: `surfaces` with their scores, and the long forms that stand for names. */
export function gatherNames(surfaces: ReadonlyMap<string, number>, longForms: Iterable<string>): KnownNames {
  const scores = new Map<string, number>();
  const cuts = new Map<string, Set<number>>();
  const small = new Set<string>();
  const learn = (surface: string, score: number): string => {
    const { exact } = nameKey(surface);
    scores.set(exact, Math.max(score, scores.get(exact) ?? 0));
    const places = cuts.get(exact) ?? new Set<number>();
    cuts.set(exact, places);
    for (const cut of cutsOf(surface, keyOfText)) places.add(cut);
    return exact;
  };
  for (const [surface, score] of surfaces) {
    const key = learn(surface, score);
    if (shapeOf(surface) === "inner") small.add(key);
  }
  const long = new Set([...longForms].map((form) => learn(form, LONG_FORM_SCORE)));
  return { scores, small, longForms: long, surfaces: new Set(surfaces.keys()), index: indexKeys(cuts) };
}

/** Mentions of known names that shape alone did not find: titles, starts of sentences, small letters, spaces. */
export function findKnownNames(
  text: PaperText,
  found: readonly Mention[],
  names: KnownNames,
  words: CorpusWords,
): Mention[] {
  const mentions: Mention[] = [];
  for (const [at, sentence] of text.sentences.entries()) {
    const taken = new Set<number>();
    for (const mention of found) {
      if (mention.at === at) for (let index = mention.first; index <= mention.last; index += 1) taken.add(index);
    }
    for (let first = 0; first < sentence.length; first += 1) {
      const hits = names.index.match(sentence, first);
      if (hits.length === 0) continue;
      const hit = hits.findLast(
        ({ last, key }) => isFree(taken, first, last) && isAllowed(text, sentence, first, { last, key }, names, words),
      );
      if (!hit) continue;
      mentions.push(toMention(text, sentence, at, first, hit, names));
      first = hit.last;
    }
  }
  return mentions;
}

function isFree(taken: ReadonlySet<number>, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) if (taken.has(index)) return false;
  return true;
}

function toMention(
  text: PaperText,
  sentence: Sentence,
  at: number,
  first: number,
  { key, last }: KeyHit,
  names: KnownNames,
): Mention {
  const { start } = sentence.words[first]!;
  const { end } = sentence.words[last]!;
  const kind = kindOfNoun(sentence.words[last + 1]?.lower ?? "");
  const score = names.scores.get(key)! * 0.95;
  return {
    sentence,
    at,
    first,
    last,
    start,
    end,
    surface: text[sentence.field].slice(start, end),
    score,
    form: "known",
    kind,
  };
}

/** Small words inside names: "Mixture of Experts". */
const INSIDE: ReadonlySet<string> = new Set("of in the and for a to with".split(" "));

function isAllowed(
  text: PaperText,
  sentence: Sentence,
  first: number,
  hit: KeyHit,
  names: KnownNames,
  words: CorpusWords,
): boolean {
  const parts = sentence.words.slice(first, hit.last + 1);
  if (isFieldAbbreviation(text[sentence.field].slice(parts[0]!.start, parts.at(-1)!.end))) return false;
  if (names.longForms.has(hit.key)) return true;
  if (parts.length > 1) return isCapitalised(parts, sentence.field === "title", words);
  return isAllowedWord(parts[0]!, sentence.words[hit.last + 1], hit.key, names, words);
}

/** A capital each; in a title that says nothing when the words are common. */
function isCapitalised(parts: readonly Word[], title: boolean, words: CorpusWords): boolean {
  if (title && parts.every((part) => words.isCommon(part.lower))) return false;
  return parts[0]!.shape !== "plain" && parts.every((part) => part.shape !== "plain" || INSIDE.has(part.lower));
}

/** Written small only where the corpus seldom does so; a common word only in the letters of the name and with its noun beside it. */
function isAllowedWord(
  word: Word,
  next: Word | undefined,
  key: string,
  names: KnownNames,
  words: CorpusWords,
): boolean {
  if (word.shape === "plain") return names.small.has(key) && isSeldomSmall(word, words);
  if (word.shape === "capital" && words.classOf(word) === "general") return false;
  if (!words.isCommon(word.lower) && !words.isCommon(key)) return true;
  return names.surfaces.has(word.text) && (isShaped(word.shape) || kindOfNoun(next?.lower ?? "") !== undefined);
}

/** "loomnet" for LoomNet, not "airflow" for AirFlow. */
function isSeldomSmall({ text, lower }: Word, words: CorpusWords): boolean {
  if (lower.length < 4 || text.includes("-") || isOrdinaryWord(lower)) return false;
  return words.capitalPapers(lower) >= 2 * words.plainPapers(lower);
}
