import type { CorpusWords, WordClass } from "./corpus-words.ts";
import { kindOfNoun, type Kind } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { MAKERS } from "./proper-nouns.ts";

/** Likelihood that a word or phrase of each form names a work, before its surroundings have a say. */
const BASE = {
  inner: 0.85,
  digits: 0.85,
  caps: 0.75,
  capsOfThree: 0.65,
  capsOfTwo: 0.4,
  unknown: 0.65,
  proper: 0.25,
  ordinary: 0.2,
  phrase: 0.3,
  phraseWithUnknown: 0.55,
} as const;
const BESIDE_KIND = 0.35;
const BESIDE_CUE = 0.2;

/** What may be names of works in a paper, by the shape of the words; linear. */
export function findCandidates(text: PaperText, words: CorpusWords): Mention[] {
  return text.sentences.flatMap((sentence, at) => candidatesOf(sentence, at, text, words));
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function candidatesOf(sentence: Sentence, at: number, text: PaperText, words: CorpusWords): Mention[] {
  const classes = sentence.words.map((word, index) => classAt(sentence, index, words.classOf(word)));
  const source = sentence.field === "title" ? text.title : text.abstract;
  const mentions: Mention[] = [];
  for (let index = 0; index < classes.length; index += 1) {
    if (!isNamelike(classes[index]!)) continue;
    let last = index;
    while (last + 1 < classes.length && continues(sentence, classes, last + 1)) last += 1;
    for (const run of splitRun(sentence, classes, { first: index, last })) {
      const start = sentence.words[run.first]!.start;
      const end = sentence.words[run.last]!.end;
      const [form, base] = scoreRun(sentence, classes, run);
      const kind = kindBeside(sentence, run);
      const cue = base < 0.6 && hasCueBefore(sentence, run.first) ? BESIDE_CUE : 0;
      const score = Math.min(0.98, base + (kind ? BESIDE_KIND : 0) + cue);
      mentions.push({ sentence, at, ...run, start, end, surface: source.slice(start, end), score, form, kind });
    }
    index = last;
  }
  return mentions;
}

/** A capitalised word at the start of a sentence or in a title says nothing. */
function classAt(sentence: Sentence, index: number, given: WordClass): WordClass {
  if (given !== "unknown" && given !== "proper" && given !== "ordinary") return given;
  if (sentence.field === "title") return "plain";
  return startsClause(sentence, index) ? "plain" : given;
}

function startsClause(sentence: Sentence, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && /^["'“‘([]$/.test(sentence.words[before]!.text)) before -= 1;
  if (before < 0) return true;
  return /^[:;.?!•]$/.test(sentence.words[before]!.text) || isBullet(sentence.words, before);
}

/** "(1)", "i)" and "(ii)" before a word begin an item. */
function isBullet(words: readonly Word[], close: number): boolean {
  const mark = words[close - 1];
  return (
    words[close]!.text === ")" &&
    mark !== undefined &&
    /^(?:\d{1,2}|[ivx]{1,4}|[a-h])$/.test(mark.lower) &&
    (words[close - 2] === undefined || words[close - 2]!.text === "(" || !words[close - 2]!.word)
  );
}

function isNamelike(kind: WordClass): boolean {
  return kind === "shaped" || kind === "unknown" || kind === "proper" || kind === "ordinary" || kind === "general";
}

function continues(sentence: Sentence, classes: readonly WordClass[], index: number): boolean {
  const word = sentence.words[index]!;
  if (!word.touching || sentence.words[index - 1]!.tail) return false;
  const kind = classes[index]!;
  if (isNamelike(kind)) return true;
  if (kind === "number")
    return (
      /^v?\d+(?:\.\d+)*(?:[bBmMkK])?$/.test(word.text) &&
      isNamelike(classes[index - 1]!) &&
      classes[index - 1] !== "general"
    );
  const next = sentence.words[index + 1];
  return (
    (word.text === "of" || word.text === "in") &&
    next !== undefined &&
    next.touching &&
    classes[index - 1] !== "shaped" &&
    (classes[index + 1] === "ordinary" || classes[index + 1] === "unknown")
  );
}

/** A run of capitalised words into names: makers and common abbreviations off the ends, shaped words apart. */
function splitRun(sentence: Sentence, classes: readonly WordClass[], run: Run): Run[] {
  let { first, last } = run;
  while (first <= last && (classes[first] === "general" || MAKERS.has(sentence.words[first]!.lower))) first += 1;
  while (last >= first && (classes[last] === "general" || classes[last] === "plain")) last -= 1;
  if (first > last) return [];
  const shaped: number[] = [];
  for (let index = first; index <= last; index += 1) if (classes[index] === "shaped") shaped.push(index);
  if (shaped.length <= 1 || isJoinedPair(sentence, shaped, first, last)) return [{ first, last }];
  return shaped.map((index, order): Run => {
    const from = order === 0 ? first : index;
    let to = index;
    while (to < last && classes[to + 1] === "number") to += 1;
    return { first: from, last: order === shaped.length - 1 ? last : to };
  });
}

/** "PASCAL VOC", "MS COCO": two short words of capitals are one name. */
function isJoinedPair(sentence: Sentence, shaped: readonly number[], first: number, last: number): boolean {
  return (
    shaped.length === 2 &&
    last === first + 1 &&
    shaped.every((index) => sentence.words[index]!.shape === "caps" && !/s$/.test(sentence.words[index]!.text))
  );
}

function scoreRun(sentence: Sentence, classes: readonly WordClass[], run: Run): [Mention["form"], number] {
  let unknown = false;
  let count = 0;
  for (let index = run.first; index <= run.last; index += 1) {
    const word = sentence.words[index]!;
    if (classes[index] === "shaped") return ["shaped", scoreShape(word)];
    if (classes[index] === "unknown") unknown = true;
    if (classes[index] !== "number" && classes[index] !== "plain") count += 1;
  }
  const only = classes[run.first]!;
  if (count > 1) return ["phrase", unknown ? BASE.phraseWithUnknown : BASE.phrase];
  const versioned = run.last > run.first ? 0.3 : 0;
  if (only === "unknown") return ["capital", BASE.unknown + versioned];
  return ["capital", (only === "proper" ? BASE.proper : BASE.ordinary) + versioned];
}

function scoreShape(word: Word): number {
  if (word.shape === "inner") return BASE.inner;
  if (word.shape === "digits") return BASE.digits;
  const letters = word.text.replace(/s$/, "").length;
  return letters >= 4 ? BASE.caps : letters === 3 ? BASE.capsOfThree : BASE.capsOfTwo;
}

/** The kind that the next noun ("the Adam optimizer") or the one before ("the library Foo") gives. */
function kindBeside(sentence: Sentence, run: Run): Kind | undefined {
  for (let index = run.last + 1; index <= run.last + 2; index += 1) {
    const word = sentence.words[index];
    if (!word?.word || (index > run.last + 1 && !word.touching)) break;
    const kind = kindOfNoun(word.lower);
    if (kind) return kind;
    if (/^(?:and|or|is|are|was|the|a|of|in|on|for|to|with|by|that|which|we)$/.test(word.lower)) break;
  }
  const before = sentence.words[run.first - 1];
  return before?.word && before.text === before.lower ? kindOfNoun(before.lower) : undefined;
}

const CUES: ReadonlySet<string> = new Set(
  "as like including than over outperforms outperform outperforming beats via using e.g namely against surpasses surpassing uses use".split(
    " ",
  ),
);

function hasCueBefore(sentence: Sentence, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 2); index -= 1) {
    const word = sentence.words[index]!;
    if (CUES.has(word.lower)) return true;
    if (word.word && word.lower !== "the") return false;
  }
  return false;
}
