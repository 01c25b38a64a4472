import type { CorpusWords, WordClass } from "./corpus-words.ts";
import { scoreRun, type Run } from "./candidate-score.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { HARDWARE, MAKERS } from "./proper-nouns.ts";

/** What may be names of works in a paper, by the shape of the words; linear. */
export function findCandidates(text: PaperText, words: CorpusWords): Mention[] {
  return text.sentences.flatMap((sentence, at) => candidatesOf(sentence, at, text, words));
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
      mentions.push({
        sentence,
        at,
        ...run,
        start,
        end,
        surface: source.slice(start, end),
        ...scoreRun(sentence, classes, run, words),
      });
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
  const mark = sentence.words[before]!.text;
  if (mark === ":") return !/^(?:,|and|or|\()$/.test(sentence.words[index + 1]?.lower ?? "");
  return /^[;.?!•]$/.test(mark) || isBullet(sentence.words, before);
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

/** Whether the word goes on with the capitalised run before it. */
function continues(sentence: Sentence, classes: readonly WordClass[], index: number): boolean {
  const word = sentence.words[index]!;
  if (!word.touching || sentence.words[index - 1]!.tail) return false;
  const kind = classes[index]!;
  if (isNamelike(kind)) return true;
  const before = classes[index - 1]!;
  if (kind === "number") return isVersion(word.text) && isNamelike(before) && before !== "general";
  return (word.text === "of" || word.text === "in") && before !== "shaped" && isCapital(sentence, classes, index + 1);
}

/** "2", "3.1", "v4", "7B"; not a year. */
function isVersion(text: string): boolean {
  return /^v?\d+(?:\.\d+)*[bBmMkK]?$/.test(text) && !/^(?:19|20)\d\d$/.test(text);
}

function isCapital(sentence: Sentence, classes: readonly WordClass[], index: number): boolean {
  return sentence.words[index]?.touching === true && (classes[index] === "ordinary" || classes[index] === "unknown");
}

/** A run of capitalised words into names: makers and common abbreviations off the ends, shaped words apart. */
function splitRun(sentence: Sentence, classes: readonly WordClass[], run: Run): Run[] {
  const { first, last } = trimRun(sentence, classes, run);
  if (first > last || isRemnant(sentence, classes, run, { first, last })) return [];
  const shaped: number[] = [];
  for (let index = first; index <= last; index += 1) if (classes[index] === "shaped") shaped.push(index);
  if (shaped.length <= 1 || isJoinedPair(sentence, shaped, first, last)) return [{ first, last }];
  return shaped.map((index, order): Run => {
    let to = index;
    while (to < last && classes[to + 1] === "number") to += 1;
    return { first: order === 0 ? first : index, last: order === shaped.length - 1 ? last : to };
  });
}

/** Makers and common names off both ends; after "call" the end stays ("which we call Meta RL"). */
function trimRun({ words }: Sentence, classes: readonly WordClass[], run: Run): Run {
  let { first, last } = run;
  if (isProduct(words, classes, run)) return run;
  while (
    first <= last &&
    (classes[first] === "general" || classes[first] === "plain" || MAKERS.has(words[first]!.lower))
  )
    first += 1;
  if (words[first - 1]?.lower.startsWith("call")) return { first, last };
  last = withoutSorts(words, classes, { first, last });
  while (last >= first && (classes[last] === "plain" || isLooseEnd(words[last]!, classes[last]!))) last -= 1;
  return { first, last };
}

/** "THREAD Datasets", "LoomNet Algorithm": what the name is of. */
const SORTS = /^(?:Data ?[Ss]ets?|Databases?|Corpus|Corpora|Collections?|Category|Data|Algorithms?|Models?|Methods?)$/;

/** The last word of a shaped name before such nouns. */
function withoutSorts(words: readonly Word[], classes: readonly WordClass[], { first, last }: Run): number {
  let end = last;
  while (end > first && SORTS.test(words[end]!.text) && classes.slice(first, end).includes("shaped")) end -= 1;
  return end;
}

/** "Google News", "Amazon Mechanical Turk": common words that only their maker makes a name. */
function isProduct(words: readonly Word[], classes: readonly WordClass[], { first, last }: Run): boolean {
  if (first === last || last > first + 2 || !MAKERS.has(words[first]!.lower)) return false;
  return classes
    .slice(first + 1, last + 1)
    .every((kind) => kind === "ordinary" || kind === "proper" || kind === "unknown");
}

/** An abbreviation, place or maker at the end; the capitalised noun of a name ("Support Vector Machines") belongs to it. */
function isLooseEnd(word: Word, kind: WordClass): boolean {
  return kind === "general" && !(word.shape === "capital" && HARDWARE.has(word.lower));
}

/** "Naive" of "Naive Bayes", "Things" of "Internet of Things": one ordinary word that a common name stood beside. */
function isRemnant(sentence: Sentence, classes: readonly WordClass[], whole: Run, rest: Run): boolean {
  if (rest.first !== rest.last || classes[rest.first] !== "ordinary") return false;
  if (rest.first > whole.first && classes[rest.first - 1] === "plain") return true;
  const beside = [rest.last + 1, rest.first - 1].filter((index) => index >= whole.first && index <= whole.last);
  return beside.some((index) => classes[index] === "general" && sentence.words[index]!.shape === "capital");
}

/** "PASCAL VOC", "MS COCO": two short words of capitals are one name. */
function isJoinedPair({ words }: Sentence, shaped: readonly number[], first: number, last: number): boolean {
  if (shaped.length !== 2 || last !== first + 1) return false;
  return shaped.every((index) => words[index]!.shape === "caps" && !words[index]!.text.endsWith("s"));
}
