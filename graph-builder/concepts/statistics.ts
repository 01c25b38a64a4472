import type { Documents } from "./documents.ts";
import { forEachPhrase } from "./occurrences.ts";
import { createPhraseTable, type PhraseTable } from "./phrase-table.ts";

/** What the corpus knows of its phrases, by phrase number. */
export interface Statistics {
  readonly table: PhraseTable;
  readonly papers: number;
  /** In how many papers a phrase stands. */
  readonly documentFrequency: Int32Array;
  /** How often it stands anywhere. */
  readonly frequency: Int32Array;
  /** How often it is all of its run. */
  readonly whole: Int32Array;
  /** How often it ends its run: heads of noun phrases do. */
  readonly ending: Int32Array;
  /** Sum of the frequencies of the phrases that are one unit longer and hold it, and their number (C-value, Frantzi, Ananiadou and Mima 2000). */
  readonly nestedFrequency: Int32Array;
  readonly nestedIn: Int32Array;
}

/** Counts every phrase of the corpus. Linear. */
export function countPhrases(documents: Documents): Statistics {
  const table = createPhraseTable();
  const papers = documents.titleRuns.length;
  const columns = { documentFrequency: new Int32Array(0), frequency: new Int32Array(0), whole: new Int32Array(0) };
  let lastPaper = new Int32Array(0);
  let ending = new Int32Array(0);
  for (let paper = 0; paper < papers; paper += 1) {
    forEachPhrase(documents, paper, table.add, ({ phrase, run, last, whole }) => {
      if (phrase >= lastPaper.length) {
        const room = Math.max(1 << 12, table.size * 2);
        for (const name of ["documentFrequency", "frequency", "whole"] as const)
          columns[name] = widen(columns[name], room);
        lastPaper = widen(lastPaper, room);
        ending = widen(ending, room);
      }
      if (lastPaper[phrase] !== paper + 1) {
        lastPaper[phrase] = paper + 1;
        columns.documentFrequency[phrase]! += 1;
      }
      columns.frequency[phrase]! += 1;
      if (whole) columns.whole[phrase]! += 1;
      if (last === documents.runUnits[run + 1]) ending[phrase]! += 1;
    });
  }
  return { table, papers, ...columns, ending, nestedFrequency: new Int32Array(0), nestedIn: new Int32Array(0) };
}

function widen(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}
