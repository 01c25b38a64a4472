import { isBodyBySurroundings, isWithCompany } from "./bodies.ts";
import type { CorpusWords, WordClass } from "./corpus-words.ts";
import { kindOfNoun, type Kind } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import type { Sentence, Word } from "./paper-text.ts";
import { isPerson } from "./people.ts";
import { HARDWARE, MAKERS, PLACES } from "./proper-nouns.ts";

/** Words `first` to `last` of a sentence. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Likelihood that a word or phrase of each form names a work, before its surroundings have a say. */
const BASE = {
  inner: 0.85,
  digits: 0.85,
  letterAndDigits: 0.45,
  caps: 0.75,
  capsOfThree: 0.65,
  capsOfTwo: 0.4,
  capsOfWord: 0.45,
  event: 0.45,
  unknown: 0.65,
  proper: 0.25,
  ordinary: 0.12,
  phrase: 0.3,
  phraseWithUnknown: 0.45,
  product: 0.6,
} as const;
const VERSIONED = 0.3;
const COMMON_WITH_NUMBER = 0.1;
const BESIDE_KIND = 0.35;
const BESIDE_CUE = 0.2;
const BESIDE_RIVAL = 0.35;
/** Score of machines and undertakings. */
const HARDLY = 0.2;
/** Score of places and bodies. */
const NO_WORK = 0.1;
const ABSTRACT_NOUN = -0.3;
const OWNER = -0.45;
/** "NGOs" where nobody writes "NGO": things of a kind. */
const ONLY_PLURAL = -0.2;
/** "proposed by Weaver": see `isPerson`. */
const PERSON = -0.35;
/** "GenBank®": a product. */
const MARKED = 0.3;
const MARKS: ReadonlySet<string> = new Set("®™");
/** "Zorgl users", "ZRG disease". */
const COMPANY = -0.25;
/** "at NICT": a place or body. */
const AT = -0.3;

/** How likely the words name a work, with the kind that a noun beside them gives. */
export function scoreRun(
  sentence: Sentence,
  classes: readonly WordClass[],
  run: Run,
  words: CorpusWords,
): Pick<Mention, "form" | "score" | "kind"> {
  const [form, base] = scoreForm(sentence, classes, run, words);
  const kind = kindBeside(sentence, run);
  if (
    isHardware(sentence, run) ||
    isBodyBySurroundings(sentence, run) ||
    (form === "shaped" && isUndertaking(sentence, run))
  )
    return { form, kind: undefined, score: HARDLY };
  const cue = base < 0.6 ? cueBefore(sentence, run.first) : 0;
  const mark = MARKS.has(sentence.words[run.last + 1]?.text ?? "") ? MARKED : 0;
  const doubt = run.first === run.last ? doubtOf(sentence, run.first, kind) : 0;
  const company = isWithCompany(sentence, run) ? COMPANY : 0;
  return { form, kind, score: Math.min(0.98, company + base + (kind ? BESIDE_KIND : 0) + cue + mark + doubt) };
}

/** What speaks against a single word: it names a person, or a place. */
function doubtOf(sentence: Sentence, at: number, kind: Kind | undefined): number {
  const place = !kind && sentence.words[at - 1]?.lower === "at" ? AT : 0;
  return place + (isPerson(sentence, at) ? PERSON : 0);
}

function scoreForm(
  sentence: Sentence,
  classes: readonly WordClass[],
  run: Run,
  words: CorpusWords,
): [Mention["form"], number] {
  const own = classes.slice(run.first, run.last + 1);
  if (run.last > run.first && MAKERS.has(sentence.words[run.first]!.lower)) {
    return isBody(sentence, run) ? ["capital", NO_WORK] : ["phrase", BASE.product];
  }
  const shaped = own.indexOf("shaped");
  if (shaped >= 0) {
    const numbered = shaped < own.length - 1 && own.at(-1) === "number" ? VERSIONED : 0;
    return ["shaped", Math.min(0.9, scoreShape(sentence.words[run.first + shaped]!, words) + numbered)];
  }
  if (isPlace(sentence, run) || isBody(sentence, run)) return ["capital", NO_WORK];
  const abstract = isAbstractNoun(sentence.words[run.last]!.lower) ? ABSTRACT_NOUN : 0;
  if (own.filter((kind) => kind !== "number" && kind !== "plain").length === 1) {
    return ["capital", scoreCapital(sentence, own[0]!, run, words) + abstract];
  }
  return ["phrase", own.includes("unknown") ? BASE.phraseWithUnknown + abstract : BASE.phrase + abstract / 2];
}

function scoreCapital(sentence: Sentence, kind: WordClass, run: Run, words: CorpusWords): number {
  const { text, lower } = sentence.words[run.first]!;
  const owner = sentence.words[run.last]!.owner ? OWNER : 0;
  const versioned = run.last > run.first;
  if (kind === "unknown" && text.length > 2) return BASE.unknown + owner + (versioned ? VERSIONED : 0);
  if (kind !== "ordinary") return BASE.proper + owner + (versioned ? VERSIONED : 0);
  const habit = text.includes("-") ? 0 : habitOf(lower, words);
  return BASE.ordinary + habit + owner + (versioned ? COMMON_WITH_NUMBER : 0);
}

