import type { CorpusWords } from "./corpus-words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";

/** Names found anywhere in the corpus, to be found again in other spellings. */
export interface KnownNames {
  /** How sure the corpus is of a name, by its exact key; undefined when it knows none. */
  readonly scores: ReadonlyMap<string, number>;
  /** First words (folded keys) of names of several words. */
  readonly starts: ReadonlySet<string>;
  /** Exact keys of names that may be written small: long forms, and names shaped by inner capitals. */
  readonly small: ReadonlySet<string>;
  /** Exact keys of long forms that stand for names. */
  readonly longForms: ReadonlySet<string>;
  /** The spellings they were known by. */
  readonly surfaces: ReadonlySet<string>;
}

const LONGEST = 6;

/** Gathers the names to look for: `surfaces` with their scores, and the long forms that stand for names. */
export function gatherNames(surfaces: ReadonlyMap<string, number>, longForms: Iterable<string>): KnownNames {
  const scores = new Map<string, number>();
  const starts = new Set<string>();
  const small = new Set<string>();
  const learn = (surface: string, score: number): string => {
    const key = nameKey(surface).exact;
    scores.set(key, Math.max(score, scores.get(key) ?? 0));
    const first = /[\p{L}\p{N}]+/u.exec(surface)?.[0];
    if (first && first.length < surface.length) starts.add(first.toLowerCase());
    return key;
  };
  for (const [surface, score] of surfaces) {
    const key = learn(surface, score);
    const shape = shapeOf(surface);
    if (shape === "inner") {
      small.add(key);
      for (const part of surface.split(/(?<=\p{Ll})(?=\p{Lu})/u).slice(0, 1)) starts.add(part.toLowerCase());
    }
  }
  const long = new Set([...longForms].map((form) => learn(form, 0.8)));
  return { scores, starts, small, longForms: long, surfaces: new Set(surfaces.keys()) };
}

/** Mentions of known names that shape alone did not find: titles, starts of sentences, small letters, spaces. */
export function findKnownNames(
  text: PaperText,
  found: readonly Mention[],
  names: KnownNames,
  words: CorpusWords,
): Mention[] {
  const taken = new Set(
    found.flatMap((mention) => range(mention.first, mention.last).map((index) => `${mention.at}:${index}`)),
  );
  const mentions: Mention[] = [];
  for (const [at, sentence] of text.sentences.entries()) {
    for (let first = 0; first < sentence.words.length; first += 1) {
      if (taken.has(`${at}:${first}`)) continue;
      const mention = knownAt(text, sentence, at, first, names, words);
      if (!mention || range(mention.first, mention.last).some((index) => taken.has(`${at}:${index}`))) continue;
      mentions.push(mention);
      first = mention.last;
    }
  }
  return mentions;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function knownAt(
  text: PaperText,
  sentence: Sentence,
  at: number,
  first: number,
  names: KnownNames,
  words: CorpusWords,
): Mention | undefined {
  const word = sentence.words[first]!;
  if (!word.word || !mayStart(word, names)) return undefined;
  const source = sentence.field === "title" ? text.title : text.abstract;
  for (let last = reachOf(sentence, first, names); last >= first; last -= 1) {
    const surface = source.slice(word.start, sentence.words[last]!.end);
    const key = nameKey(surface).exact;
    const score = names.scores.get(key);
    if (score === undefined || isFieldAbbreviation(surface) || !isAllowed(sentence, first, last, key, names, words))
      continue;
    const kind = kindOfNoun(sentence.words[last + 1]?.lower ?? "");
    return {
      sentence,
      at,
      first,
      last,
      start: word.start,
      end: sentence.words[last]!.end,
      surface,
      score: score * 0.95,
      form: "known",
      kind,
    };
  }
  return undefined;
}

function mayStart(word: Word, names: KnownNames): boolean {
  return (
    word.shape !== "plain" ||
    names.starts.has(word.lower) ||
    names.starts.has(word.lower.split("-")[0]!) ||
    names.small.has(word.lower)
  );
}

function reachOf(sentence: Sentence, first: number, names: KnownNames): number {
  const word = sentence.words[first]!;
  if (!names.starts.has(word.lower) && !names.starts.has(word.lower.split(/[-']/)[0]!)) return first;
  let last = first;
  while (last - first + 1 < LONGEST && sentence.words[last + 1]?.touching && sentence.words[last + 1]!.word) last += 1;
  return last;
}

/**
 * Written small only where that is usual for the name; several words with a capital
 * each; a lone common word only in the letters of the name and with its noun beside it.
 */
function isAllowed(
  sentence: Sentence,
  first: number,
  last: number,
  key: string,
  names: KnownNames,
  words: CorpusWords,
): boolean {
  const parts = sentence.words.slice(first, last + 1);
  if (parts.length > 1) {
    const capital =
      parts.every((part) => part.shape !== "plain" || INSIDE.has(part.lower)) && parts[0]!.shape !== "plain";
    return capital || names.longForms.has(key);
  }
  const word = parts[0]!;
  if (word.shape === "plain") return names.small.has(key) && !words.isCommon(key) && word.lower.length > 3;
  if (words.isCommon(word.lower) && !names.surfaces.has(word.text)) return false;
  return (
    isShaped(word.shape) ||
    !words.isCommon(word.lower) ||
    kindOfNoun(sentence.words[last + 1]?.lower ?? "") !== undefined
  );
}

/** Small words inside names: "Mixture of Experts". */
const INSIDE: ReadonlySet<string> = new Set("of in the and for a to with".split(" "));
