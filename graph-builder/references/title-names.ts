import type { CorpusWords } from "./corpus-words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import type { PaperText } from "./paper-text.ts";

const BREAK = /^(.{2,60}?)(?::\s|\s[-–—]{1,3}\s|\?\s)/u;
const TAIL = /\s[-–—]{1,3}\s([\p{L}\p{N}^+-]{2,15})$/u;
const AFTER_COLON = /:\s([\p{L}\p{N}^+-]{2,25})$/u;
const LAST_WORD = /^.*\b(?:with|via|by|using|through|and|introducing|of|in|for)\s+(\S+)$/u;
/** Words that a name before a colon does not hold. */
const SENTENCE = /\b(?:with|via|by|using|through|on|in|from|is|are|do|does|can|how|what|why|when|to)\b/iu;
const SMALL = new Set(["of", "the", "and", "for", "a"]);

/** The names that a title introduces: "X: ...", "... with X: ...", "... -- X", "X Optimizer: ...". */
export function titleNames(text: PaperText, words: CorpusWords): IntroducedName[] {
  const prefix = BREAK.exec(text.title)?.[1];
  const tail = TAIL.exec(text.title)?.[1];
  const after = AFTER_COLON.exec(text.title)?.[1];
  if (after && isShaped(shapeOf(after)) && !isFieldAbbreviation(after)) return [named(after)];
  const names = prefix ? prefixNames(unquote(prefix.trim()), text.abstract, words) : [];
  return [...names, ...(tail && isShaped(shapeOf(tail)) ? [named(tail)] : [])];
}

function named(surface: string): IntroducedName {
  return { surface, origin: "title", linkable: true };
}

function unquote(text: string): string {
  return text.replace(/^["'“‘]|["'”’]$/gu, "");
}

function prefixNames(prefix: string, abstract: string, words: CorpusWords): IntroducedName[] {
  const bare = prefix.replace(/\s*\([^)]*\)\s*$/u, "").replace(/^(?:the|an?) (?=\p{Lu})/iu, "");
  const parts = bare.split(/\s+/);
  if (parts.length === 1) return isSingleName(bare, abstract, words) ? [named(bare)] : [];
  const last = LAST_WORD.exec(bare)?.[1];
  if (last && isShaped(shapeOf(last)) && isPresented(abstract, last)) return [named(last)];
  if (!isNamePhrase(bare, parts, abstract)) return [];
  const short = parts.slice(0, -1).join(" ");
  const noun = kindOfNoun(parts.at(-1)!.toLowerCase());
  return noun && isSingleName(short, abstract, words) ? [named(short), named(bare)] : [named(bare)];
}

/** One word: shaped, or capitalised and either uncommon or written so in the abstract. */
function isSingleName(word: string, abstract: string, words: CorpusWords): boolean {
  if (/\s/.test(word)) return false;
  if (isShaped(shapeOf(word))) return true;
  return /^\p{Lu}/u.test(word) && (standsIn(abstract, word) || !words.isCommon(word.toLowerCase()));
}

/** Up to five capitalised words with a shaped one among them, or repeated letter for letter in the abstract. */
function isNamePhrase(bare: string, parts: readonly string[], abstract: string): boolean {
  if (parts.length > 5 || SENTENCE.test(bare)) return false;
  if (!parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || SMALL.has(part))) return false;
  if (standsIn(abstract, bare)) return true;
  return (
    !parts.some((part) => SMALL.has(part)) &&
    parts.some((part) => isShaped(shapeOf(part)) && !isFieldAbbreviation(part))
  );
}

/** Whether `name` stands in `text` as a whole word, letter for letter. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Whether the abstract presents the name or makes it the subject of a sentence. */
function isPresented(abstract: string, name: string): boolean {
  if (!standsIn(abstract, name)) return false;
  const at = abstract.indexOf(name);
  const before = abstract.slice(Math.max(0, at - 80), at);
  return (
    /\b(?:propose|present|introduce|develop|describe|design|build|call|name|dub|our)\w*\b[^.]*$/iu.test(before) ||
    /^\S*\s*(?:\(|,|is\b|achieves|improves|reduces|enables|outperforms|can\b)/u.test(abstract.slice(at))
  );
}