/** A common word that the corpus likes to write with a capital is more of a name, one that it hardly ever does less. */
function habitOf(lower: string, words: CorpusWords): number {
  const capital = words.capitalPapers(lower);
  const share = capital / Math.max(1, capital + words.plainPapers(lower));
  if (capital >= 3 && share >= 0.5) return 0.3;
  return share < 0.1 ? -0.15 : 0;
}

function scoreShape(word: Word, words: CorpusWords): number {
  if (/(?:19|20)\d\d$|['’]\d\d$/.test(word.text)) return BASE.event;
  if (word.shape === "inner") return BASE.inner;
  if (word.shape === "digits") return /^\p{Lu}\d+$/u.test(word.text) ? BASE.letterAndDigits : BASE.digits;
  if (words.isCommon(word.lower)) return BASE.capsOfWord;
  const singular = word.text.replace(/s$/, "");
  const onlyPlural = singular !== word.text && words.papers(singular.toLowerCase()) === 0 ? ONLY_PLURAL : 0;
  const base = singular.length >= 4 ? BASE.caps : singular.length === 3 ? BASE.capsOfThree : BASE.capsOfTwo;
  return base + onlyPlural;
}

/** "the Barrett hand", "A100 GPUs": a machine or part follows. */
function isHardware(sentence: Sentence, run: Run): boolean {
  for (let index = run.last + 1; index <= run.last + 2; index += 1) {
    const word = sentence.words[index];
    if (!word?.word || !word.touching || SMALL.has(word.lower)) return false;
    if (HARDWARE.has(word.lower)) return true;
    if (kindOfNoun(word.lower)) return false;
  }
  return false;
}

const UNDERTAKINGS: ReadonlySet<string> = new Set(
  "project projects programme consortium workshop conference symposium company institute foundation census".split(" "),
);

/** "the MSIS project": people at work. */
function isUndertaking(sentence: Sentence, run: Run): boolean {
  const next = sentence.words[run.last + 1];
  return next !== undefined && next.touching && UNDERTAKINGS.has(next.lower);
}

/** "Firenze, Italy": a town before its country. */
function isPlace(sentence: Sentence, run: Run): boolean {
  return sentence.words[run.last + 1]?.text === "," && PLACES.has(sentence.words[run.last + 2]?.lower ?? "");
}

const BODIES =
  /^(?:university|universities|institute|institution|review|magazine|research|team|group|licen[cs]e|centers?|centres?|department|laborator(?:y|ies)|labs?|conference|symposium|workshop|survey|commission|council|bank|act|party|times|post|hospital|school|college|museum|program|programme|programm|project|award|prize|society|association|ministry|agency|committee|foundation|corporation|company|inc|ltd|gmbh|press|journal|proceedings|transactions|president|minister|professor|street|river|lake|island|city|county|state|states|street|hurricane|earthquake|war|day|week|year|era|age|union|nations|government|court|church|army|police|airport|station)$/;

/** "Research Institute", "Health Survey": bodies, events and places. */
function isBody(sentence: Sentence, run: Run): boolean {
  return run.last > run.first && [run.first, run.last].some((index) => BODIES.test(sentence.words[index]!.lower));
}

/** "Complementarity", "Summarization", "Mechanics" name fields and properties. */
function isAbstractNoun(lower: string): boolean {
  return lower.length > 6 && /(?:ity|tion|sion|ism|ness|ment|ics|logy|ance|ence|ing|ysis|graphy)s?$/.test(lower);
}

/** The kind that the next noun ("the Adam optimizer") or the one before ("the library Foo") gives. */
export function kindBeside(sentence: Sentence, run: Run): Kind | undefined {
  for (let index = run.last + 1; index <= run.last + 2; index += 1) {
    const word = sentence.words[index];
    if (!word?.word || (index > run.last + 1 && !word.touching)) break;
    const kind = kindOfNoun(word.lower);
    if (kind) return kind;
    if (SMALL.has(word.lower)) break;
  }
  const before = sentence.words[run.first - 1];
  return before?.word && before.text === before.lower ? kindOfNoun(before.lower) : undefined;
}

const SMALL: ReadonlySet<string> = new Set("and or is are was the a of in on for to with by that which we".split(" "));
const CUES: ReadonlySet<string> = new Set("as like including via using e.g namely uses use".split(" "));
const RIVALS: ReadonlySet<string> = new Set(
  "than over outperforms outperform outperforming beats against surpasses surpassing exceeds vs versus".split(" "),
);

/** What the word before the name adds: it is used, or compared with. */
function cueBefore(sentence: Sentence, first: number): number {
  for (let index = first - 1; index >= Math.max(0, first - 2); index -= 1) {
    const word = sentence.words[index]!;
    if (CUES.has(word.lower)) return BESIDE_CUE;
    if (RIVALS.has(word.lower)) return BESIDE_RIVAL;
    if (word.word && word.lower !== "the") return 0;
  }
  return 0;
}
