import type { Abbreviation } from "../text/abbreviations.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { nameKey } from "./name-key.ts";
import type { Explained, PaperText } from "./paper-text.ts";

/** What the papers' own definitions ("long form (SHORT)") say of short forms. */
export interface Definitions {
  /** For each paper: exact key of a short form -> its definition there. */
  readonly byPaper: readonly ReadonlyMap<string, Definition>[];
  /** Key of a long form -> the short form that stands for it in the corpus. */
  readonly shortOf: ReadonlyMap<string, string>;
  /** Exact keys of short forms that most papers define as common nouns. */
  readonly common: ReadonlySet<string>;
  /** Exact keys of long forms that are common nouns. */
  readonly commonLongs: ReadonlySet<string>;
  /** Papers that explain the short form with this exact key, ascending. */
  papersDefining(key: string): readonly number[];
}

export interface Definition {
  readonly short: string;
  readonly long: string;
  /** Exact key of the long form. */
  readonly longKey: string;
  /** `method` when its head names a method or a thing made ("descent", "network"), `title` when it is capitalised, `field` when it is so and ends like a task or field, else `common`. */
  readonly style: "method" | "title" | "field" | "common";
}

/** Last words of long forms that are names of methods, models, data or systems rather than of a task or field. */
const MADE =
  /(?:algorithm|descent|machine|transform|transformer|optimi[sz]er|(?:swarm|colony|policy|preference) optimi[sz]ation|search|filter|forest|tree|autoencoder|auto-encoder|dataset|corpus|benchmark|bank|averaging|gradient|propagation|dropout|normalization|sampler|interface|library|toolkit|engine|suite|memory|memories|ascent|clustering|allocation|regression|factorization|embedding|pursuit|policy|q-learning|critic|momentum|codec|ontology|treebank|platform|framework|neighbou?r|perceptron|representations|walk|warping|components? analysis|discriminant analysis|random field|(?:mixture|markov|topic) model)s?$/iu;

/** Networks that are models; other networks (social, delay tolerant, ...) are things. */
const LEARNT_NETWORK =
  /\b(?:neural|adversarial|convolution(?:al)?|recurrent|attention|memory|residual|belief|capsule|pointer|transformer|gated|q|policy|generative|siamese|graph|flow) networks?$/iu;

/** Last words of tasks and fields of study. */
const FIELD =
  /(?:[tls]ion|ment|ics|logy|sis|ity|learning|modeling|modelling|processing|computing|reasoning|answering|mining|spotting|tracking|matching|engineering|training|tuning|planning|parsing|tagging|understanding|processe?|problem|task|system|model|language|method|approach|rate|error|score|index|time|center|centre|university|institute|agency|association|committee|conference|part(?:y|ies)|report|profile|survey|census|act|programme|program|project|team|unit|layer|module|block|council|board|bureau|laborator(?:y|ies)|consortium|alliance|forum|workshop|symposium|disease|syndrome|virus(?:es)?|cell|gene|protein|acid)s?$|^(?:university|institute|ministry|department|school|college|office|bureau|cent(?:er|re)|faculty) (?:of|for)\b/iu;

export function gatherDefinitions(texts: readonly PaperText[]): Definitions {
  const byPaper = texts.map((text) => definitionsOf(text));
  const votes = new Map<string, { common: number; all: number }>();
  const shorts = new Map<string, Map<string, number>>();
  for (const definitions of byPaper) {
    for (const [key, definition] of definitions) {
      const vote = votes.get(key) ?? { common: 0, all: 0 };
      votes.set(key, { common: vote.common + (definition.style === "common" ? 1 : 0), all: vote.all + 1 });
      const counts = shorts.get(definition.longKey) ?? new Map<string, number>();
      shorts.set(definition.longKey, counts.set(definition.short, (counts.get(definition.short) ?? 0) + 1));
    }
  }
  const common = new Set([...votes].filter(([, vote]) => vote.common * 2 > vote.all).map(([key]) => key));
  const shortOf = new Map([...shorts].map(([long, counts]) => [long, commonest(counts)] as const));
  const commonLongs = new Set(
    byPaper.flatMap((paper) => [...paper.values()].filter(isCommonNoun).map(({ longKey }) => longKey)),
  );
  const defining = new Map<string, number[]>();
  for (const [paper, found] of byPaper.entries()) {
    for (const key of found.keys()) {
      const list = defining.get(key);
      if (list) list.push(paper);
      else defining.set(key, [paper]);
    }
  }
  return { byPaper, shortOf, common, commonLongs, papersDefining: (key) => defining.get(key) ?? [] };
}

