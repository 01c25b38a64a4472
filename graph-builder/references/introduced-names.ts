import type { Abbreviation } from "../text/abbreviations.ts";
import { fold } from "../text/fold.ts";
import type { CorpusWords } from "./corpus-words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import { nameKey } from "./name-key.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { findSubjectName } from "./subject-name.ts";
import { isKnownNonWork, MAKERS } from "./proper-nouns.ts";

/** A name that a paper gives to its own work. */
export interface IntroducedName {
  readonly surface: string;
  /** How it is known to be the paper's own. */
  readonly origin: "title" | "cue" | "long form" | "initials" | "definition" | "subject";
  /** Sure enough for other papers to be linked by it. */
  readonly linkable: boolean;
}

/**
 * The names that a paper introduces, the most prominent first: what its title
 * puts before a colon, what follows "we propose" or "called", short and long
 * forms of these, and abbreviations made of its title's initials.
 */
export function introducedNames(text: PaperText, candidates: readonly Mention[], words: CorpusWords): IntroducedName[] {
  const names = new Map<string, IntroducedName>();
  const add = (name: IntroducedName): void => {
    const key = nameKey(name.surface).exact;
    if (key.length > 1 && !names.has(key) && isNameable(name.surface)) names.set(key, name);
  };
  titleNames(text, words).forEach(add);
  const parts = new Set([...names.keys()].flatMap((key) => partsOf(names.get(key)!.surface)));
  for (const name of cueNames(text, candidates, words)) if (!parts.has(name.surface)) add(name);
  definedNames(text, names).forEach(add);
  initialNames(text, candidates).forEach(add);
  const subject = names.size === 0 ? findSubjectName(text, candidates, words) : undefined;
  if (subject) add({ surface: subject, origin: "subject", linkable: false });
  return [...names.values()];
}

/** "PyTorch" of "PyTorch Distributed" is what the work derives from, not the work. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/);
  return parts.length > 1 ? parts : [];
}

/** A name has a letter, is no common abbreviation, maker, place, ... */
function isNameable(surface: string): boolean {
  return (
    /\p{L}/u.test(surface) &&
    !isFieldAbbreviation(surface) &&
    !(shapeOf(surface) === "capital" && isKnownNonWork(surface))
  );
}

const TITLE_BREAK = /^(.{2,60}?)(?::\s|\s[-–—]{1,3}\s|\?\s)/u;
const TITLE_TAIL = /\s[-–—]{1,3}\s([\p{L}\p{N}^+-]{2,15})$/u;
const WITH = /^.*\b(?:with|via|by|using|through|and|introducing|of|in|for)\s+(\S+)$/u;

function titleNames(text: PaperText, words: CorpusWords): IntroducedName[] {
  const names: IntroducedName[] = [];
  const prefix = TITLE_BREAK.exec(text.title)?.[1]
    ?.trim()
    .replace(/^["'“‘]|["'”’]$/gu, "");
  if (prefix) names.push(...prefixNames(prefix, text, words));
  const tail = TITLE_TAIL.exec(text.title)?.[1];
  if (tail && isShaped(shapeOf(tail))) names.push({ surface: tail, origin: "title", linkable: true });
  return names;
}

function prefixNames(prefix: string, text: PaperText, words: CorpusWords): IntroducedName[] {
  const bare = prefix.replace(/\s*\([^)]*\)\s*$/u, "").replace(/^(?:the|an?) (?=\p{Lu})/iu, "");
  const parts = bare.split(/\s+/);
  const named = (surface: string): IntroducedName[] => [{ surface, origin: "title", linkable: true }];
  if (parts.length === 1) {
    const shaped = isShaped(shapeOf(bare));
    if (shaped || (/^\p{Lu}/u.test(bare) && (standsIn(text.abstract, bare) || !words.isCommon(bare.toLowerCase()))))
      return named(bare);
    return [];
  }
  const end = WITH.exec(bare)?.[1];
  if (end && isShaped(shapeOf(end)) && standsIn(text.abstract, end) && isPresented(text.abstract, end))
    return named(end);
  if (
    parts.length > 5 ||
    /\b(?:with|via|by|using|through|on|in|from|is|are|do|does|can|how|what|why|when|to)\b/iu.test(bare)
  )
    return [];
  if (!parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || SMALL.has(part))) return [];
  const hasShape = parts.some((part) => isShaped(shapeOf(part)) && !isFieldAbbreviation(part));
  return (hasShape && !parts.some((part) => SMALL.has(part))) || standsIn(text.abstract, bare) ? named(bare) : [];
}

