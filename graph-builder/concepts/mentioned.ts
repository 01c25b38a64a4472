import type { Scored } from "./select.ts";

/** A phrase of a paper and how telling it is. */
export interface Telling {
  readonly phrase: number;
  readonly score: number;
}

/** How many concepts of other papers a paper has beside its own at the most. */
const MOST_MENTIONED = 10;
/** How many runners-up are remembered until all papers have chosen. */
const REMEMBERED = 24;
/** A single word in more than this share of the papers says nothing of those that are not mostly about it. */
const EVERYDAY_SHARE = 0.06;
/** In a small corpus a word may stand in this many papers. */
const EVERYDAY_LEAST = 8;
/** What comes after a paper's own concepts counts this much less than the last of them. */
const STEP = 0.5;

/** The best phrases of a paper that were not chosen and that another paper has too, best first. */
export function runnersUp(
  scored: readonly Scored[],
  chosen: readonly Scored[],
  frequency: Int32Array,
  papers: number,
): readonly Telling[] {
  const everyday = Math.max(EVERYDAY_LEAST, papers * EVERYDAY_SHARE);
  const taken = new Set(chosen.map(({ candidate }) => candidate.phrase));
  return scored
    .filter(({ candidate: { phrase, words } }) => {
      const found = frequency[phrase]!;
      return found > 1 && !taken.has(phrase) && (words > 1 || found <= everyday);
    })
    .sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first)
    .slice(0, REMEMBERED)
    .map(({ candidate, score }) => ({ phrase: candidate.phrase, score }));
}

/**
 * Adds to each paper's own concepts those of other papers that it mentions too, so that "who shares it" holds every
 * paper that has the words, not only those that are mostly about it. They come after the paper's own.
 */
export function addMentioned(
  chosen: readonly (readonly Scored[])[],
  others: readonly (readonly Telling[])[],
): readonly (readonly Telling[])[] {
  const known = new Set(chosen.flatMap((scored) => scored.map(({ candidate }) => candidate.phrase)));
  return chosen.map((scored, paper) => {
    const own = scored.map(({ candidate, score }): Telling => ({ phrase: candidate.phrase, score }));
    const ceiling = Math.min(...own.map(({ score }) => score)) - STEP;
    const mentioned = others[paper]!.filter(({ phrase }) => known.has(phrase)).slice(0, MOST_MENTIONED);
    return [...own, ...mentioned.map(({ phrase, score }) => ({ phrase, score: Math.min(score, ceiling) }))];
  });
}
