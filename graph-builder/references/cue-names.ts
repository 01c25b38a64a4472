import type { CorpusWords } from "./corpus-words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { isShaped } from "./name-shapes.ts";
import type { PaperText, Word } from "./paper-text.ts";
import { MAKERS } from "./proper-nouns.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const PRESENT = set(
  "propose proposes proposed introduce introduces introduced present presents presented develop develops developed describe describes " +
    "release releases released design designed build built create created contribute contributed devise devised construct constructed " +
    "publish formulate formulated unveil offer offers implement implemented",
);
const WE = set("we paper work article authors study thesis i");
/** Words after which a name is somebody else's: "we propose a variant of X". */
const FOREIGN = set(
  "based using with of for from on in over by to that which against than upon into via through between under inspired extending extends " +
    "like unlike as at applying within improving and",
);
const FAMOUS = set("well-known popular existing standard common state-of-the-art widely");
/** Words that may follow a whole noun phrase. */
const AFTER_NAME = set(
  "a an the that which who where for to with in on by as at from of and or but is are was were can could may will has have using via " +
    "based through into whose when while so it we our this achieves enables provides consists allows outperforms improves reduces uses",
);
/** What comes right before a name that is being given. */
const NAMING = new RegExp(
  String.raw`(?:\b(?:called|named|dubbed|termed|coined|christened|nicknamed|titled|entitled|designated|abbreviated|denoted)(?: (?:as|to|by))?` +
    String.raw`|\bwe (?:call|name|term|dub|denote|refer to)(?: (?:it|this|that|the|our)(?: [\w-]+){0,4})?(?: (?:as|by))?` +
    String.raw`|\b(?:components|modules|parts|mechanisms|strategies|blocks|branches|stages|losses)[\s,:]*(?:namely|i\.e\.,?)` +
    String.raw`|\b(?:refer|referred|refers) to(?: [\w-]+){0,10},?(?: [\w-]+){0,6},? as)[\s,:]*(?:the |an? )?["'“‘(]?\s*$`,
  "iu",
);
const OTHERS =
  /\b(?:existing|previous|prior|recent|popular|well-known|known|widely|standard|commonly|often|so|classical|sometimes|usually|also)\b/iu;

/** The names that the abstract presents: "we propose X", "called X", "our X", "X is introduced". */
export function cueNames(text: PaperText, candidates: readonly Mention[], words: CorpusWords): IntroducedName[] {
  return candidates
    .filter(
      (mention) => mention.sentence.field === "abstract" && isWholeName(mention, text) && hasCue(mention, text, words),
    )
    .map(({ surface, form }) => ({ surface, origin: "cue", linkable: form === "shaped" }));
}

function hasCue(mention: Mention, text: PaperText, words: CorpusWords): boolean {
  if (isNamed(mention, mention.start, text) || isOurs(mention, words) || isPassive(mention) || isForShort(mention)) {
    return true;
  }
  const head = headOfPair(mention, words);
  if (head !== undefined && isNamed(mention, mention.sentence.words[head]!.start, text)) return true;
  const sure = mention.form === "shaped" || mention.score >= 0.6;
  return (sure || isApposition(mention)) && followsPresenting(mention, head ?? mention.first);
}

/** Where "X and Y" or "X, Y" begins for a Y that no other paper has. */
function headOfPair({ sentence: { words }, first, form }: Mention, corpus: CorpusWords): number | undefined {
  if (form !== "shaped" || corpus.papers(words[first]!.lower) > 1) return undefined;
  let head = first;
  while (/^(?:and|,)$/.test(words[head - 1]?.lower ?? "")) {
    const before = words[head - 2]?.text === "," ? head - 3 : head - 2;
    if (!words[before] || !isShaped(words[before].shape) || isFieldAbbreviation(words[before].text)) break;
    head = before;
  }
  return head === first ? undefined : head;
}

/** "(X for short)". */
function isForShort({ sentence: { words }, last }: Mention): boolean {
  return /^(?:for|in)$/.test(words[last + 1]?.lower ?? "") && words[last + 2]?.lower === "short";
}

/** The name stands for itself, not for a part of something: see the cases below. */
function isWholeName(mention: Mention, text: PaperText): boolean {
  return !hasTail(mention) && !isModifier(mention) && !isSpecies(mention) && !endsLongForm(mention, text);
}

/** "Energy-based", "PyTorch-like": the name is only part of the word. */
function hasTail({ sentence, last }: Mention): boolean {
  return sentence.words[last]!.tail && !sentence.words[last]!.owner;
}

/** "the PyTorch distributed module": more of the noun phrase follows. */
function isModifier({ sentence, last }: Mention): boolean {
  const next = sentence.words[last + 1];
  if (!next?.word || !next.touching) return false;
  return !AFTER_NAME.has(next.lower) && kindOfNoun(next.lower) === undefined && !next.lower.endsWith("ly");
}