const SMALL = new Set(["of", "the", "and", "for", "a"]);

/** Whether `name` stands in `text` as a whole word, letter for letter. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? " ")) return true;
  }
  return false;
}

function isPresented(abstract: string, name: string): boolean {
  const at = abstract.indexOf(name);
  const before = abstract.slice(Math.max(0, at - 80), at);
  return (
    /\b(?:propose|present|introduce|develop|describe|design|build|call|name|dub|our)\w*\b[^.]*$/iu.test(before) ||
    /^\S*\s*(?:\(|,|is\b|achieves|improves|reduces|enables|outperforms|can\b)/u.test(abstract.slice(at))
  );
}

const PRESENT = new Set(
  "propose proposes proposed introduce introduces introduced present presents presented develop develops developed describe describes release releases released design designed build built create created contribute contributed devise devised construct constructed publish formulate formulated unveil offer offers implement implemented".split(
    " ",
  ),
);
const WE = new Set(["we", "paper", "work", "article", "authors", "study", "thesis", "i"]);
const CALLED = new Set(
  "designated called named dubbed termed coined christened nicknamed titled entitled abbreviated denoted".split(" "),
);
/** Words after which a name is somebody else's: "we propose a variant of X". */
const FOREIGN = new Set(
  "based using with of for from on in over by to that which against than upon into via through between under inspired extending extends like unlike as at applying within improving and".split(
    " ",
  ),
);

function cueNames(text: PaperText, candidates: readonly Mention[], corpus: CorpusWords): IntroducedName[] {
  const names: IntroducedName[] = [];
  for (const mention of candidates) {
    if (mention.sentence.field === "title" || hasTail(mention) || isModifier(mention) || isSpecies(mention)) continue;
    if (endsLongForm(mention, text)) continue;
    const cue = introducingCue(mention, corpus);
    if (cue) names.push({ surface: mention.surface, origin: "cue", linkable: mention.form === "shaped" });
  }
  return names;
}

/** Words that may follow a whole noun phrase. */
const AFTER_NAME: ReadonlySet<string> = new Set(
  (
    "a an the that which who where for to with in on by as at from of and or but is are was were can could may will has have which, using via " +
    "based through into whose when while so it we our this achieves enables provides consists allows outperforms improves reduces uses"
  ).split(" "),
);

/** "an XQuery engine", "a novel LSTM model": something of the kind of the name, not the name's own. */
function isSpecies({ sentence, first, last }: Mention): boolean {
  if (kindOfNoun(sentence.words[last + 1]?.lower ?? "") === undefined) return false;
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    const { lower, word } = sentence.words[index]!;
    if (lower === "a" || lower === "an") return true;
    if (!word || lower === "the" || lower === "our" || PRESENT.has(lower)) return false;
  }
  return false;
}

/** "layered graph PageRank (lgPR)": the short form is the name, not the end of its long form; and `definedNames` sees to short forms. */
function endsLongForm(mention: Mention, text: PaperText): boolean {
  return text.definitions.some(
    ({ field, longStart, longEnd, shortStart }) =>
      field === mention.sentence.field &&
      ((mention.start > longStart && mention.end <= longEnd) || (mention.start === shortStart && shortStart > longStart)),
  );
}

