import type { BuildOptions } from "../options.ts";
import { report, type Host } from "../progress.ts";
import type { Concepts, Paper, References } from "../types.ts";
import { findCandidates } from "./candidates.ts";
import { indexCitations, traceCitations } from "./citations.ts";
import { collectReferences } from "./collect.ts";
import { countWords, type CorpusWords } from "./corpus-words.ts";
import { gatherDefinitions, type Definitions } from "./definitions.ts";
import { indexIntroduced } from "./introduced-index.ts";
import { introducedNames, type IntroducedName } from "./introduced-names.ts";
import type { Kind } from "./kind-nouns.ts";
import { findLongForms } from "./long-forms.ts";
import { findKnownNames, gatherNames, type KnownNames } from "./known-names.ts";
import { traceMentions } from "./mention-traces.ts";
import type { Mention } from "./mention.ts";
import { groupNames } from "./name-families.ts";
import { findNamesakes } from "./name-lineage.ts";
import { nameKey } from "./name-key.ts";
import { countPhrases, phraseKey, type PhraseHabit } from "./phrase-habits.ts";
import { readPaperText } from "./paper-text.ts";
import { findSurnameWorks } from "./surname-works.ts";
import { traceReferenceLists } from "./reference-lists.ts";
import { traceSharedCode } from "./shared-code.ts";
import { createGate } from "./support.ts";
import type { Findings } from "./trace.ts";
import { splitInner, weighMentions } from "./weigh.ts";

/** A long form written small in more papers than so many times those with its short form is a common phrase. */
const COMMONER = 2;
/** Only names this sure are looked for in other spellings. */
const WORTH_A_SEARCH = 0.6;

/**
 * What the papers refer to: the names they introduce, where others name them,
 * the works that the corpus lacks, and the relation of each with its sentence.
 *
 * Two passes over the texts. The first finds names by their shape and the words
 * around them; the second looks for the names so found in titles, at starts of
 * sentences, in small letters and in other spellings. Time is linear in the text.
 * @throws PaperloomError `cancelled` when the host says so.
 */
export function findReferences(
  papers: readonly Paper[],
  concepts: Concepts,
  options: BuildOptions,
  host: Host,
): References {
  const total = papers.length;
  report(host, "references", 0, total);
  const texts = papers.map(readPaperText);
  const words = countWords(texts);
  const definitions = gatherDefinitions(texts);
  const candidates = texts.map((text) => joinMentions(findSurnameWorks(text, words), findCandidates(text, words)));
  const introduced = texts.map((text, paper) => introducedNames(text, candidates[paper]!, words));
  report(host, "references", Math.floor(total / 2), total);
  const habits = countPhrases(texts, phrasesToCount(candidates, definitions));
  const first = candidates.map((mentions, paper) => {
    const longForms = findLongForms(texts[paper]!, paper, definitions, habits);
    return weighMentions(joinMentions(longForms, mentions), paper, definitions, habits);
  });
  const known = namesToSearch(first, introduced, definitions, habits);
  const mentions = first.map((found, paper) => {
    const again = findKnownNames(texts[paper]!, found, known, words);
    return weighMentions(raiseKnown(joinMentions(found, again), known, words), paper, definitions, habits);
  });
  const families = groupNames(mentions, definitions);
  const index = indexIntroduced(papers, introduced, mentions, definitions);
  const kinds = mentions.map((found, paper) => ownKinds(found, index.ownKeys[paper]!));
  const gate = createGate({ papers, texts, words, definitions, concepts, kinds });
  const findings: Findings = { papers, texts, mentions, introduced, families, index, gate };
  const citations = indexCitations(papers, texts);
  const traces = papers.flatMap((_, paper) => [
    ...traceMentions(findings, paper),
    ...findNamesakes(findings, paper),
    ...traceCitations(findings, paper, citations),
  ]);
  traces.push(...traceSharedCode(findings), ...traceReferenceLists(papers, citations));
  const { works, references } = collectReferences(traces, total, options.minConfidence);
  report(host, "references", total, total);
  const names = introduced.map((list) => list.map(({ surface }) => surface));
  return { names, works, references, ambiguous: index.ambiguous };
}

/** Phrases whose habits decide whether they are names: capitalised candidates and long forms. */
function phrasesToCount(candidates: readonly (readonly Mention[])[], definitions: Definitions): string[] {
  return [
    ...candidates.flatMap((mentions) =>
      mentions
        .filter(({ form, surface }) => form === "phrase" || splitInner(surface) !== surface)
        .map(({ surface }) => splitInner(surface)),
    ),
    ...definitions.byPaper.flatMap((paper) => [...paper.values()].map(({ long }) => long)),
  ];
}

/** Names sure enough to be searched for in all papers, with the long forms that stand for them. */
function namesToSearch(
  mentions: readonly (readonly Mention[])[],
  introduced: readonly (readonly IntroducedName[])[],
  definitions: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): KnownNames {
  const scores = new Map<string, number>();
  const papersWith = new Map<string, number>();
  const learn = (surface: string, score: number): void => {
    if (score >= WORTH_A_SEARCH) scores.set(surface, Math.max(score, scores.get(surface) ?? 0));
  };
  for (const found of mentions) {
    for (const mention of found) learn(mention.surface, mention.score);
    const keys = found.filter(({ score }) => score >= WORTH_A_SEARCH).map(({ surface }) => nameKey(surface).exact);
    for (const key of new Set(keys)) papersWith.set(key, (papersWith.get(key) ?? 0) + 1);
  }
  for (const names of introduced) for (const { surface, linkable } of names) if (linkable) learn(surface, 0.8);
  const longForms = new Set<string>();
  for (const paper of definitions.byPaper) {
    for (const [key, { long, style }] of paper) {
      const plain = habits.get(phraseKey(long))?.plain ?? 0;
      if (style !== "common" && style !== "field" && plain <= COMMONER * (papersWith.get(key) ?? 0))
        longForms.add(long);
    }
  }
  return gatherNames(scores, longForms);
}

/** Both in order of place; where they overlap, those of `first`. */
function joinMentions(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  const free = second.filter(
    (mention) =>
      !first.some((other) => other.at === mention.at && other.first <= mention.last && mention.first <= other.last),
  );
  return [...first, ...free].sort((a, b) => a.at - b.at || a.first - b.first);
}

/** A word that the corpus knows as a name is one here too, a little less surely; a common word only in the same letters. */
function raiseKnown(mentions: readonly Mention[], known: KnownNames, words: CorpusWords): Mention[] {
  return mentions.map((mention) => {
    if (
      (mention.form === "shaped" && mention.score > 0.5) ||
      (words.isCommon(mention.surface.toLowerCase()) && !known.surfaces.has(mention.surface))
    )
      return mention;
    const score = (known.scores.get(nameKey(mention.surface).exact) ?? 0) * 0.85;
    return score > mention.score ? { ...mention, score } : mention;
  });
}

/** The kinds of work that nouns beside a paper's own names give. */
function ownKinds(mentions: readonly Mention[], own: ReadonlySet<string>): ReadonlySet<Kind> {
  return new Set(mentions.flatMap(({ kind, surface }) => (kind && own.has(nameKey(surface).exact) ? [kind] : [])));
}
