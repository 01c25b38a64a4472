import { report, type Host } from "../progress.ts";
import { findRuns, type Run } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import type { Unit } from "../text/units.ts";
import type { Paper } from "../types.ts";
import { createIntList, type IntList } from "./int-list.ts";
import type { Expand } from "./short-forms.ts";
import { flagsOf } from "./unit-flags.ts";

/** What may stand between two runs and join them. */
export const BRIDGES = ["", "of", "and", "or"] as const;

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
  /** The first run of each paper after those of its title. */
  readonly abstractRuns: Int32Array;
  /** The first run of each paper that stands in its author keywords. */
  readonly keywordRuns: Int32Array;
  readonly runUnits: Int32Array;
  /** Index into BRIDGES of what follows the run. */
  readonly bridges: Int32Array;
  /** The stop word right before the run and the one right after it: indexes into `neighbours`, 0 for none. */
  readonly runBefore: Int32Array;
  readonly runAfter: Int32Array;
  readonly neighbours: readonly string[];
  readonly unitWords: Int32Array;
  /** Bits of `unit-flags.ts`. */
  readonly unitFlags: Int32Array;
  /** Offsets in `paperText`. */
  readonly unitStart: Int32Array;
  readonly unitEnd: Int32Array;
  readonly words: Int32Array;
}

/** The text that a paper's phrases come from: title, abstract, author keywords. */
export function paperText(paper: Paper): string {
  return `${paper.title}\n${paper.abstract}\n${keywordText(paper)}`;
}

const keywordText = ({ keywords = [] }: Paper): string => keywords.join("; ");

type Lists = { readonly [Name in Exclude<keyof Documents, "stems" | "of" | "neighbours">]: IntList };

const createLists = (): Lists => ({
  paperRuns: createIntList(),
  abstractRuns: createIntList(),
  keywordRuns: createIntList(),
  runUnits: createIntList(),
  bridges: createIntList(),
  runBefore: createIntList(),
  runAfter: createIntList(),
  unitWords: createIntList(),
  unitFlags: createIntList(),
  unitStart: createIntList(),
  unitEnd: createIntList(),
  words: createIntList(),
});

/** Reads all papers into numbers; short forms are written out by `expand`. Linear. */
export function readDocuments(papers: readonly Paper[], expand: Expand, host: Host): Documents {
  const lists = createLists();
  const words = createNumbering();
  const stems = createNumbering();
  const wordStems: number[] = [];
  const neighbours = createNumbering();
  neighbours.number("");
  const flags = new Map<string, number>();
  const stemOf = (word: string): number => {
    const id = words.number(word);
    return (wordStems[id] ??= stems.number(stem(word)));
  };
  const of = stemOf("of");
  const addRun = (paper: number, text: string, shift: number, run: Run): void => {
    lists.runUnits.push(lists.unitFlags.length);
    lists.bridges.push(BRIDGES.indexOf(run.bridge));
    lists.runBefore.push(neighbours.number(run.before));
    lists.runAfter.push(neighbours.number(run.after));
    for (const unit of run.units) {
      lists.unitWords.push(lists.words.length);
      lists.unitFlags.push(cachedFlags(flags, text, unit));
      lists.unitStart.push(unit.start + shift);
      lists.unitEnd.push(unit.end + shift);
      for (const word of expand(paper, text, unit)) lists.words.push(stemOf(word));
    }
  };
  for (const [paper, record] of papers.entries()) {
    const { title, abstract } = record;
    const keywords = keywordText(record);
    if (paper % 1000 === 0) report(host, "concepts", paper / 2, papers.length);
    lists.paperRuns.push(lists.bridges.length);
    for (const run of findRuns(title)) addRun(paper, title, 0, run);
    lists.abstractRuns.push(lists.bridges.length);
    for (const run of findRuns(abstract)) addRun(paper, abstract, title.length + 1, run);
    lists.keywordRuns.push(lists.bridges.length);
    for (const run of findRuns(keywords)) addRun(paper, keywords, title.length + abstract.length + 2, run);
  }
  lists.paperRuns.push(lists.bridges.length);
  lists.runUnits.push(lists.unitFlags.length);
  lists.unitWords.push(lists.words.length);
  const arrays = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.toArray()]));
  return {
    stems: stems.all(),
    of,
    neighbours: neighbours.all(),
    ...(arrays as unknown as { readonly [Name in keyof Lists]: Int32Array }),
  };
}

function cachedFlags(cache: Map<string, number>, text: string, unit: Unit): number {
  const surface = text.slice(unit.start, unit.end);
  let flags = cache.get(surface);
  if (flags === undefined) {
    flags = flagsOf(surface);
    cache.set(surface, flags);
  }
  return flags;
}

/** Numbers for strings, dense from 0 in the order of their coming. */
function createNumbering(): { readonly number: (text: string) => number; readonly all: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    number: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}