/** "the PyTorch distributed module": more of the noun phrase follows, so that the name belongs to something else. */
function isModifier({ sentence, last }: Mention): boolean {
  const next = sentence.words[last + 1];
  if (!next?.word || !next.touching) return false;
  return !AFTER_NAME.has(next.lower) && kindOfNoun(next.lower) === undefined && !next.lower.endsWith("ly");
}

/** "Energy-based", "PyTorch-like": the name is only part of the word. */
function hasTail({ sentence, last }: Mention): boolean {
  return sentence.words[last]!.tail && !sentence.words[last]!.owner;
}

/** The cue that makes the mention the paper's own. */
function introducingCue(mention: Mention, corpus: CorpusWords): "called" | "we" | "passive" | undefined {
  const { words } = mention.sentence;
  const last = skipBack(words, mention.first - 1);
  const before = words[last];
  if (before && isNaming(words, last) && !isOthers(words, last)) return "called";
  if (isOurs(mention, corpus)) return "called";
  if (isPassive(words, mention.last + 1) && mention.form !== "phrase" && !FOREIGN.has(words[mention.first - 1]?.lower ?? "")) {
    return MAKERS.has(words[mention.first - 1]?.lower ?? "") ? undefined : "passive";
  }
  if (mention.form !== "shaped" && mention.score < 0.6 && !isApposition(words, mention.first)) return undefined;
  return followsPresenting(words, mention) ? "we" : undefined;
}

/** "our X", "our proposed X", "the proposed X"; not "our X model" when X is in other papers too. */
function isOurs(mention: Mention, words: CorpusWords): boolean {
  const before = mention.sentence.words;
  const at = mention.first - 1;
  const word = before[at]?.lower ?? "";
  const ours =
    word === "our" ||
    (/^(?:proposed|presented)$/.test(word) && /^(?:our|the)$/.test(before[at - 1]?.lower ?? "")) ||
    (/^(?:new|novel|resulting)$/.test(word) && before[at - 1]?.lower === "our");
  if (!ours) return false;
  return kindOfNoun(before[mention.last + 1]?.lower ?? "") === undefined || words.papers(before[mention.first]!.lower) < 3;
}

