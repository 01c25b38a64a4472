import type { Candidate } from "./candidates.ts";

/** A candidate and its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Each paper keeps so many concepts whatever their scores ... */
const LEAST = 3;
/** ... and others from this score on. */
const LEAST_SCORE = 2;

/**
 * The best candidates of a paper, at most `most`, best first.
 *
 * Nested phrases are settled here: one that never stands outside a better one is left out, and so is one that differs
 * from a better one by an empty noun at its end alone ("mixture of experts model", "greedy approach" and "greedy
 * method"). `coreOf` gives the phrase before such a noun, -1 where there is none.
 */
export function selectConcepts(
  scored: readonly Scored[],
  most: number,
  coreOf: (candidate: Candidate) => number,
): readonly Scored[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first);
  const kept: Scored[] = [];
  const taken = new Set<number>();
  for (const next of sorted) {
    if (kept.length === most || (kept.length >= LEAST && next.score < LEAST_SCORE)) break;
    const core = coreOf(next.candidate);
    if (taken.has(core) || kept.some((better) => holds(better.candidate, next.candidate))) continue;
    kept.push(next);
    taken.add(next.candidate.phrase);
    if (core >= 0) taken.add(core);
  }
  return kept;
}

/** Whether a phrase never stands outside a better one. */
const holds = (better: Candidate, other: Candidate): boolean =>
  better.first <= other.first && other.last <= better.last && other.count <= better.count;
