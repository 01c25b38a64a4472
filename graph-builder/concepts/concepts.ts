import { exp } from "../exact-math.ts";
import type { BuildOptions } from "../options.ts";
import { report, type Host } from "../progress.ts";
import type { Concept, Concepts, Paper, Weighted } from "../types.ts";
import { findCandidates } from "./candidates.ts";
import { paperText, readDocuments, type Documents } from "./documents.ts";
import { weigh } from "./evidence.ts";
import { forEachPhrase } from "./occurrences.ts";
import { selectConcepts, type Scored } from "./select.ts";
import { learnShortForms } from "./short-forms.ts";
import { chooseLabel } from "./spellings.ts";
import { countPhrases, type Statistics } from "./statistics.ts";
import { isVacuous } from "./vacuous.ts";

/**
 * Finds what each paper is about: noun phrases cut out by a stop-word chunker, weighed by evidence
 * from the paper and the corpus, their spellings and short forms folded into one concept each.
 * Close to linear in the length of the texts.
 */
export function findConcepts(papers: readonly Paper[], options: BuildOptions, host: Host): Concepts {
  const documents = readDocuments(papers, learnShortForms(papers), host);
  const statistics = countPhrases(documents);
  const chosen = papers.map((_, paper) => {
    if (paper % 1000 === 0) report(host, "concepts", (papers.length + paper) / 2, papers.length);
    return chooseFor(documents, statistics, paper, options.conceptsPerPaper);
  });
  return describe(papers, documents, statistics, chosen);
}

function chooseFor(documents: Documents, statistics: Statistics, paper: number, most: number): readonly Scored[] {
  const scored: Scored[] = [];
  for (const candidate of findCandidates(documents, paper, statistics)) {
    if (isVacuous(candidate, documents, statistics)) continue;
    scored.push({ candidate, score: weigh({ candidate, documents, statistics }) });
  }
  return selectConcepts(scored, most);
}

function describe(
  papers: readonly Paper[],
  documents: Documents,
  statistics: Statistics,
  chosen: readonly (readonly Scored[])[],
): Concepts {
  const counts = new Map<number, number>();
  for (const scored of chosen)
    for (const { candidate } of scored) counts.set(candidate.phrase, (counts.get(candidate.phrase) ?? 0) + 1);
  const { spellings, cases } = collectSpellings(papers, documents, statistics, new Set(counts.keys()));
  const lowered = (word: string): boolean => {
    const lower = word.toLowerCase();
    if (/\p{Lu}.*\p{Lu}|\d/u.test(word)) return false;
    return (cases.get(lower) ?? 0) >= 0;
  };
  const keyed = [...counts].map(([phrase, papers]) => {
    const id = statistics.table
      .words(phrase)
      .map((word) => documents.stems[word]!)
      .join(" ");
    const seen = spellings.get(phrase)!;
    const concept: Concept = { id, label: chooseLabel(seen, lowered), variants: [...seen.keys()].sort(), papers };
    return { phrase, concept };
  });
  keyed.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
  const index = new Map(keyed.map(({ phrase }, at) => [phrase, at]));
  const byPaper = chosen.map((scored) =>
    scored
      .map(({ candidate, score }): Weighted => ({ index: index.get(candidate.phrase)!, weight: 1 / (1 + exp(-score)) }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index),
  );
  return { concepts: keyed.map(({ concept }) => concept), byPaper };
}

function collectSpellings(
  papers: readonly Paper[],
  documents: Documents,
  { table }: Statistics,
  wanted: ReadonlySet<number>,
): { spellings: Map<number, Map<string, number>>; cases: Map<string, number> } {
  const spellings = new Map<number, Map<string, number>>();
  const cases = new Map<string, number>();
  for (const [index, paper] of papers.entries()) {
    const text = paperText(paper);
    const from = documents.runUnits[documents.abstractRuns[index]!]!;
    const to = documents.runUnits[documents.paperRuns[index + 1]!]!;
    for (let unit = from; unit < to; unit += 1) {
      const word = text.slice(documents.unitStart[unit], documents.unitEnd[unit]);
      if (/^\p{Lu}?\p{Ll}+$/u.test(word)) {
        const lower = word.toLowerCase();
        cases.set(lower, (cases.get(lower) ?? 0) + (lower === word ? 1 : -1));
      }
    }
    forEachPhrase(documents, index, table.find, ({ phrase, first, last }) => {
      if (!wanted.has(phrase)) return;
      const seen = spellings.get(phrase) ?? new Map<string, number>();
      spellings.set(phrase, seen);
      const spelling = text.slice(documents.unitStart[first], documents.unitEnd[last - 1]).replace(/\s+/g, " ");
      seen.set(spelling, (seen.get(spelling) ?? 0) + 1);
    });
  }
  return { spellings, cases };
}
