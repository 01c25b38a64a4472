import { log } from "../exact-math.ts";
import type { Candidate } from "./candidates.ts";
import type { Documents } from "./documents.ts";
import type { Statistics } from "./statistics.ts";
import {
  ACTION,
  ADJECTIVE,
  CAPITALS,
  DIGIT,
  GERUND,
  HYPHENED,
  INNER_CAPITALS,
  ISM,
  ORDINARY,
  PLURAL,
  SOFT,
} from "./unit-flags.ts";

/** What is known of a candidate where it is weighed. */
export interface Case {
  readonly candidate: Candidate;
  readonly documents: Documents;
  readonly statistics: Statistics;
}

/** One kind of evidence for or against a phrase being a concept of its paper. */
interface Evidence {
  readonly name: string;
  /** Log odds, a round number. */
  readonly weight: number;
  /** How strongly it holds, mostly 0..1. */
  readonly of: (given: Case) => number;
}

const holds = (condition: boolean): number => (condition ? 1 : 0);
const headFlags = ({ candidate, documents }: Case): number => documents.unitFlags[candidate.last - 1]!;
const firstFlags = ({ candidate, documents }: Case): number => documents.unitFlags[candidate.first]!;
const anyFlag = ({ candidate, documents }: Case, flag: number): boolean => {
  for (let unit = candidate.first; unit < candidate.last; unit += 1) {
    if (documents.unitFlags[unit]! & flag) return true;
  }
  return false;
};

/** The stop word right before the phrase, "" when the phrase does not begin its run. */
const wordBefore = ({ candidate: { run, first }, documents }: Case): string =>
  first === documents.runUnits[run] ? documents.neighbours[documents.runBefore[run]!]! : "";
const wordAfter = ({ candidate: { run, last }, documents }: Case): string =>
  last === documents.runUnits[run + 1] ? documents.neighbours[documents.runAfter[run]!]! : "";

const PREPOSITIONS = new Set("for of in on with via by using through".split(" "));
const POINTERS = new Set("our this these its their such each all many most some".split(" "));
const COPULAS = new Set("is are has have can was were".split(" "));

/** Whether more than a space stands between two of its units: within a run only a possessive's ending does. */
const isPossessive = ({ candidate: { first, last, bridged }, documents: { unitStart, unitEnd } }: Case): boolean => {
  if (bridged) return false;
  for (let unit = first + 1; unit < last; unit += 1) if (unitStart[unit]! > unitEnd[unit - 1]! + 1) return true;
  return false;
};

/** "Name: what it is" is how a title introduces a name. */
const namesPaper = (given: Case): boolean =>
  given.candidate.title > 0 && given.documents.unitStart[given.candidate.first] === 0 && wordAfter(given) === ":";

/** Calls `visit` for each word of a phrase. */
function forEachWord({ candidate, documents }: Case, visit: (word: number) => void): void {
  const end = documents.unitWords[candidate.last]!;
  for (let at = documents.unitWords[candidate.first]!; at < end; at += 1) visit(documents.words[at]!);
}

function mean(given: Case, values: Float64Array): number {
  let sum = 0;
  let count = 0;
  forEachWord(given, (word) => {
    sum += values[word]!;
    count += 1;
  });
  return sum / count;
}

function least(given: Case, values: Float64Array): number {
  let smallest = Infinity;
  forEachWord(given, (word) => (smallest = Math.min(smallest, values[word]!)));
  return smallest;
}

