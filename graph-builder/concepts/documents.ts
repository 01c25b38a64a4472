import { report, type Host } from "../progress.ts";
import { findRuns, type Run, type Unit } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import { WEAK_MODIFIERS } from "../text/stop-words.ts";
import type { Paper } from "../types.ts";
import { createIntList, type IntList } from "./int-list.ts";
import type { Expand } from "./short-forms.ts";

/** What stands between a run and the next. */
export const BRIDGES = ["", "of", "and", "or"] as const;

/** A unit may begin a phrase, may end one. */
export const MAY_START = 1;
export const MAY_END = 2;

/**
 * The runs of all papers as numbers, flat: paper p has the runs
 * paperRuns[p] .. paperRuns[p + 1], run r the units runUnits[r] .. runUnits[r + 1],
 * unit u the words unitWords[u] .. unitWords[u + 1] (indexes into `stems`).
 */
export interface Documents {
  readonly stems: readonly string[];
  /** The word "of", an index into `stems`. */
  readonly of: number;
  readonly paperRuns: Int32Array;
  /** How many of a paper's runs stand in its title. */
  readonly titleRuns: Int32Array;
  readonly runUnits: Int32Array;
  /** Index into BRIDGES of what follows the run. */
  readonly bridges: Int32Array;
  readonly unitWords: Int32Array;
  readonly unitFlags: Int32Array;
  /** Offsets in `paperText`. */
  readonly unitStart: Int32Array;
  readonly unitEnd: Int32Array;
  readonly words: Int32Array;
}

/** The text that a paper's phrases come from, title first. */
export function paperText(paper: Paper): string {
  return `${paper.title}\n${paper.abstract}`;
}

type Lists = { readonly [Name in Exclude<keyof Documents, "stems" | "of">]: IntList };

/** Reads all papers into numbers; short forms are written out by `expand`. Linear. */
export function readDocuments(papers: readonly Paper[], expand: Expand, host: Host): Documents {
  const interned = new Map<string, number>();
  const stemIds = new Map<string, number>();
  const lists: Lists = {
    paperRuns: createIntList(),
    titleRuns: createIntList(),
    runUnits: createIntList(),
    bridges: createIntList(),
    unitWords: createIntList(),
    unitFlags: createIntList(),
    unitStart: createIntList(),
    unitEnd: createIntList(),
    words: createIntList(),
  };
  const internWord = (word: string): number => {
    const known = interned.get(word);
    if (known !== undefined) return known;
    const stemmed = stem(word);
    const id = stemIds.get(stemmed) ?? stemIds.size;
    stemIds.set(stemmed, id);
    interned.set(word, id);
    return id;
  };
  const of = internWord("of");
  for (const [index, paper] of papers.entries()) {
    if (index % 1000 === 0) report(host, "concepts", index / 2, papers.length);
    lists.paperRuns.push(lists.bridges.length);
    addRuns(lists, findRuns(paper.title), 0, (unit) => expand(index, paper.title, unit).map(internWord));
    lists.titleRuns.push(lists.bridges.length);
    const shift = paper.title.length + 1;
    addRuns(lists, findRuns(paper.abstract), shift, (unit) => expand(index, paper.abstract, unit).map(internWord));
  }
  lists.paperRuns.push(lists.bridges.length);
  lists.runUnits.push(lists.unitFlags.length);
  lists.unitWords.push(lists.words.length);
  const arrays = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.toArray()]));
  return { stems: [...stemIds.keys()], of, ...(arrays as unknown as Omit<Documents, "stems" | "of">) };
}

function addRuns(lists: Lists, runs: readonly Run[], shift: number, toWords: (unit: Unit) => readonly number[]): void {
  for (const run of runs) {
    lists.runUnits.push(lists.unitFlags.length);
    lists.bridges.push(BRIDGES.indexOf(run.bridge));
    for (const unit of run.units) {
      lists.unitWords.push(lists.words.length);
      lists.unitFlags.push(flagsOf(unit));
      lists.unitStart.push(unit.start + shift);
      lists.unitEnd.push(unit.end + shift);
      for (const word of toWords(unit)) lists.words.push(word);
    }
  }
}

function flagsOf(unit: Unit): number {
  if (unit.words.length > 1) return MAY_START | MAY_END;
  const word = unit.words[0]!;
  if (WEAK_MODIFIERS.has(word)) return 0;
  return /[^e]ed$/.test(word) && word.length > 4 ? MAY_START : MAY_START | MAY_END;
}
