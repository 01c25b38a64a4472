import { editDistance } from "./edit-distance.ts";
import { UNIT, wordsOf, type WordIndex } from "./word-index.ts";

/** Documents that answer a query. */
export interface Found {
  /** Score of each document; 0 where it does not answer. Used again by the next query. */
  readonly scores: Float32Array;
  /** Words of the index that the query met. */
  readonly terms: readonly string[];
  /** How many documents answer. */
  readonly count: number;
}

/** Answers queries over one index. */
export type FindDocuments = (query: string) => Found;

/** What the start of a word, and a word with typing errors, count beside the word itself. */
const START = 0.45;
const ERROR = 0.4;
/** Typing errors forgiven: one for so many letters; none in shorter words. */
const LETTERS_AN_ERROR = 6.7;
const SHORTEST_WITH_ERRORS = 4;
/** Words of the index that one word of a query may stand for: the closest. */
const MOST_TERMS = 400;

interface Term {
  readonly place: number;
  readonly share: number;
}

/** The first place of `words` that is not before `word`. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startingWith(words: readonly string[], word: string): Term[] {
  const [start, end] = [firstFrom(words, word), firstFrom(words, `${word}\uFFFF`)];
  return words.slice(start, end).map(({ length }, at) => {
    const share = length === word.length ? 1 : START * (0.5 + (0.5 * word.length) / length);
    return { place: start + at, share };
  });
}

function withErrors(words: readonly string[], word: string): Term[] {
  if (word.length < SHORTEST_WITH_ERRORS) return [];
  const most = Math.max(1, Math.round(word.length / LETTERS_AN_ERROR));
  return words.flatMap((other, place) => {
    const distance = editDistance(word, other, most);
    return distance > most ? [] : [{ place, share: ERROR / distance }];
  });
}

/** Words of the index that a word of a query may stand for: itself, those that it starts, else those with an error. */
function termsFor(words: readonly string[], word: string): readonly Term[] {
  const direct = startingWith(words, word);
  const terms = direct.length > 0 ? direct : withErrors(words, word);
  return terms.length <= MOST_TERMS ? terms : terms.toSorted((a, b) => b.share - a.share).slice(0, MOST_TERMS);
}

/**
 * Opens an index for queries. A document answers when it has every word of the query, as it is, as a start or with a
 * typing error; when none does, those answer that have any. Rare words count more (Robertson and Walker 1994).
 */
export function openWordIndex({ words: joined, ends, documents, weights, size }: WordIndex): FindDocuments {
  const words = joined === "" ? [] : joined.split("\n");
  const [scores, best, met] = [new Float32Array(size), new Float32Array(size), new Uint8Array(size)];
  const rarity = (place: number): number => {
    const having = ends[place + 1]! - ends[place]!;
    return Math.log(1 + (size - having + 0.5) / (having + 0.5));
  };
  /** Adds what one word of the query is worth to each document: its best term's worth. */
  const addWord = (terms: readonly Term[]): void => {
    best.fill(0);
    for (const { place, share } of terms) {
      const worth = (share * rarity(place)) / UNIT;
      for (let at = ends[place]!; at < ends[place + 1]!; at += 1) {
        const [document, score] = [documents[at]!, worth * weights[at]!];
        if (score > best[document]!) best[document] = score;
      }
    }
    for (let document = 0; document < size; document += 1) {
      if (!(best[document]! > 0)) continue;
      scores[document]! += best[document]!;
      met[document]! += 1;
    }
  };
  return (query) => {
    scores.fill(0);
    met.fill(0);
    const asked = [...new Set(wordsOf(query))];
    const meant = asked.map((word) => termsFor(words, word));
    for (const terms of meant) addWord(terms);
    const full = met.includes(asked.length) && asked.length > 0;
    let count = 0;
    for (let document = 0; document < size; document += 1) {
      if (full && met[document]! < asked.length) scores[document] = 0;
      if (scores[document]! > 0) count += 1;
    }
    return { scores, terms: meant.flat().map(({ place }) => words[place]!), count };
  };
}