/** All evidence. The weights are round numbers, the same for every corpus. */
export const EVIDENCE: readonly Evidence[] = [
  // From the paper.
  { name: "an author's keyword", weight: 6, of: ({ candidate }) => holds(candidate.keyword) },
  { name: "repeated", weight: 0.5, of: ({ candidate }) => log(candidate.count) },
  { name: "in the title", weight: 0.6, of: ({ candidate: { title, whole } }) => holds(title > 0 && whole > 0) },
  { name: "only inside longer runs", weight: -0.6, of: ({ candidate }) => holds(candidate.whole === 0) },
  { name: "stands before the title's colon", weight: -2, of: (given) => holds(namesPaper(given)) },
  { name: "after a preposition", weight: 0.3, of: (given) => holds(PREPOSITIONS.has(wordBefore(given))) },
  { name: "after a or an", weight: 0.4, of: (given) => holds(/^an?$/.test(wordBefore(given))) },
  { name: "after our, this, such", weight: -0.3, of: (given) => holds(POINTERS.has(wordBefore(given))) },
  { name: "before is, has, can", weight: 0.3, of: (given) => holds(COPULAS.has(wordAfter(given))) },
  // From the corpus.
  {
    name: "in other papers",
    weight: 0.5,
    of: ({ candidate, statistics }) => holds(statistics.documentFrequency[candidate.phrase]! > 1),
  },
  {
    name: "repeated where it stands",
    weight: 1,
    of: ({ candidate: { phrase }, statistics: { frequency, documentFrequency } }) =>
      log((frequency[phrase]! + 1) / (documentFrequency[phrase]! + 1)),
  },
  {
    name: "ends its runs",
    weight: 0.6,
    of: ({ candidate: { phrase }, statistics: { ending, frequency } }) => ending[phrase]! / frequency[phrase]!,
  },
  {
    name: "inside a common longer phrase",
    weight: -3,
    of: ({ candidate, statistics }) => log(1 + candidate.around) / log(statistics.papers + 1),
  },
  { name: "rare words", weight: 1.5, of: (given) => mean(given, given.statistics.words.rarity) },
  { name: "repeated words", weight: 0.6, of: (given) => mean(given, given.statistics.words.burst) },
  { name: "words of titles", weight: 0.3, of: (given) => least(given, given.statistics.words.titleness) },
  // From its form.
  { name: "one word", weight: -1.2, of: ({ candidate }) => holds(candidate.words === 1) },
  { name: "four words", weight: -0.4, of: ({ candidate }) => holds(candidate.words === 4) },
  { name: "five words or more", weight: -1.2, of: ({ candidate }) => holds(candidate.words > 4) },
  {
    name: "letters",
    weight: 0.7,
    of: ({ candidate: { first, last }, documents: { unitStart, unitEnd } }) =>
      (unitEnd[last - 1]! - unitStart[first]!) / 20,
  },
  {
    name: "an ordinary word",
    weight: -1.3,
    of: (given) => holds(given.candidate.words === 1 && (headFlags(given) & ORDINARY) > 0),
  },
  {
    name: "a hyphened word",
    weight: -0.3,
    of: (given) => holds(given.candidate.last - given.candidate.first === 1 && (headFlags(given) & HYPHENED) > 0),
  },
  { name: "over of", weight: -2.3, of: ({ candidate }) => holds(candidate.bridged) },
  { name: "hyphen", weight: 0.5, of: (given) => holds(anyFlag(given, HYPHENED)) },
  { name: "digit", weight: -1.3, of: (given) => holds(anyFlag(given, DIGIT)) },
  { name: "capitals", weight: -0.2, of: (given) => holds(anyFlag(given, CAPITALS)) },
  { name: "inner capitals", weight: -1.2, of: (given) => holds(anyFlag(given, INNER_CAPITALS)) },
  { name: "head is a noun of action", weight: 0.5, of: (given) => holds((headFlags(given) & ACTION) > 0) },
  { name: "head is an -ism", weight: 0.7, of: (given) => holds((headFlags(given) & ISM) > 0) },
  { name: "head is an adjective", weight: -0.7, of: (given) => holds((headFlags(given) & ADJECTIVE) > 0) },
  {
    name: "begins with a gerund",
    weight: -0.4,
    of: (given) => holds(given.candidate.words > 1 && (firstFlags(given) & GERUND) > 0),
  },
  {
    name: "begins with a plural",
    weight: -0.8,
    of: (given) => holds(given.candidate.words > 1 && (firstFlags(given) & PLURAL) > 0),
  },
  { name: "a possessive", weight: -1, of: (given) => holds(isPossessive(given)) },
  { name: "begins softly", weight: -0.8, of: (given) => holds((firstFlags(given) & SOFT) > 0) },
];

/** The sum of all evidence: log odds, but for a constant, that a reader would name the phrase. */
export function weigh(given: Case): number {
  let sum = 0;
  for (const { weight, of } of EVIDENCE) sum += weight * of(given);
  return sum;
}
