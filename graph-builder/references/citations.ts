import type { Paper } from "../types.ts";
import { findCues } from "./cue-phrases.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence } from "./paper-text.ts";
import { ownSentences, relateList } from "./relate.ts";
import { ruleOf } from "./reference-rules.ts";
import { keyOfText } from "./name-key.ts";
import { indexTitles, type TitleIndex } from "./title-index.ts";
import { isNewer, quote, type Findings, type Trace } from "./trace.ts";

/** Everything by which a text can point to a paper of the corpus outright. */
export interface CitationIndex {
  readonly byIdentifier: ReadonlyMap<string, number>;
  /** "surname year" of the first author -> papers. */
  readonly byAuthorYear: ReadonlyMap<string, readonly number[]>;
  readonly titles: TitleIndex;
}

/** Kinds of identifiers by which texts and reference lists name works. */
const CITED_BY: ReadonlySet<string> = new Set(["doi", "arxiv", "openalex"]);

/** Indexes identifiers, first authors with years, and titles. */
export function indexCitations(papers: readonly Paper[], texts: readonly PaperText[]): CitationIndex {
  const byIdentifier = new Map<string, number>();
  const byAuthorYear = new Map<string, number[]>();
  for (const [index, { identifiers, authors, year }] of papers.entries()) {
    for (const [name, value] of Object.entries(identifiers ?? {})) {
      const kind = name.replace(/-\d+$/, "");
      const plain = value.toLowerCase();
      if (CITED_BY.has(kind))
        byIdentifier.set(`${kind}:${kind === "arxiv" ? plain.replace(/v\d+$/, "") : plain}`, index);
    }
    if (!authors?.[0] || year === undefined) continue;
    const key = `${surnameOf(authors[0])} ${year}`;
    const list = byAuthorYear.get(key);
    if (list) list.push(index);
    else byAuthorYear.set(key, [index]);
  }
  return { byIdentifier, byAuthorYear, titles: indexTitles(texts) };
}

/** "Vaswani, Ashish" and "Ashish Vaswani" are "vaswani". */
export function surnameOf(author: string): string {
  const name = author.includes(",") ? author.slice(0, author.indexOf(",")) : (author.trim().split(/\s+/).at(-1) ?? "");
  return keyOfText(name);
}

const ARXIV = /(?:\barxiv:\s?|arxiv\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5})(?:v\d+)?/giu;
const DOI = /\b10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s,;()\]}>"'])+/giu;
const AUTHOR_YEAR =
  /(\p{Lu}[\p{L}'’-]+)(?:,? et al\.?|,? (?:and|&) \p{Lu}[\p{L}'’-]+)?(?:['’]s)?,? ?[([]?((?:19|20)\d\d)[a-z]?[)\]]?/gu;
const NARRATED = /^\p{Lu}[\p{L}'’-]+ et al\.? \((?:19|20)\d\d[a-z]?\)$/u;

/** Every pointer but a title holds four digits. */
const DATED = /\d{4}/;

interface Pointer {
  readonly target: number | string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Papers (or, for "Doshi et al. (2023)", works) that a paper's text points to by identifier, author and year, or full title. */
export function traceCitations(findings: Findings, source: number, index: CitationIndex): Trace[] {
  const text = findings.texts[source]!;
  const own = ownSentences(text, new Set(findings.introduced[source]!.map(({ surface }) => surface)));
  const dated = DATED.test(text.title) || DATED.test(text.abstract);
  return text.sentences.flatMap((sentence, at) =>
    (dated ? pointersIn(text, sentence, index) : titlesIn(sentence, index))
      .filter(
        ({ target }) => target !== source && (typeof target === "string" || !isNewer(findings.papers, target, source)),
      )
      .map((pointer) => toTrace(text, source, sentence, at, pointer, own[at]!)),
  );
}

function pointersIn(text: PaperText, sentence: Sentence, index: CitationIndex): Pointer[] {
  const quoted = text[sentence.field].slice(sentence.start, sentence.end);
  const pointers: Pointer[] = titlesIn(sentence, index);
  const found = (match: RegExpMatchArray, target: number | string | undefined, rule: string): void => {
    if (target === undefined) return;
    const start = sentence.start + match.index!;
    pointers.push({ target, start, end: start + match[0].trimEnd().length, rule });
  };
  for (const match of quoted.matchAll(ARXIV)) found(match, index.byIdentifier.get(`arxiv:${match[1]!}`), "identifier");
  for (const match of quoted.matchAll(DOI))
    found(match, index.byIdentifier.get(`doi:${match[0].toLowerCase().replace(/[.]+$/, "")}`), "identifier");
  for (const match of quoted.matchAll(AUTHOR_YEAR)) found(match, authorTarget(match, index), "author-year");
  return pointers;
}

/** The one paper of that first author and year; failing that, the citation itself where it stands in the sentence as a noun. */
function authorTarget(match: RegExpMatchArray, index: CitationIndex): number | string | undefined {
  const papers = index.byAuthorYear.get(`${keyOfText(match[1]!)} ${match[2]!}`) ?? [];
  if (papers.length > 0) return papers.length === 1 ? papers[0] : undefined;
  return NARRATED.test(match[0]) ? keyOfText(match[0]) : undefined;
}

/** A title inside a title is another version of the paper or a coincidence, and says nothing of who refers to whom. */
function titlesIn({ words, field }: Sentence, { titles }: CitationIndex): Pointer[] {
  if (field === "title") return [];
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
  const said = relateList([mention], mention, findCues(sentence.words), own);
  const plain = ruleOf(pointer.rule);
  const rule = said.relation === "extends" || said.relation === "compares" ? said : plain;
  return { source, target, rule, confidence: plain.confidence, evidence: quote(text, sentence, surface, rule.id) };
}
