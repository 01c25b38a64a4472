/** A text of a document and how much a word in it counts. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Words of documents. Plain arrays, so that it can be made elsewhere and handed over. */
export interface WordIndex {
  /** The different words, sorted by code unit, one a line. */
  readonly words: string;
  /** Where the documents of each word end, with a 0 in front. */
  readonly ends: Uint32Array;
  /** Documents word by word, rising, and how much the word counts in each, in parts of `UNIT`. */
  readonly documents: Uint32Array;
  readonly weights: Uint16Array;
  /** How many documents there are. */
  readonly size: number;
}

/** Weights are kept as whole numbers of 1 / UNIT. */
export const UNIT = 100;
/** A word's second and later places in a text count this share of the first. */
const AGAIN = 0.15;
const HEAVIEST = 0xff_ff;

const PLAIN = /[^a-z0-9]+/;
const ANY = /[^\p{L}\p{N}]+/u;
const BEYOND_ASCII = /[^\0-\u007F]/;

/** Lower-case words of a text, without accents. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words = BEYOND_ASCII.test(lower)
    ? lower
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .split(ANY)
    : lower.split(PLAIN);
  return words.filter(Boolean);
}

/** Collects documents one after another; `finish` gives the index. */
export class WordIndexBuilder {
  readonly #codes = new Map<string, number>();
  /** For each word the place of its latest posting. */
  readonly #latest: number[] = [];
  readonly #postings: Record<"words" | "documents" | "weights", number[]> = { words: [], documents: [], weights: [] };
  #size = 0;

  /** Adds the next document. Linear in its words. */
  add(texts: readonly WeightedText[]): void {
    const document = this.#size++;
    for (const { text, weight } of texts) {
      const seen = new Set<string>();
      for (const word of wordsOf(text)) {
        this.#count(word, document, Math.round(UNIT * weight * (seen.has(word) ? AGAIN : 1)));
        seen.add(word);
      }
    }
  }

  #count(word: string, document: number, weight: number): void {
    const { words, documents, weights } = this.#postings;
    const code = this.#codes.get(word) ?? this.#codes.size;
    if (code === this.#codes.size) this.#codes.set(word, code);
    const latest = this.#latest[code];
    if (latest !== undefined && documents[latest] === document) {
      weights[latest] = Math.min(HEAVIEST, weights[latest]! + weight);
      return;
    }
    this.#latest[code] = words.length;
    words.push(code);
    documents.push(document);
    weights.push(Math.min(HEAVIEST, weight));
  }

  /** Sorts the words and puts the documents of each together. */
  finish(): WordIndex {
    const sorted = [...this.#codes.keys()].sort();
    const rank = new Uint32Array(sorted.length);
    for (const [place, word] of sorted.entries()) rank[this.#codes.get(word)!] = place;
    const { words, documents, weights } = this.#postings;
    const ends = new Uint32Array(sorted.length + 1);
    for (let at = 0; at < words.length; at += 1) ends[rank[words[at]!]! + 1]! += 1;
    for (let word = 0; word < sorted.length; word += 1) ends[word + 1]! += ends[word]!;
    const next = ends.slice();
    const index = { documents: new Uint32Array(words.length), weights: new Uint16Array(words.length) };
    for (let at = 0; at < words.length; at += 1) {
      const place = next[rank[words[at]!]!]!++;
      index.documents[place] = documents[at]!;
      index.weights[place] = weights[at]!;
    }
    return { words: sorted.join("\n"), ends, ...index, size: this.#size };
  }
}
