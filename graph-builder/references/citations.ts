import { findAuthorYears } from "./author-year.ts";
import type { CitationIndex } from "./citation-index.ts";
import type { ListedWork } from "./cited-lists.ts";
import { findCues, type CueHit } from "./cue-phrases.ts";
import { idKey } from "./entry-ids.ts";
import type { Mention } from "./mention.ts";
import { findNumbered, numberEntries, type NumberedEntries } from "./numbered.ts";
import type { PaperText, Sentence } from "./paper-text.ts";
import { ownSentences, relateList } from "./relate.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";
import { isNewer, quote, type Findings, type Trace } from "./trace.ts";

const ARXIV = /(?:\barxiv:\s?|arxiv\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5})(?:v\d+)?/giu;
const DOI = /\b10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s,;()\]}>"'])+/giu;
/** Every pointer but a title holds a digit. */
const DIGIT = /[\d⁰¹²³⁴-⁹]/;

interface Pointer {
  readonly target: number | string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/**
 * Papers, or works that the corpus lacks, that a paper's text points to by identifier, author and year, full title, or
 * number in its reference list, whose entries are `list`.
 */
export function traceCitations(
  findings: Findings,
  source: number,
  index: CitationIndex,
  list: readonly ListedWork[],
): Trace[] {
  const text = findings.texts[source]!;
  const { papers } = findings;
  const own = ownSentences(text, new Set(findings.introduced[source]!.map(({ surface }) => surface)));
  const dated = DIGIT.test(text.title) || DIGIT.test(text.abstract);
  const entries = numberEntries(list, `${text.title} ${text.abstract}`);
  return text.sentences.flatMap((sentence, at) =>
    [...titlesIn(sentence, index), ...(dated ? pointersIn(text, sentence, findings, index, { list, entries }) : [])]
      .filter(({ target }) => target !== source && (typeof target === "string" || !isNewer(papers, target, source)))
      .map((pointer) => toTrace(text, source, sentence, at, pointer, own[at]!)),
  );
}

/** A paper's own reference list, and its entries by the numbers of the text. */
interface OwnList {
  readonly list: readonly ListedWork[];
  readonly entries: NumberedEntries;
}

function pointersIn(
  text: PaperText,
  sentence: Sentence,
  { papers }: Findings,
  index: CitationIndex,
  { list, entries }: OwnList,
): Pointer[] {
  const quoted = text[sentence.field].slice(sentence.start, sentence.end);
  const pointers: Pointer[] = [];
  const found = (at: number, surface: string, target: number | string | undefined, rule: string): void => {
    if (target === undefined) return;
    const start = sentence.start + at;
    pointers.push({ target, start, end: start + surface.trimEnd().length, rule });
  };
  const identified = (match: RegExpMatchArray, key: string): void =>
    found(match.index!, match[0], index.byIdentifier.get(key) ?? listedUnder(key, list), "identifier");
  for (const match of quoted.matchAll(ARXIV)) identified(match, idKey("arxiv", match[1]!));
  for (const match of quoted.matchAll(DOI)) identified(match, idKey("doi", match[0].replace(/[.]+$/, "")));
  for (const { index: at, text: surface, target } of findAuthorYears(quoted, papers, index, list))
    found(at, surface, target, "author-year");
  for (const { index: at, text: surface, targets } of findNumbered(quoted, entries))
    for (const target of targets) found(at, surface, target, "numbered");
  return pointers;
}

/** What the entry with that identifier means. */
function listedUnder(key: string, list: readonly ListedWork[]): number | string | undefined {
  return list.find(({ entry }) => entry.ids.some((id) => id.key === key))?.target;
}

/** A title inside a title is another version of the paper or a coincidence, and says nothing of who refers to whom. */
function titlesIn(sentence: Sentence, { titles }: CitationIndex): Pointer[] {
  if (sentence.field === "title" || !titles.mayStand(sentence)) return [];
  const { words } = sentence;
  return titles.find(words).map(({ paper, first, last }) => ({
    target: paper,
    start: words[first]!.start,
    end: words[last]!.end,
    rule: "full-title",
  }));
}

function toTrace(
  text: PaperText,
  source: number,
  sentence: Sentence,
  at: number,
  pointer: Pointer,
  own: boolean,
): Trace {
  const { start, end, target } = pointer;
  const first = Math.max(
    0,
    sentence.words.findIndex((word) => word.end > start),
  );
  let last = first;
  while (sentence.words[last + 1] && sentence.words[last + 1]!.start < end) last += 1;
  const surface = text[sentence.field].slice(start, end);
  const mention: Mention = {
    sentence,
    at,
    first,
    last,
    start,
    end,
    surface,
    score: 1,
    form: "citation",
    kind: undefined,
  };
  const cues = findCues(sentence.words);
  const said = relateList([mention], mention, cues, own);
  const plain = ruleOf(pointer.rule);
  const rule = isTelling(said, cues, mention) ? said : plain;
  return {
    source,
    target,
    rule,
    confidence: plain.confidence,
    evidence: quote(text, sentence, surface, rule.id),
    ...(pointer.rule === "numbered" && { numbered: true }),
  };
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "on in into with by from for via through under over available package library task tasks".split(" "),
);

/** Whether the sentence says more of the work than that it is cited: "we use the data of [3]", not "as shown in [3]". */
function isTelling(said: ReferenceRule, cues: readonly CueHit[], { sentence, first }: Mention): boolean {
  if (said.relation === "extends" || said.relation === "compares") return true;
  if (said.relation !== "uses" || !said.cues) return false;
  return cues.some(({ rule, last }) => rule === said && last < first && !PREPOSITIONS.has(sentence.words[last]!.lower));
}
