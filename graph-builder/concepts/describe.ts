import { exp } from "../exact-math.ts";
import type { Concept, Concepts, Paper, Weighted } from "../types.ts";
import { paperText, type Documents } from "./documents.ts";
import { chooseLabel } from "./label.ts";
import { forEachPhrase } from "./occurrences.ts";
import type { Telling } from "./mentioned.ts";
import type { Statistics } from "./statistics.ts";

/** Score at which a phrase is as likely as not what a reader would name. */
const EVEN_SCORE = 4;

/** Gives the chosen phrases their ids, labels and spellings, and the papers their weights. Linear. */
export function describeConcepts(
  papers: readonly Paper[],
  documents: Documents,
  statistics: Statistics,
  chosen: readonly (readonly Telling[])[],
): Concepts {
  const counts = new Map<number, number>();
  for (const { phrase } of chosen.flat()) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const { spellings, isName } = collectSpellings(papers, documents, statistics, counts);
  const described = [...counts].map(([phrase, papers]): { readonly phrase: number; readonly concept: Concept } => {
    const words = statistics.table.words(phrase).map((word) => documents.stems[word]!);
    const seen = spellings.get(phrase)!;
    return {
      phrase,
      concept: { id: words.join(" "), label: chooseLabel(seen, isName), variants: [...seen.keys()].sort(), papers },
    };
  });
  described.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
  const index = new Map(described.map(({ phrase }, at) => [phrase, at]));
  return {
    concepts: described.map(({ concept }) => concept),
    byPaper: chosen.map((scored) =>
      scored
        .map(({ phrase, score }): Weighted => ({ index: index.get(phrase)!, weight: probability(score) }))
        .sort((a, b) => b.weight - a.weight || a.index - b.index),
    ),
  };
}

const probability = (score: number): number => 1 / (1 + exp(EVEN_SCORE - score));

interface Collected {
  readonly spellings: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Whether a word as it is spelled keeps its capitals: a short form, or one that the corpus writes with a capital more often than not. */
  readonly isName: (word: string) => boolean;
}

function collectSpellings(
  papers: readonly Paper[],
  documents: Documents,
  { table }: Statistics,
  wanted: ReadonlyMap<number, number>,
): Collected {
  const { unitStart, unitEnd, runUnits, abstractRuns, keywordRuns } = documents;
  const spellings = new Map<number, Map<string, number>>();
  const lowered = new Map<string, number>();
  for (const [index, paper] of papers.entries()) {
    const text = paperText(paper);
    // Titles write every word with a capital: only abstracts tell a name.
    for (let unit = runUnits[abstractRuns[index]!]!; unit < runUnits[keywordRuns[index]!]!; unit += 1) {
      const word = text.slice(unitStart[unit], unitEnd[unit]);
      const lower = word.toLowerCase();
      lowered.set(lower, (lowered.get(lower) ?? 0) + (lower === word ? 1 : -1));
    }
    forEachPhrase(documents, index, table.find, ({ phrase, first, last }) => {
      if (!wanted.has(phrase)) return;
      const seen = spellings.get(phrase) ?? new Map<string, number>();
      spellings.set(phrase, seen);
      const spelling = text.slice(unitStart[first], unitEnd[last - 1]).replace(/\s+/g, " ");
      seen.set(spelling, (seen.get(spelling) ?? 0) + 1);
    });
  }
  const isName = (word: string): boolean =>
    /\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, "-")) || (lowered.get(word.toLowerCase()) ?? 0) < 0;
  return { spellings, isName };
}
