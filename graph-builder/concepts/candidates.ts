import type { Documents } from "./documents.ts";
import { forEachPhrase } from "./occurrences.ts";
import type { Statistics } from "./statistics.ts";

/** A phrase of one paper, with what the paper knows of it. */
export interface Candidate {
  readonly phrase: number;
  /** Its words and units at its first place. */
  readonly words: number;
  readonly units: number;
  /** Unit that it first starts at, and the unit after its end. */
  readonly first: number;
  readonly last: number;
  /** How often it stands in the paper, how often as all of a run, how often in the title. */
  count: number;
  whole: number;
  title: number;
  /** Where it first stands, 0 (start of the text) to 1. */
  readonly position: number;
}

/** The phrases of a paper in the order of their first places. Linear. */
export function findCandidates(documents: Documents, paper: number, { table }: Statistics): readonly Candidate[] {
  const { paperRuns, runUnits, titleRuns } = documents;
  const start = runUnits[paperRuns[paper]!]!;
  const length = runUnits[paperRuns[paper + 1]!]! - start;
  const found = new Map<number, Candidate>();
  forEachPhrase(documents, paper, table.find, ({ phrase, run, first, last, words, whole }) => {
    let candidate = found.get(phrase);
    if (!candidate) {
      const position = (first - start) / length;
      candidate = { phrase, words, units: last - first, first, last, count: 0, whole: 0, title: 0, position };
      found.set(phrase, candidate);
    }
    candidate.count += 1;
    if (whole) candidate.whole += 1;
    if (run < titleRuns[paper]!) candidate.title += 1;
  });
  return [...found.values()];
}
