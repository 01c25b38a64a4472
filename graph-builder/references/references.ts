import type { BuildOptions } from "../options.ts";
import { findShortForms } from "../text/paper-words.ts";
import { report, type Host } from "../progress.ts";
import type { Concepts, DeclaredName, Paper, References } from "../types.ts";
import { findCandidates } from "./candidates.ts";
import { indexCitations } from "./citation-index.ts";
import { traceCitations } from "./citations.ts";
import { readLists } from "./cited-lists.ts";
import { collectReferences } from "./collect.ts";
import { countWords } from "./corpus-words.ts";
import { findDeclared, indexDeclared, withDeclared } from "./declared-names.ts";
import { gatherDefinitions, type Definitions } from "./definitions.ts";
import { indexIntroduced } from "./introduced-index.ts";
import { introducedNames, type IntroducedName } from "./introduced-names.ts";
import type { Kind } from "./kind-nouns.ts";
import { findLongForms } from "./long-forms.ts";
import { findKnownNames } from "./known-names.ts";
import { traceMentions } from "./mention-traces.ts";
import type { Mention } from "./mention.ts";
import { groupNames } from "./name-families.ts";
import { findNamesakes } from "./name-lineage.ts";
import { nameKey } from "./name-key.ts";
import { countPhrases } from "./phrase-habits.ts";
import { openTexts } from "./open-texts.ts";
import { findSurnameWorks } from "./surname-works.ts";
import { traceReferenceLists } from "./reference-lists.ts";
import { traceSharedCode } from "./shared-code.ts";
import { joinMentions, namesToSearch, raiseKnown } from "./second-pass.ts";
import { createGate } from "./support.ts";
import { readTexts, type TextReading } from "./text-reading.ts";
import { createTopicLikeness } from "./topic.ts";
import type { Findings } from "./trace.ts";
import { splitInner, weighMentions } from "./weigh.ts";

/**
 * What the papers refer to: the names they introduce, where others name them,
 * the works that the corpus lacks, and the relation of each with its sentence.
 *
 * Two passes over the texts. The first finds names by their shape and the words
 * around them; the second looks for the names so found in titles, at starts of
 * sentences, in small letters and in other spellings. Names that people `declared`
 * are names wherever they stand. Time is linear in the text.
 * @throws PaperloomError `cancelled` when the host says so.
 */
export function findReferences(
  papers: readonly Paper[],
  concepts: Concepts,
  options: BuildOptions,
  host: Host,
  declared: readonly DeclaredName[] = [],
  readings: readonly TextReading[] = [readTexts(papers, papers.map(findShortForms))],
): References {
  const total = papers.length;
  report(host, "references", 0, total);
  const texts = openTexts(papers, readings);
  const words = countWords(texts);
  const definitions = gatherDefinitions(texts);
  const given = indexDeclared(declared);
  const listed = texts.map((text) => findDeclared(text, given));
  const introduced: (readonly IntroducedName[])[] = [];
  const candidates = texts.map((text, paper) => {
    const own = joinMentions(listed[paper]!, joinMentions(findSurnameWorks(text, words), findCandidates(text, words)));
    introduced.push(withDeclared(introducedNames(text, own, words), paper, declared));
    return own;
  });
  report(host, "references", Math.floor(total / 2), total);
  const habits = countPhrases(texts, phrasesToCount(candidates, introduced, definitions));
  const found = candidates.map((list, paper) =>
    joinMentions(listed[paper]!, joinMentions(findLongForms(texts[paper]!, paper, definitions, habits), list)),
  );
  const first = found.map((list, paper) => weighMentions(list, paper, definitions, habits));
  const known = namesToSearch({ mentions: first, introduced, definitions, habits, words });
  const mentions = found.map((list, paper) => {
    const again = findKnownNames(texts[paper]!, list, known, words);
    return weighMentions(raiseKnown(joinMentions(list, again), known, words), paper, definitions, habits);
  });
  const families = groupNames(mentions, definitions);
  const index = indexIntroduced(introduced, { papers, mentions, definitions, habits });
  const kinds = mentions.map((found, paper) => ownKinds(found, index.ownKeys[paper]!));
  const gate = createGate({ papers, words, definitions, concepts, kinds, topic: createTopicLikeness(texts, words) });
  const findings: Findings = { papers, texts, mentions, introduced, families, index, gate };
  const citations = indexCitations(papers, texts);
  const lists = readLists(papers, citations);
  const traces = papers.flatMap((_, paper) => [
    ...traceMentions(findings, paper),
    ...findNamesakes(findings, paper),
    ...traceCitations(findings, paper, citations, lists[paper]!),
  ]);
  const all = [...traces, ...traceSharedCode(findings), ...traceReferenceLists(lists, traces)];
  const { works, references } = collectReferences(all, total, options.minConfidence);
  report(host, "references", total, total);
  const names = introduced.map((list) => list.map(({ surface }) => surface));
  return { names, works, references, ambiguous: index.ambiguous };
}

/** Phrases whose habits decide whether they are names: capitalised candidates, introduced names, long forms. */
function phrasesToCount(
  candidates: readonly (readonly Mention[])[],
  introduced: readonly (readonly IntroducedName[])[],
  definitions: Definitions,
): string[] {
  return [
    ...introduced.flatMap((names) => names.map(({ surface }) => surface)),
    ...candidates.flatMap((mentions) =>
      mentions
        .filter(({ form, surface }) => form === "phrase" || splitInner(surface) !== surface)
        .map(({ surface }) => splitInner(surface)),
    ),
    ...definitions.byPaper.flatMap((paper) => [...paper.values()].map(({ long }) => long)),
  ];
}

/** The kinds of work that nouns beside a paper's own names give. */
function ownKinds(mentions: readonly Mention[], own: ReadonlySet<string>): ReadonlySet<Kind> {
  return new Set(mentions.flatMap(({ kind, surface }) => (kind && own.has(nameKey(surface).exact) ? [kind] : [])));
}
