import { isOrdinaryWord, isProperWord } from "../text/words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { rememberByForm } from "./form-memo.ts";
import { INFLECTED, isGeneralShape, SITE } from "./general-shapes.ts";
import { isShaped } from "./name-shapes.ts";
import type { PaperText, Sentence } from "./paper-text.ts";
import { isKnownNonWork } from "./proper-nouns.ts";
import type { WordForm } from "./word-form.ts";

/**
 * What a word is to somebody looking for names: `shaped` (its letters say so),
 * `unknown`, `proper` or `ordinary` (a capitalised word that no list knows, that
 * is a known personal or place name, that is also a common word), `general` (a
 * capitalised word or abbreviation that names no work), `number`, `plain`.
 */
export type WordClass = "shaped" | "unknown" | "proper" | "ordinary" | "general" | "number" | "plain";

/** A word, or its form. */
type CorpusForm = Pick<WordForm, "id" | "text" | "lower" | "word" | "shape">;

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
  /** Of a word of the corpus that is counted here. */
  classOf(word: CorpusForm): WordClass;
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
  const countOf = rememberByForm(({ lower }: WordForm) => startCount(counts, lower));
  for (const [paper, text] of texts.entries()) {
    for (const sentence of text.sentences) countSentence(countOf, sentence, paper);
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
  return {
    isCommon,
    plainPapers: (lower) => counts.get(lower)?.plain ?? 0,
    capitalPapers: (lower) => counts.get(lower)?.capital ?? 0,
    papers: (lower) => counts.get(lower)?.any ?? 0,
    classOf: rememberByForm((form: CorpusForm) => classify(form, isCommon)),
  };
}

function startCount(counts: Map<string, Count>, lower: string): Count {
  const known = counts.get(lower);
  if (known) return known;
  const count = { plain: 0, capital: 0, any: 0, lastPlain: -1, lastCapital: -1, lastAny: -1 };
  counts.set(lower, count);
  return count;
}

function countSentence(countOf: (form: WordForm) => Count, sentence: Sentence, paper: number): void {
  const inside = sentence.field === "abstract";
  for (let index = 0; index < sentence.length; index += 1) {
    const form = sentence.formAt(index);
    if (!form.word) continue;
    const count = countOf(form);
    if (count.lastAny !== paper) {
      count.lastAny = paper;
      count.any += 1;
    }
    if (form.text === form.lower) {
      if (count.lastPlain !== paper) {
        count.lastPlain = paper;
        count.plain += 1;
      }
    } else if (index > 0 && inside && count.lastCapital !== paper) {
      count.lastCapital = paper;
      count.capital += 1;
    }
  }
}

function classify(word: CorpusForm, isCommon: (lower: string) => boolean): WordClass {
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
