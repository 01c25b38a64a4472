import { readRuns, type RunReading } from "./concepts/run-reading.ts";
import { readWords, type WordReading } from "./link/word-reading.ts";
import { readTexts, type TextReading } from "./references/text-reading.ts";
import { perform, type Steps, type Task } from "./steps.ts";
import { findShortForms, type PaperWords } from "./text/paper-words.ts";

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

/** Papers a chunk: enough that most words come again in it. */
const CHUNK = 512;

/** Reads papers for all later stages: a function of these papers alone, linear in their texts. */
export const READ_PAPERS: Task<readonly PaperWords[], PaperReading> = {
  name: "readPapers",
  stage: "texts",
  run: (papers) => {
    const shortForms = papers.map(findShortForms);
    return { runs: readRuns(papers, shortForms), texts: readTexts(papers, shortForms), words: readWords(papers) };
  },
};

/** Reads all papers, chunk by chunk. */
export function* readPapers(papers: readonly PaperWords[]): Steps<PaperReadings> {
  const chunks: PaperWords[][] = [];
  for (let from = 0; from < papers.length; from += CHUNK) {
    chunks.push(
      papers.slice(from, from + CHUNK).map(({ title, abstract, keywords = [] }) => ({ title, abstract, keywords })),
    );
  }
  const readings = yield* perform(READ_PAPERS, chunks);
  return {
    runs: readings.map(({ runs }) => runs),
    texts: readings.map(({ texts }) => texts),
    words: readings.map(({ words }) => words),
  };
}
