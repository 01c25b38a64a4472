import { log } from "../exact-math.ts";
import type { Candidate } from "./candidates.ts";
import type { Documents } from "./documents.ts";
import type { Statistics } from "./statistics.ts";

/** What is known of a candidate where it is weighed. */
export interface Case {
  readonly candidate: Candidate;
  readonly documents: Documents;
  readonly statistics: Statistics;
}

/** One kind of evidence that a phrase is a concept of its paper. */
interface Evidence {
  readonly weight: number;
  /** How strongly it holds, about 0..1. */
  readonly of: (given: Case) => number;
}

const idf = (papers: number, frequency: number): number => log((papers + 1) / frequency) / log(papers + 1.001);

/** All evidence; the weights are round numbers that hold for every corpus. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  repeated: { weight: 1, of: ({ candidate }) => log(candidate.count) },
  title: { weight: 1, of: ({ candidate }) => (candidate.title > 0 ? 1 : 0) },
  early: { weight: 1, of: ({ candidate }) => 1 - candidate.position },
  whole: { weight: 1, of: ({ candidate }) => candidate.whole / candidate.count },
  oneWord: { weight: -1.5, of: ({ candidate }) => (candidate.words === 1 ? 1 : 0) },
  long: { weight: -0.5, of: ({ candidate }) => (candidate.words > 3 ? 1 : 0) },
  shared: {
    weight: 1,
    of: ({ candidate, statistics }) => (statistics.documentFrequency[candidate.phrase]! > 1 ? 1 : 0),
  },
  rarity: {
    weight: 1,
    of: ({ candidate, statistics }) => idf(statistics.papers, statistics.documentFrequency[candidate.phrase]!),
  },
};

/** The sum of all evidence: the log odds that a reader would name the phrase. */
export function weigh(given: Case): number {
  let sum = 0;
  for (const { weight, of } of Object.values(EVIDENCE)) sum += weight * of(given);
  return sum;
}
