import { log } from "../exact-math.ts";
import type { CorpusWords } from "./corpus-words.ts";
import type { PaperText } from "./paper-text.ts";

/** How much two papers are about the same. */
export interface TopicLikeness {
  /** Cosine of the papers' rarer words, 0..1. */
  between(a: number, b: number): number;
}

const LEAST_LETTERS = 4;

interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * Likeness by words of four letters and more that two papers to a fifth of all have,
 * weighted by the logarithm of their rarity. Bags are made when first asked for.
 */
export function createTopicLikeness(texts: readonly PaperText[], words: CorpusWords): TopicLikeness {
  const bags = new Map<number, Bag>();
  const most = Math.max(3, texts.length / 5);
  const bagOf = (paper: number): Bag => {
    let bag = bags.get(paper);
    if (!bag) {
      bag = fillBag(texts[paper]!, words, texts.length, most);
      bags.set(paper, bag);
    }
    return bag;
  };
  return { between: (a, b) => cosine(bagOf(a), bagOf(b)) };
}

function fillBag(text: PaperText, words: CorpusWords, papers: number, most: number): Bag {
  const weights = new Map<string, number>();
  for (const { lower, word } of text.sentences.flatMap((sentence) => sentence.words)) {
    if (!word || lower.length < LEAST_LETTERS || weights.has(lower)) continue;
    const having = words.papers(lower);
    if (having > 1 && having <= most) weights.set(lower, log((papers + 1) / having));
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, length: Math.sqrt(squares) };
}

function cosine(a: Bag, b: Bag): number {
  if (a.length === 0 || b.length === 0) return 0;
  let dot = 0;
  for (const [word, weight] of a.weights) dot += weight * (b.weights.get(word) ?? 0);
  return dot / (a.length * b.length);
}