/** "an XQuery engine", "a novel LSTM model": something of the kind of the name. */
function isSpecies({ sentence, first, last }: Mention): boolean {
  if (kindOfNoun(sentence.words[last + 1]?.lower ?? "") === undefined) return false;
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    const { lower, word } = sentence.words[index]!;
    if (lower === "a" || lower === "an") return true;
    if (!word || lower === "the" || lower === "our" || PRESENT.has(lower)) return false;
  }
  return false;
}

/** "layered graph PageRank (lgPR)": the end of a long form; short forms are for `definedNames`. */
function endsLongForm(mention: Mention, text: PaperText): boolean {
  return text.definitions.some(({ field, longStart, longEnd, shortStart }) => {
    if (field !== mention.sentence.field) return false;
    return (
      (mention.start > longStart && mention.end <= longEnd) || (mention.start === shortStart && shortStart > longStart)
    );
  });
}

/** "called X", "which we call X", "referred to as X"; not "an existing method called X". */
function isNamed({ sentence }: Mention, start: number, text: PaperText): boolean {
  const before = text.abstract.slice(Math.max(sentence.start, start - 110), start);
  const cue = NAMING.exec(before);
  return cue !== null && !OTHERS.test(before.slice(Math.max(0, cue.index - 50), cue.index + 12));
}

const OURS = /(?:^|\s)(?:our|our (?:proposed|presented|new|novel|resulting)|the (?:proposed|presented))$/;

/** "our X", "our proposed X", "the proposed X"; not "our X model" when X is in other papers too. */
function isOurs({ sentence: { words }, first, last }: Mention, corpus: CorpusWords): boolean {
  if (isOurKind(words, first)) return true;
  const before = `${words[first - 2]?.lower ?? ""} ${words[first - 1]?.lower ?? ""}`;
  if (!OURS.test(before)) return false;
  const most = before.endsWith(" our") ? 2 : 1;
  return kindOfNoun(words[last + 1]?.lower ?? "") === undefined || corpus.papers(words[first]!.lower) <= most;
}

/** "our (ranking) algorithm, X,". */
function isOurKind(words: readonly Word[], first: number): boolean {
  if (words[first - 1]?.text !== "," || kindOfNoun(words[first - 2]?.lower ?? "") === undefined) return false;
  return [3, 4, 5].some((step) => words[first - step]?.lower === "our");
}

/** "X is proposed", "X was introduced in ..." right after the name, nothing foreign before it. */
function isPassive({ sentence: { words }, first, last, form }: Mention): boolean {
  const before = words[first - 1]?.lower ?? "";
  if (form === "phrase" || FOREIGN.has(before) || MAKERS.has(before)) return false;
  if (!/^(?:is|was|are|were)$/.test(words[last + 1]?.lower ?? "")) return false;
  const verb = [last + 2, last + 3].find((index) =>
    /^(?:proposed|introduced|presented|developed|described|designed)$/.test(words[index]?.lower ?? ""),
  );
  return verb !== undefined && !/^(?:by|to)$/.test(words[verb + 1]?.lower ?? "");
}

/** "We propose (a new ... method,) X": nothing between the verb and the name makes it another's. */
function followsPresenting(mention: Mention, head: number): boolean {
  const { words } = mention.sentence;
  for (let index = head - 1; index >= Math.max(0, head - 16); index -= 1) {
    const { lower, word } = words[index]!;
    if (PRESENT.has(lower)) return hasAuthor(words, index);
    if (/^[.;]$/.test(lower) || isAnothers(words[index]!, mention)) return false;
    if (word && FOREIGN.has(lower) && !isApposition(mention)) return false;
  }
  return false;
}

/** A name before, or a word that says that what follows is known; not the "Net" of "a stepwise Net StepNet". */
function isAnothers({ shape, text, lower }: Word, { surface }: Mention): boolean {
  if (FAMOUS.has(lower)) return true;
  return isShaped(shape) && !isFieldAbbreviation(text) && !(surface.length > text.length && surface.endsWith(text));
}

/** ", X," or ": X" after the noun phrase: "a method for scheduling, X, that ...". */
function isApposition({ sentence: { words }, first }: Mention): boolean {
  const before = words[first - 1]?.text ?? "";
  const after = words[first + 1]?.lower ?? ".";
  if (before === "(" && after === "and") return false;
  return /^[,:(–—-]$/.test(before) && /^(?:[,.;:(–—-]|that|which|a|an|the|to|for|and|is)$/.test(after);
}

function hasAuthor(words: readonly Word[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 5); index -= 1) if (WE.has(words[index]!.lower)) return true;
  return verb > 0 && !/^(?:is|are|was|were|be)$/.test(words[verb - 1]!.lower) && words[verb]!.lower.endsWith("s");
}
