import type { Candidate } from "./candidates.ts";

/** A candidate and its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Each paper keeps so many concepts whatever their scores ... */
const LEAST = 3;
/** ... and others from this score on. */
const LEAST_SCORE = 1.5;

/**
 * The best candidates of a paper, at most `most`, best first.
 *
 * Nested phrases are settled here: one that never stands outside a better one is left out, and so
 * is one that only adds an empty noun to a better one ("mixture of experts model").
 */
export function selectConcepts(
  scored: readonly Scored[],
  most: number,
  addsNothing: (longer: Candidate) => boolean,
): readonly Scored[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first);
  const kept: Scored[] = [];
  for (const next of sorted) {
    if (kept.length === most || (kept.length >= LEAST && next.score < LEAST_SCORE)) break;
    if (!kept.some((better) => settles(better.candidate, next.candidate, addsNothing))) kept.push(next);
  }
  return kept;
}

function settles(better: Candidate, other: Candidate, addsNothing: (longer: Candidate) => boolean): boolean {
  if (better.first <= other.first && other.last <= better.last) return other.count <= better.count;
  return other.first === better.first && other.last === better.last + 1 && addsNothing(other);
}
