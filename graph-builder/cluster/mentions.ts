import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import { FUNCTION_WORDS } from "../text/stop-words.ts";
import type { Concept, Concepts, Paper } from "../types.ts";

/** Names are chosen from what at most about so many papers say. */
const SAMPLE = 6000;
/** Spellings shorter than this are too often something else. */
const SHORTEST = 3;

/** A rare name may have the stem of a word that stands everywhere ("Ising", "is"). */
const FUNCTION_STEMS: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map((word) => stem(word)));

/** The papers that were read, and for each the concepts (ascending) that it has or says in any spelling. */
export interface Mentions {
  readonly papers: readonly number[];
  readonly concepts: readonly (readonly number[])[];
}

interface Step {
  readonly next: Map<string, Step>;
  concept: number;
}

/**
 * Which concepts each paper says, whether or not they are among its own few:
 * phrases are compared word by word by their stems. Linear in the text of the
 * papers read; of a large corpus every second, third, ... paper is read.
 */
export function findMentions(papers: readonly Paper[], { concepts, byPaper }: Concepts): Mentions {
  const stems = new Map<string, string>();
  const wordsOf = (text: string): readonly string[] =>
    (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
      const known = stems.get(word);
      if (known !== undefined) return known;
      const short = stem(word);
      stems.set(word, short);
      return short;
    });
  const phrases = phraseTree(concepts, wordsOf);
  const stride = Math.max(1, Math.ceil(papers.length / SAMPLE));
  const read = papers.flatMap((_, paper) => (paper % stride === 0 ? [paper] : []));
  return {
    papers: read,
    concepts: read.map((paper) => {
      const { title, abstract } = papers[paper]!;
      const found = new Set(byPaper[paper]!.map(({ index }) => index));
      collect(wordsOf(`${title} . ${abstract}`), phrases, found);
      return [...found].sort((a, b) => a - b);
    }),
  };
}

/** All spellings of the concepts that two papers or more have, as a tree of words. */
function phraseTree(concepts: readonly Concept[], wordsOf: (text: string) => readonly string[]): Step {
  const root: Step = { next: new Map(), concept: -1 };
  concepts.forEach(({ label, variants, papers }, concept) => {
    if (papers < 2) return;
    for (const spelling of [label, ...variants]) {
      if (spelling.length < SHORTEST) continue;
      let step = root;
      const words = wordsOf(spelling);
      if (words.every((word) => FUNCTION_STEMS.has(word))) continue;
      for (const word of words) {
        const next = step.next.get(word) ?? { next: new Map<string, Step>(), concept: -1 };
        step.next.set(word, next);
        step = next;
      }
      if (step !== root && step.concept < 0) step.concept = concept;
    }
  });
  return root;
}

/** Takes the longest phrase at each word and goes on behind it, so that no concept is found inside a longer one. */
function collect(words: readonly string[], root: Step, found: Set<number>): void {
  for (let first = 0; first < words.length;) {
    let longest = first + 1;
    let concept = -1;
    let step = root.next.get(words[first]!);
    for (let at = first + 1; step; at += 1) {
      if (step.concept >= 0) {
        concept = step.concept;
        longest = at;
      }
      step = at < words.length ? step.next.get(words[at]!) : undefined;
    }
    if (concept >= 0) found.add(concept);
    first = longest;
  }
}
