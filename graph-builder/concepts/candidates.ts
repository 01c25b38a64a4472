import type { Documents } from "./documents.ts";
import { forEachPhrase } from "./occurrences.ts";
import type { Statistics } from "./statistics.ts";

/** A phrase of one paper, with what the paper knows of it. */
export interface Candidate {
  readonly phrase: number;
  /** How many words it has. */
  readonly words: number;
  /** Its first place: run, first unit, unit after the last. */
  readonly run: number;
  readonly first: number;
  readonly last: number;
  /** It stands over two runs ("mixture of experts"). */
  readonly bridged: boolean;
  /** How often it stands in the paper, how often as all of a run, how often in the title. */
  count: number;
  whole: number;
  title: number;
  /** It is one of the author's keywords. */
  keyword: boolean;
  /** Document frequency of the commonest longer phrase around its first place. */
  around: number;
}

/** The phrases of a paper in the order of their first places. Linear. */
export function findCandidates(documents: Documents, paper: number, statistics: Statistics): readonly Candidate[] {
  const { runUnits, abstractRuns, keywordRuns, runBefore, runAfter } = documents;
  const found = new Map<number, Candidate>();
  forEachPhrase(documents, paper, statistics.table.find, ({ phrase, run, first, last, words, whole }) => {
    const bridged = last > runUnits[run + 1]!;
    let candidate = found.get(phrase);
    if (!candidate) {
      candidate = { phrase, words, run, first, last, bridged, count: 0, whole: 0, title: 0, keyword: false, around: 0 };
      found.set(phrase, candidate);
    }
    candidate.count += 1;
    if (whole) candidate.whole += 1;
    if (run < abstractRuns[paper]!) candidate.title += 1;
    if (run >= keywordRuns[paper]! && whole && !runBefore[run] && !runAfter[bridged ? run + 1 : run]) {
      candidate.keyword = true;
    }
  });
  const candidates = [...found.values()];
  measureSurroundings(candidates, statistics.documentFrequency);
  return candidates;
}

/** Fills `around`. Candidates come run by run, so only near ones in the list can hold one another. */
function measureSurroundings(candidates: readonly Candidate[], frequency: Int32Array): void {
  let runStart = 0;
  for (const [index, outer] of candidates.entries()) {
    if (outer.run !== candidates[runStart]!.run) runStart = index;
    for (let at = runStart; at < candidates.length && candidates[at]!.first < outer.last; at += 1) {
      const inner = candidates[at]!;
      if (inner.words < outer.words && outer.first <= inner.first && inner.last <= outer.last) {
        inner.around = Math.max(inner.around, frequency[outer.phrase]!);
      }
    }
  }
}