function isCommonNoun({ style }: Definition): boolean {
  return style === "common";
}

function definitionsOf(text: PaperText): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const definition of text.definitions) {
    const { short, long } = definition;
    const key = nameKey(short).exact;
    if (found.has(key)) continue;
    const style = styleAt(text, definition);
    found.set(key, {
      short,
      long,
      longKey: nameKey(long).exact,
      style,
    });
  }
  return found;
}

const RIVAL =
  /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|(?:better|faster|worse|slower) than|(?:superior|compared|comparable) (?:to|with))\s(?:the |both |standard |classical |traditional )?$/iu;

/** "verifier-free (VF) methods": a kind of methods. */
const KINDS_OF_IT =
  /^\)\s(?:[\w-]+\s)?(?:methods|approaches|models|techniques|algorithms|systems|schemes|learning)\b/iu;

/** "outperforms spectral subtraction (SS)": a rival is a method, whatever its name looks like. */
function isRival(text: PaperText, { field, short, longStart, shortEnd }: Explained): boolean {
  if (isFieldAbbreviation(short) || short.endsWith("s") || KINDS_OF_IT.test(text[field].slice(shortEnd))) return false;
  return RIVAL.test(text[field].slice(Math.max(0, longStart - 50), longStart));
}

/** "(LT) model": what the noun after the brackets says that the words are. */
const NOUN_AFTER = /^\)\s(?:algorithm|method|model|optimi[sz]er|estimator|classifier|loss|heuristic|scheme)\b(?!s)/iu;
/** "two approaches, woven threads (WT) and ...", "algorithms such as ...". */
const NOUN_BEFORE =
  /\b(?:methods|approaches|algorithms|techniques|heuristics|classifiers|optimi[sz]ers|estimators|models)(?:,|:|,? such as|,? including|,? namely|,? e\.g\.,?)\s(?:the )?$/iu;

/** "the linear threshold (LT) model": grammar says that it is one method of many, and no field of study. */
function isOneOfAKind(text: PaperText, { field, short, long, longStart, shortEnd }: Explained): boolean {
  if (isFieldAbbreviation(short) || short.endsWith("s")) return false;
  const before = text[field].slice(Math.max(0, longStart - 40), longStart);
  if (NOUN_BEFORE.test(before)) return true;
  return !FIELD.test(long) && /\b(?:the|an?)\s$/iu.test(before) && NOUN_AFTER.test(text[field].slice(shortEnd));
}

/** What the letters say, corrected by what stands around. */
function styleAt(text: PaperText, definition: Explained): Definition["style"] {
  const style = styleOf(definition.short, definition.long);
  if (isTask(text, definition)) return style === "title" ? "field" : "common";
  if (style !== "common") return style;
  return isRival(text, definition) || isOneOfAKind(text, definition) ? "method" : "common";
}

/** "(VRP) problem": what is to be solved. */
function isTask(text: PaperText, { field, shortEnd }: Explained): boolean {
  return /^\)\s(?:problems?|tasks?|issues?|phenomen(?:on|a)|processe?s?)\b/iu.test(
    text[field].slice(shortEnd, shortEnd + 14),
  );
}

function styleOf(short: Abbreviation["short"], long: string): Definition["style"] {
  if (isFieldAbbreviation(short)) return "common";
  if (MADE.test(long) || LEARNT_NETWORK.test(long)) return "method";
  const words = long.split(/[\s-]+/).filter((word) => word.length > 3);
  if (words.length === 0 || !words.every((word) => /^[^\p{Ll}]/u.test(word))) return "common";
  return FIELD.test(long) || /\p{Lu}s$/u.test(short) ? "field" : "title";
}

/** The key with the highest count; ties go to the smaller. */
export function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most || (count === most && key < best)) {
      best = key;
      most = count;
    }
  }
  return best;
}

/** Whether two long forms (as keys) say the same: they share a beginning or an end of eight letters, or one holds the other. */
export function isSameSense(a: string, b: string): boolean {
  if (a === b || a.includes(b) || b.includes(a)) return true;
  return a.slice(0, 8) === b.slice(0, 8) || a.slice(-8) === b.slice(-8);
}
