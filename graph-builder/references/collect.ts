import type { Evidence, Paper, Reference, References, Relation, Work } from "../types.ts";
import { findCues } from "./cue-phrases.ts";
import { findLists } from "./enumerations.ts";
import type { IntroducedIndex } from "./introduced-index.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { ancestorsInName, isAncestorByName } from "./name-lineage.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import type { NameFamilies } from "./name-families.ts";
import type { PaperText } from "./paper-text.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";
import { ownSentences, relateList } from "./relate.ts";
import { resolveMention } from "./resolve.ts";
import type { Gate } from "./support.ts";

/** Everything that is known of the corpus when references are put together. */
export interface Findings {
  readonly papers: readonly Paper[];
  readonly texts: readonly PaperText[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly introduced: readonly (readonly IntroducedName[])[];
  readonly families: NameFamilies;
  readonly index: IntroducedIndex;
  readonly gate: Gate;
  readonly minConfidence: number;
}

/** One place that carries a reference. `target` is a paper's index or a work's family. */
export interface Trace {
  readonly source: number;
  readonly target: number | string;
  readonly rule: ReferenceRule;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** A longer spelling in the same place: the name with its noun ("Hopfield model"). */
  readonly wider?: string;
}

const STRENGTH: Readonly<Record<Relation, number>> = { extends: 4, compares: 3, uses: 2, mentions: 1, cites: 0 };

/** Puts mentions together to references: at most one for each pair, the strongest relation first, works sorted by key. */
export function collectReferences(findings: Findings): References {
  const traces = findings.papers.flatMap((_, paper) => [
    ...tracesOf(findings, paper),
    ...findNamesakes(findings, paper),
  ]);
  const grouped = new Map<string, Trace[]>();
  for (const trace of traces) {
    const key = `${trace.source}>${typeof trace.target === "number" ? trace.target : `w${trace.target}`}`;
    const list = grouped.get(key);
    if (list) list.push(trace);
    else grouped.set(key, [trace]);
  }
  const kept = [...grouped.values()].map(strongestFirst).filter((list) => confidenceOf(list) >= findings.minConfidence);
  const works = gatherWorks(kept);
  const position = new Map(works.map((work, index) => [work.key, findings.papers.length + index] as const));
  const references = kept
    .map((list): Reference => {
      const { source, target, rule } = list[0]!;
      return {
        source,
        target: typeof target === "number" ? target : position.get(`work:${target}`)!,
        relation: rule.relation,
        confidence: confidenceOf(list),
        evidence: list.map((trace) => trace.evidence).slice(0, MOST_EVIDENCE),
      };
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    names: findings.introduced.map((names) => names.map((name) => name.surface)),
    works,
    references,
    ambiguous: findings.index.ambiguous,
  };
}

const MOST_EVIDENCE = 8;

function tracesOf(findings: Findings, source: number): Trace[] {
  const text = findings.texts[source]!;
  const mentions = findings.mentions[source]!;
  const ownNames = findings.introduced[source]!.map((name) => name.surface);
  const own = ownSentences(text, new Set(ownNames));
  const traces: Trace[] = [];
  let cues: ReturnType<typeof findCues> = [];
  let cuesAt = -1;
  for (const list of findLists(mentions)) {
    for (const mention of list) {
      const meaning = resolveMention(mention, source, findings);
      if (meaning.kind !== "paper" && meaning.kind !== "work") continue;
      if (cuesAt !== mention.at) {
        cues = findCues(mention.sentence.words);
        cuesAt = mention.at;
      }
      const key = findings.families.keyOf(mention.surface, source);
      const rule = isAncestorByName(key.family, key.exact, ownNames)
        ? ruleOf("derives-by-name")
        : relateList(list, mention, cues, own[mention.at]!);
      const target = meaning.kind === "paper" ? meaning.paper : meaning.family;
      traces.push({
        source,
        target,
        rule,
        confidence: meaning.confidence,
        evidence: quote(text, mention, rule.id),
        ...widen(text, mention),
      });
    }
  }
  return traces;
}

/** A capitalised name with the noun that follows it. */
function widen(text: PaperText, { form, last, start, sentence }: Mention): Pick<Trace, "wider"> {
  const noun = sentence.words[last + 1];
  if (form !== "capital" || !noun?.touching || !kindOfNoun(noun.lower)) return {};
  return { wider: text[sentence.field].slice(start, noun.end) };
}

/**
 * Papers whose names are part of a paper's own name, letter for letter. A name that
 * another paper introduces counts, not one that merely sounds the same
 * ("AutoNumerics-Zero" and ZeRO).
 */
function findNamesakes(findings: Findings, source: number): Trace[] {
  const text = findings.texts[source]!;
  const traces: Trace[] = [];
  for (const { surface } of findings.introduced[source]!) {
    for (const part of ancestorsInName(surface)) {
      const target = introducerOf(findings, part, source);
      const sentence = text.sentences.find(({ field, start, end }) => text[field].slice(start, end).includes(surface));
      if (target === undefined || !sentence) continue;
      const rule = ruleOf("derives-by-name");
      traces.push({
        source,
        target,
        rule,
        confidence: rule.confidence,
        evidence: quote(text, { sentence, surface: part }, rule.id),
      });
    }
  }
  return traces;
}

function introducerOf(findings: Findings, part: string, source: number): number | undefined {
  const { index, families, papers } = findings;
  const { exact } = families.keyOf(part, source);
  const targets = index
    .papersOf(exact)
    .filter(
      (paper) =>
        paper !== source &&
        index.spellingOf(exact, paper) === part &&
        !isNewer(papers[paper]!.year, papers[source]!.year),
    );
  return targets.length === 1 ? targets[0] : undefined;
}

function isNewer(year: number | undefined, than: number | undefined): boolean {
  return year !== undefined && than !== undefined && year > than;
}

/** The sentence of a mention as evidence. */
export function quote(text: PaperText, mention: Pick<Mention, "sentence" | "surface">, rule: string): Evidence {
  const { field, start, end } = mention.sentence;
  const source = field === "title" ? text.title : text.abstract;
  return { field, start, end, quote: source.slice(start, end), surface: mention.surface, rule };
}

function strongestFirst(list: readonly Trace[]): Trace[] {
  const seen = new Set<string>();
  return [...list]
    .sort(
      (a, b) =>
        STRENGTH[b.rule.relation] - STRENGTH[a.rule.relation] ||
        b.rule.confidence - a.rule.confidence ||
        (a.evidence.field < b.evidence.field ? 1 : a.evidence.field > b.evidence.field ? -1 : 0) ||
        a.evidence.start - b.evidence.start,
    )
    .filter(({ evidence }) => {
      const key = `${evidence.field}:${evidence.start}:${evidence.surface}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** That the name is meant, as sure as the surest place; rounded to four decimals. */
function confidenceOf(list: readonly Trace[]): number {
  return Math.round(Math.max(...list.map((trace) => trace.confidence)) * 10_000) / 10_000;
}

function gatherWorks(kept: readonly (readonly Trace[])[]): Work[] {
  const byFamily = new Map<string, { spellings: Map<string, number>; wider: Set<string>; papers: Set<number> }>();
  for (const list of kept) {
    for (const { source, target, evidence, wider } of list) {
      if (typeof target === "number") continue;
      const entry = byFamily.get(target) ?? {
        spellings: new Map(),
        wider: new Set<string>(),
        papers: new Set<number>(),
      };
      byFamily.set(target, entry);
      entry.spellings.set(evidence.surface, (entry.spellings.get(evidence.surface) ?? 0) + 1);
      entry.papers.add(source);
      if (wider) entry.wider.add(wider);
    }
  }
  return [...byFamily]
    .map(([family, { spellings, wider, papers }]): Work => ({
      key: `work:${family}`,
      label: bestLabel(spellings),
      variants: [...new Set([...spellings.keys(), ...wider])].sort(),
      mentions: papers.size,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The commonest spelling; ties go to the shorter, then to the smaller. */
function bestLabel(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}
