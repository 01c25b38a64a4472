import { exp } from "../exact-math.ts";
import type { Concept, Concepts, Paper, Weighted } from "../types.ts";
import { learnCapitals } from "./capitals.ts";
import type { Documents } from "./documents.ts";
import { chooseLabel } from "./label.ts";
import { forEachPhrase } from "./occurrences.ts";
import { paperText } from "./run-reading.ts";
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
  const spellings = collectSpellings(papers, documents, statistics, counts);
  const capitals = learnCapitals(documents);
  const described = [...counts].map(([phrase, papers]): { readonly phrase: number; readonly concept: Concept } => {
    const words = statistics.table.words(phrase).map((word) => documents.stems[word]!);
    const seen = joinSpaces(spellings.get(phrase)!);
    return {
      phrase,
      concept: { id: words.join(" "), label: chooseLabel(seen, capitals), variants: [...seen.keys()].sort(), papers },
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

/** Spellings that differ in their spaces and line ends are one. */
function joinSpaces(seen: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const joined = new Map<string, number>();
  for (const [spelling, count] of seen) {
    const plain = spelling.replace(/\s+/g, " ");
    joined.set(plain, (joined.get(plain) ?? 0) + count);
  }
  return joined;
}

/** The spellings of the wanted phrases, and how often each was seen. */
function collectSpellings(
  papers: readonly Paper[],
  documents: Documents,
  { table }: Statistics,
  wanted: ReadonlyMap<number, number>,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const { unitStart, unitEnd } = documents;
  const isWanted = new Uint8Array(table.size);
  for (const phrase of wanted.keys()) isWanted[phrase] = 1;
  const spellings = new Map<number, Map<string, number>>();
  for (const [index, paper] of papers.entries()) {
    const text = paperText(paper);
    forEachPhrase(documents, index, table.find, ({ phrase, first, last }) => {
      if (!isWanted[phrase]) return;
      const seen = spellings.get(phrase) ?? new Map<string, number>();
      spellings.set(phrase, seen);
      const spelling = text.slice(unitStart[first], unitEnd[last - 1]);
      seen.set(spelling, (seen.get(spelling) ?? 0) + 1);
    });
  }
  return spellings;
}
