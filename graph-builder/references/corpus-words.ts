import { isOrdinaryWord, isProperWord } from "../text/words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { INFLECTED, isGeneralShape, SITE } from "./general-shapes.ts";
import { isShaped } from "./name-shapes.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { isKnownNonWork } from "./proper-nouns.ts";

/**
 * What a word is to somebody looking for names: `shaped` (its letters say so),
 * `unknown`, `proper` or `ordinary` (a capitalised word that no list knows, that
 * is a known personal or place name, that is also a common word), `general` (a
 * capitalised word or abbreviation that names no work), `number`, `plain`.
 */
export type WordClass = "shaped" | "unknown" | "proper" | "ordinary" | "general" | "number" | "plain";

/** How the papers of the corpus write their words. */
export interface CorpusWords {
  /** Whether the word is common: in the word list, or written small by some paper. */
  isCommon(lower: string): boolean;
  /** In how many papers the word is written small. */
  plainPapers(lower: string): number;
  /** In how many papers it is capitalised inside a sentence. */
  capitalPapers(lower: string): number;
  /** In how many papers it stands in any case. */
  papers(lower: string): number;
  classOf(word: Word): WordClass;
}

interface Count {
  plain: number;
  capital: number;
  any: number;
  lastPlain: number;
  lastCapital: number;
  lastAny: number;
}

/** Counts the words of all papers, once, in linear time. */
export function countWords(texts: readonly PaperText[]): CorpusWords {
  const counts = new Map<string, Count>();
  for (const [paper, text] of texts.entries()) {
    for (const sentence of text.sentences) countSentence(counts, sentence, paper);
  }
  const common = new Map<string, boolean>();
  const isCommon = (lower: string): boolean => {
    let known = common.get(lower);
    if (known === undefined) {
      known = (counts.get(lower)?.plain ?? 0) > 0 || lower.split("-").every(isOrdinaryWord);
      common.set(lower, known);
    }
    return known;
  };
  const classes = new Map<string, WordClass>();
  return {
    isCommon,
    plainPapers: (lower) => counts.get(lower)?.plain ?? 0,
    capitalPapers: (lower) => counts.get(lower)?.capital ?? 0,
    papers: (lower) => counts.get(lower)?.any ?? 0,
    classOf: (word) => {
      if (!word.word) return "plain";
      const known = classes.get(word.text) ?? classify(word, isCommon);
      classes.set(word.text, known);
      return known;
    },
  };
}

function countSentence(counts: Map<string, Count>, sentence: Sentence, paper: number): void {
  for (const [index, word] of sentence.words.entries()) {
    if (!word.word) continue;
    let count = counts.get(word.lower);
    if (!count) {
      count = { plain: 0, capital: 0, any: 0, lastPlain: -1, lastCapital: -1, lastAny: -1 };
      counts.set(word.lower, count);
    }
    if (count.lastAny !== paper) {
      count.lastAny = paper;
      count.any += 1;
    }
    if (word.text === word.lower) {
      if (count.lastPlain !== paper) {
        count.lastPlain = paper;
        count.plain += 1;
      }
    } else if (index > 0 && sentence.field === "abstract" && count.lastCapital !== paper) {
      count.lastCapital = paper;
      count.capital += 1;
    }
  }
}

function classify(word: Word, isCommon: (lower: string) => boolean): WordClass {
  if (!word.word) return "plain";
  const { shape, text, lower } = word;
  if (shape === "number" || shape === "plain") return shape;
  if (isShaped(shape)) return isGeneralShape(text, lower, isCommon) ? "general" : "shaped";
  if (isFieldAbbreviation(text) || isKnownNonWork(lower) || isMadeOfNonWorks(text) || isMarked(text, lower))
    return "general";
  if (isCommon(lower)) return "ordinary";
  return isProperWord(lower) ? "proper" : "unknown";
}

/** A site, an abbreviation with an ending, a measure at a rank. */
function isMarked(text: string, lower: string): boolean {
  return SITE.test(lower) || INFLECTED.test(text) || lower.includes("@");
}

/** "Gauss-Newton", "Hessian-vector", "English-only": known non-works, and common words in small letters. */
function isMadeOfNonWorks(text: string): boolean {
  const parts = text.split("-");
  if (parts.length < 2 || !parts.some(isKnownNonWork)) return false;
  return parts.every((part) => isKnownNonWork(part) || (part === part.toLowerCase() && isOrdinaryWord(part)));
}
