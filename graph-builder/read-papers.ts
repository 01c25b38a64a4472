import { readRuns, type RunReading } from "./concepts/run-reading.ts";
import { readWords, type WordReading } from "./link/word-reading.ts";
import { readTexts, type TextReading } from "./references/text-reading.ts";
import { perform, type Steps, type Task } from "./steps.ts";
import { findShortForms, type PaperWords } from "./text/paper-words.ts";
import type { Paper } from "./types.ts";

/** All that is read from some papers before anything is known of the corpus. */
export interface PaperReading {
  readonly runs: RunReading;
  readonly texts: TextReading;
  readonly words: WordReading;
}

/** The readings of all papers in order, by what will read them. */
export interface PaperReadings {
  readonly runs: RunReading[];
  readonly texts: TextReading[];
  readonly words: WordReading[];
}

/** About how many papers a chunk of a large corpus has ... */
const CHUNK = 64;
/** ... and below how many papers a corpus is one chunk: most of its words come again in it. */
const LARGE = 1024;

/** Reads papers for all later stages: a function of these papers alone, linear in their texts. */
export const READ_PAPERS: Task<readonly PaperWords[], PaperReading> = {
  name: "readPapers",
  stage: "texts",
  run: (papers) => {
    const shortForms = papers.map(findShortForms);
    return { runs: readRuns(papers, shortForms), texts: readTexts(papers, shortForms), words: readWords(papers) };
  },
};

/**
 * Reads all papers, chunk by chunk. Keys decide where a chunk of a large corpus
 * begins: a few papers more change the chunks that they come into, and no others.
 */
export function* readPapers(papers: readonly Paper[]): Steps<PaperReadings> {
  const readings = yield* perform(READ_PAPERS, chunksOf(papers));
  return {
    runs: readings.map(({ runs }) => runs),
    texts: readings.map(({ texts }) => texts),
    words: readings.map(({ words }) => words),
  };
}

function chunksOf(papers: readonly Paper[]): readonly (readonly PaperWords[])[] {
  const width = papers.length < LARGE ? Infinity : widthOf(papers.length);
  const chunks: PaperWords[][] = [];
  let last = -1;
  for (const { key, title, abstract, keywords = [] } of papers) {
    const place = Math.floor(Number.parseInt(key.slice(KEY_START, KEY_START + 6), 16) / width);
    if (place !== last) chunks.push([]);
    last = place;
    chunks.at(-1)!.push({ title, abstract, keywords });
  }
  return chunks;
}

const KEY_START = "paper:".length;

/** How far apart the keys of a chunk are, of the 16^6 that six digits tell apart: a power of two. */
function widthOf(papers: number): number {
  let width = 16 ** 6;
  while ((papers * width) / 16 ** 6 > CHUNK * 1.5) width /= 2;
  return width;
}
