import { report, type Host } from "../progress.ts";
import { findRuns } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import type { Unit } from "../text/units.ts";
import type { Paper } from "../types.ts";
import { createIntList, type IntList } from "../int-list.ts";
import { shortForm, type Expand } from "./short-forms.ts";
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
  /** For each word in lower case: how often abstracts write it so, less how often in another way. */
  readonly lowerCase: ReadonlyMap<string, number>;
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

type Lists = { readonly [Name in Exclude<keyof Documents, "stems" | "of" | "neighbours" | "lowerCase">]: IntList };

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
  const stems = createNumbering();
  const neighbours = createNumbering();
  neighbours.number("");
  const stemOf = (word: string): number => stems.number(stem(word));
  const of = stemOf("of");
  const spellings = new Map<string, Spelling>();
  const spellingOf = (surface: string, unit: Unit): Spelling => {
    let spelling = spellings.get(surface);
    if (!spelling) {
      spelling = { flags: flagsOf(surface), words: unit.words.map(stemOf), short: shortForm(surface), inAbstracts: 0 };
      spellings.set(surface, spelling);
    }
    return spelling;
  };
  const addRuns = (paper: number, { text, shift, isAbstract }: Section): void => {
    for (const run of findRuns(text)) {
      lists.runUnits.push(lists.unitFlags.length);
      lists.bridges.push(BRIDGES.indexOf(run.bridge));
      lists.runBefore.push(neighbours.number(run.before));
      lists.runAfter.push(neighbours.number(run.after));
      for (const unit of run.units) {
        const spelling = spellingOf(text.slice(unit.start, unit.end), unit);
        const long = spelling.short === undefined ? undefined : expand(paper, spelling.short);
        if (isAbstract) spelling.inAbstracts += 1;
        lists.unitWords.push(lists.words.length);
        lists.unitFlags.push(spelling.flags);
        lists.unitStart.push(unit.start + shift);
        lists.unitEnd.push(unit.end + shift);
        for (const word of long?.map(stemOf) ?? spelling.words) lists.words.push(word);
      }
    }
  };
  for (const [paper, record] of papers.entries()) {
    if (paper % 1000 === 0) report(host, "concepts", paper / 2, papers.length);
    const { title, abstract } = record;
    lists.paperRuns.push(lists.bridges.length);
    addRuns(paper, { text: title, shift: 0, isAbstract: false });
    lists.abstractRuns.push(lists.bridges.length);
    addRuns(paper, { text: abstract, shift: title.length + 1, isAbstract: true });
    lists.keywordRuns.push(lists.bridges.length);
    addRuns(paper, { text: keywordText(record), shift: title.length + abstract.length + 2, isAbstract: false });
  }
  lists.paperRuns.push(lists.bridges.length);
  lists.runUnits.push(lists.unitFlags.length);
  lists.unitWords.push(lists.words.length);
  const arrays = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.toArray()]));
  return {
    stems: stems.all(),
    of,
    neighbours: neighbours.all(),
    lowerCase: countCases(spellings),
    ...(arrays as unknown as { readonly [Name in keyof Lists]: Int32Array }),
  };
}

/** A part of a paper's text. */
interface Section {
  readonly text: string;
  /** Where it begins in `paperText`. */
  readonly shift: number;
  readonly isAbstract: boolean;
}

/** A way to write a unit. */
interface Spelling {
  readonly flags: number;
  readonly words: readonly number[];
  readonly short: string | undefined;
  /** How often it stands in abstracts: titles write every word with a capital, so only these tell a name. */
  inAbstracts: number;
}

/** For each word in lower case how often abstracts write it so, less how often in another way. */
function countCases(spellings: ReadonlyMap<string, Spelling>): ReadonlyMap<string, number> {
  const cases = new Map<string, number>();
  for (const [surface, { inAbstracts }] of spellings) {
    const lower = surface.toLowerCase();
    cases.set(lower, (cases.get(lower) ?? 0) + (surface === lower ? inAbstracts : -inAbstracts));
  }
  return cases;
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
