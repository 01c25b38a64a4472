import { log } from "../exact-math.ts";
import type { Documents } from "./documents.ts";
import { forEachPhrase } from "./occurrences.ts";
import { createPhraseTable, type PhraseTable } from "../text/phrase-table.ts";

/** What the corpus knows of its phrases (by phrase number) and words (by stem number). */
export interface Statistics {
  readonly table: PhraseTable;
  readonly papers: number;
  /** In how many papers a phrase stands. */
  readonly documentFrequency: Int32Array;
  /** How often it stands anywhere. */
  readonly frequency: Int32Array;
  /** How often it ends its run, as heads of noun phrases do. */
  readonly ending: Int32Array;
  readonly words: WordStatistics;
}

/** Float64Array each, by stem number. */
export interface WordStatistics {
  /** Inverse document frequency, about 0 (in every paper) to 1 (in one). */
  readonly rarity: Float64Array;
  /** How much oftener than once a paper that has the word repeats it: log of the mean. */
  readonly burst: Float64Array;
  /** How much likelier it stands in a title than words do on the whole: log of the ratio, smoothed. */
  readonly titleness: Float64Array;
}

/** Counts every phrase and word of the corpus. Linear. */
export function countPhrases(documents: Documents): Statistics {
  const table = createPhraseTable();
  const papers = documents.abstractRuns.length;
  let room = 0;
  let documentFrequency = new Int32Array(room);
  let frequency = new Int32Array(room);
  let ending = new Int32Array(room);
  let lastPaper = new Int32Array(room);
  for (let paper = 0; paper < papers; paper += 1) {
    forEachPhrase(documents, paper, table.add, ({ phrase, run, last }) => {
      if (phrase >= room) {
        room = table.size * 2;
        documentFrequency = widen(documentFrequency, room);
        frequency = widen(frequency, room);
        ending = widen(ending, room);
        lastPaper = widen(lastPaper, room);
      }
      frequency[phrase]! += 1;
      if (last === documents.runUnits[run + 1]) ending[phrase]! += 1;
      if (lastPaper[phrase] === paper + 1) return;
      lastPaper[phrase] = paper + 1;
      documentFrequency[phrase]! += 1;
    });
  }
  return { table, papers, documentFrequency, frequency, ending, words: countWords(documents, papers) };
}

function widen(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}

function countWords(
  { stems, paperRuns, abstractRuns, runUnits, unitWords, words }: Documents,
  papers: number,
): WordStatistics {
  const counts = new Int32Array(stems.length);
  const inTitles = new Int32Array(stems.length);
  const frequencies = new Int32Array(stems.length);
  const lastPaper = new Int32Array(stems.length);
  let titles = 0;
  const wordAt = (run: number): number => unitWords[runUnits[run]!]!;
  for (let paper = 0; paper < papers; paper += 1) {
    const abstract = wordAt(abstractRuns[paper]!);
    for (let at = wordAt(paperRuns[paper]!); at < wordAt(paperRuns[paper + 1]!); at += 1) {
      const word = words[at]!;
      counts[word]! += 1;
      if (at < abstract) {
        inTitles[word]! += 1;
        titles += 1;
      }
      if (lastPaper[word] === paper + 1) continue;
      lastPaper[word] = paper + 1;
      frequencies[word]! += 1;
    }
  }
  const rate = Math.max(1, titles) / Math.max(1, words.length);
  const scale = log(papers + 1.001);
  return {
    rarity: Float64Array.from(frequencies, (frequency) => log((papers + 1) / Math.max(1, frequency)) / scale),
    burst: Float64Array.from(counts, (count, word) => log((count + 2) / (frequencies[word]! + 2))),
    titleness: Float64Array.from(counts, (count, word) => log((inTitles[word]! + 4 * rate) / ((count + 4) * rate))),
  };
}
