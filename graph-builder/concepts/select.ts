import type { Candidate } from "./candidates.ts";

/** A candidate and its score. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The best candidates of a paper, at most `most`, best first. A phrase that only stands inside a
 * better one, or that only lengthens a better one, is left out: nested phrases are settled here.
 */
export function selectConcepts(scored: readonly Scored[], most: number): readonly Scored[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first);
  const kept: Scored[] = [];
  for (const next of sorted) {
    if (kept.length === most) break;
    if (!kept.some((better) => settles(better.candidate, next.candidate))) kept.push(next);
  }
  return kept;
}

function settles(better: Candidate, other: Candidate): boolean {
  const inside = better.first <= other.first && other.last <= better.last;
  const around = other.first <= better.first && better.last <= other.last;
  if (inside) return other.count <= better.count;
  return around && better.count > other.count && better.whole > 0;
}