function skipBack(words: readonly Word[], from: number): number {
  let at = from;
  while (at >= 0 && (/^["'“‘(,:]$/.test(words[at]!.text) || words[at]!.lower === "the" || words[at]!.lower === "as"))
    at -= 1;
  return at;
}

function isNaming(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (CALLED.has(lower)) return true;
  if (lower === "to" && words[at - 1]?.lower === "referred") return true;
  if (/^(?:call|name|term|dub|denote)$/.test(lower)) return words[at - 1]?.lower === "we";
  return (
    (/^(?:it|this|that|method|approach|model|system|algorithm|framework|architecture|technique|dataset)$/.test(lower) &&
      /^(?:call|name|term|dub|calling|naming)$/.test(words[at - 1]?.lower ?? "")) ||
    (/^(?:call|name|term|dub)$/.test(words[at - 2]?.lower ?? "") && words[at - 3]?.lower === "we")
  );
}

/** "an existing method called X" is not the paper's own. */
function isOthers(words: readonly Word[], at: number): boolean {
  for (let index = Math.max(0, at - 8); index < at; index += 1) {
    if (
      /^(?:existing|previous|prior|recent|popular|well-known|known|widely|standard|commonly|often|so|classical|sometimes|usually|also)$/.test(
        words[index]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** "X is proposed", "X is introduced" right after the name. */
function isPassive(words: readonly Word[], at: number): boolean {
  const be = words[at]?.lower;
  if (be !== "is" && be !== "was" && be !== "are" && be !== "were") return false;
  for (let index = at + 1; index <= at + 2; index += 1) {
    if (/^(?:proposed|introduced|presented|developed|described|designed)$/.test(words[index]?.lower ?? "")) {
      return !/^(?:by|in|to)$/.test(words[index + 1]?.lower ?? "") || words[index + 1]?.lower === "in";
    }
  }
  return false;
}

/** "We propose (a new ... method,) X": nothing between the verb and the name makes it another's. */
function followsPresenting(words: readonly Word[], mention: Mention): boolean {
  for (let index = mention.first - 1; index >= Math.max(0, mention.first - 16); index -= 1) {
    const { lower, word } = words[index]!;
    if (PRESENT.has(lower)) return hasAuthor(words, index);
    if (/^[.;]$/.test(lower)) return false;
    if (isShaped(words[index]!.shape) && !isFieldAbbreviation(words[index]!.text)) return false;
    if (word && FOREIGN.has(lower) && !isApposition(words, mention.first)) return false;
  }
  return false;
}

/** ", X," or ": X" after the noun phrase: "a method for scheduling, X, that ...". */
function isApposition(words: readonly Word[], first: number): boolean {
  return (
    /^[,:(–—-]$/.test(words[first - 1]?.text ?? "") &&
    !(words[first - 1]!.text === "(" && words[first + 1]?.lower === "and") &&
    /^[,.;:(–—-]$|^(?:that|which|a|an|the|to|for|and|is)$/.test(words[first + 1]?.text ?? ".")
  );
}

function hasAuthor(words: readonly Word[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 5); index -= 1) if (WE.has(words[index]!.lower)) return true;
  return (
    verb > 0 && /^(?:is|are|was|were|be)$/.test(words[verb - 1]!.lower) === false && words[verb]!.lower.endsWith("s")
  );
}

/** Short and long forms of names known so far; forms whose long form is presented or begins the title. */
function definedNames(text: PaperText, names: ReadonlyMap<string, IntroducedName>): IntroducedName[] {
  const found: IntroducedName[] = [];
  const title = fold(text.title);
  for (const definition of text.definitions) {
    const known = names.get(nameKey(definition.short).exact) ?? names.get(nameKey(definition.long).exact);
    const origin = known ? "long form" : titleOrPresented(text, definition, title);
    if (!origin || isFieldAbbreviation(definition.short)) continue;
    found.push({ surface: definition.short, origin, linkable: known?.linkable ?? true });
    found.push({ surface: definition.long, origin: "long form", linkable: false });
  }
  return found;
}

function titleOrPresented(
  text: PaperText,
  definition: Abbreviation & { readonly field: string },
  title: string,
): "definition" | undefined {
  if (title.startsWith(`${fold(definition.long)}:`)) return "definition";
  if (definition.field !== "abstract") return undefined;
  if (/^["'”’]?\)\s*-?\s*(?:based|driven|inspired|style)\b/u.test(text.abstract.slice(definition.shortEnd))) return undefined;
  const before = text.abstract.slice(Math.max(0, definition.longStart - 90), definition.longStart);
  const cue =
    /\b(?:we|paper|work|article|study)\b(?:\s+\w+){0,3}\s+(?:propose|introduce|present|develop|design|devise|call|term)s?(?:\s+(?:a|an|the|new|novel|simple|efficient|general|it|our|this|method|approach|framework|model|algorithm|system|called|named|\S+ly))*[\s,:]*["'“‘]?$|\b(?:called|named|dubbed|termed|namely)[\s,:]*(?:the |an? )?["'“‘]?$/iu;
  return cue.test(before) ? "definition" : undefined;
}

/** Abbreviations of the abstract whose letters are the initials of neighbouring words of the title. */
function initialNames(text: PaperText, candidates: readonly Mention[]): IntroducedName[] {
  const initials = fold(text.title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !SMALL.has(word))
    .map((word) => word[0]!)
    .join("");
  const names: IntroducedName[] = [];
  for (const { surface, form } of candidates) {
    if (form !== "shaped" || !/^\p{Lu}{3,8}$/u.test(surface)) continue;
    if (initials.includes(surface.toLowerCase())) names.push({ surface, origin: "initials", linkable: false });
  }
  return names;
}

/** Whether the sentence is the title. */
export function isTitle(sentence: Sentence): boolean {
  return sentence.field === "title";
}
