import { createIntList } from "../int-list.ts";
import { createNumbering, type Numbering } from "../numbering.ts";
import { stem } from "../text/stem.ts";
import type { RunReading } from "./run-reading.ts";
import { shortForm, type Expand } from "./short-forms.ts";

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

/** The flat lists of all papers, and how far they are filled. */
interface Lists {
  readonly paperRuns: Int32Array;
  readonly abstractRuns: Int32Array;
  readonly keywordRuns: Int32Array;
  readonly runUnits: Int32Array;
  readonly bridges: Int32Array;
  readonly runBefore: Int32Array;
  readonly runAfter: Int32Array;
  readonly unitWords: Int32Array;
  readonly unitFlags: Int32Array;
  readonly unitStart: Int32Array;
  readonly unitEnd: Int32Array;
}

/** Where a reading's papers, runs and units begin in the lists. */
interface Place {
  paper: number;
  run: number;
  unit: number;
}

/** Puts the readings of all papers, in order, together; short forms are written out by `expand`. Linear. */
export function joinDocuments(readings: readonly RunReading[], expand: Expand): Documents {
  const lists = createLists(readings);
  const words = createIntList();
  const lexicon = createLexicon();
  const neighbours = createNumbering();
  neighbours.number("");
  const of = lexicon.stem("of");
  const place: Place = { paper: 0, run: 0, unit: 0 };
  const total = lists.abstractRuns.length;
  for (const reading of readings) {
    copyRuns(reading, lists, place, neighbours);
    const known: Known[] = [];
    const { units, unitStart, abstractRuns, keywordRuns, runUnits } = reading;
    for (let paper = 0, unit = 0; paper < abstractRuns.length; paper += 1) {
      const abstract = firstUnit(reading, abstractRuns[paper]!);
      const keywords = firstUnit(reading, keywordRuns[paper]!);
      const end = firstUnit(reading, reading.paperRuns[paper + 1] ?? runUnits.length);
      for (; unit < end; unit += 1) {
        const spelling = (known[units[unit]!] ??= lexicon.spelling(reading, units[unit]!));
        if (unit >= abstract && unit < keywords) spelling.inAbstracts += 1;
        const to = place.unit + unit;
        lists.unitWords[to] = words.length;
        lists.unitFlags[to] = spelling.flags;
        lists.unitStart[to] = unitStart[unit]!;
        lists.unitEnd[to] = unitStart[unit]! + spelling.length;
        const long = spelling.short === undefined ? undefined : expand(place.paper + paper, spelling.short);
        for (const word of long ? lexicon.words(long) : spelling.words) words.push(word);
      }
    }
    place.paper += abstractRuns.length;
    place.run += runUnits.length;
    place.unit += units.length;
  }
  lists.paperRuns[total] = place.run;
  lists.runUnits[place.run] = place.unit;
  lists.unitWords[place.unit] = words.length;
  return {
    ...lists,
    stems: lexicon.stems(),
    of,
    neighbours: neighbours.all(),
    lowerCase: lexicon.countCases(),
    words: words.toArray(),
  };
}

const firstUnit = ({ runUnits, units }: RunReading, run: number): number => runUnits[run] ?? units.length;

function createLists(readings: readonly RunReading[]): Lists {
  const room = (lengthOf: (reading: RunReading) => number, more = 0): Int32Array =>
    new Int32Array(readings.reduce((sum, reading) => sum + lengthOf(reading), more));
  const papers = (more?: number): Int32Array => room(({ abstractRuns }) => abstractRuns.length, more);
  const runs = (more?: number): Int32Array => room(({ runUnits }) => runUnits.length, more);
  const units = (more?: number): Int32Array => room(({ units }) => units.length, more);
  return {
    paperRuns: papers(1),
    abstractRuns: papers(),
    keywordRuns: papers(),
    runUnits: runs(1),
    bridges: runs(),
    runBefore: runs(),
    runAfter: runs(),
    unitWords: units(1),
    unitFlags: units(),
    unitStart: units(),
    unitEnd: units(),
  };
}

/** Copies what does not depend on spellings. */
function copyRuns(reading: RunReading, lists: Lists, { paper, run, unit }: Place, neighbours: Numbering): void {
  const neighbour = reading.neighbours.map((word) => neighbours.number(word));
  for (const name of ["paperRuns", "abstractRuns", "keywordRuns"] as const) {
    for (let at = 0; at < reading[name].length; at += 1) lists[name][paper + at] = run + reading[name][at]!;
  }
  lists.bridges.set(reading.bridges, run);
  for (let at = 0; at < reading.runUnits.length; at += 1) {
    lists.runUnits[run + at] = unit + reading.runUnits[at]!;
    lists.runBefore[run + at] = neighbour[reading.runBefore[at]!]!;
    lists.runAfter[run + at] = neighbour[reading.runAfter[at]!]!;
  }
}

/** A spelling of the corpus. */
interface Known {
  readonly flags: number;
  readonly length: number;
  /** Indexes into `stems`. */
  readonly words: readonly number[];
  readonly short: string | undefined;
  /** How often it stands in abstracts: titles write every word with a capital, so only these tell a name. */
  inAbstracts: number;
}

interface Lexicon {
  /** The number of a word's stem. */
  readonly stem: (word: string) => number;
  /** The numbers of the stems of a long form. */
  readonly words: (long: readonly string[]) => readonly number[];
  readonly spelling: (reading: RunReading, index: number) => Known;
  readonly stems: () => readonly string[];
  readonly countCases: () => ReadonlyMap<string, number>;
}

/** All stems and spellings of a corpus. */
function createLexicon(): Lexicon {
  const stems = createNumbering();
  const found = new Map<string, Known>();
  const longForms = new Map<readonly string[], readonly number[]>();
  return {
    stem: (word) => stems.number(stem(word)),
    words: (long) => {
      const known = longForms.get(long) ?? long.map((word) => stems.number(stem(word)));
      longForms.set(long, known);
      return known;
    },
    spelling: ({ spellings, spellingStems, spellingFlags }, index) => {
      const text = spellings[index]!;
      let known = found.get(text);
      if (!known) {
        const words = spellingStems[index]!.split(" ").map(stems.number);
        const flags = spellingFlags[index]!;
        known = { flags, length: text.length, words, short: shortForm(text), inAbstracts: 0 };
        found.set(text, known);
      }
      return known;
    },
    stems: stems.all,
    countCases: () => countCases(found),
  };
}

/** For each word in lower case how often abstracts write it so, less how often in another way. */
function countCases(spellings: ReadonlyMap<string, Known>): ReadonlyMap<string, number> {
  const cases = new Map<string, number>();
  for (const [surface, { inAbstracts }] of spellings) {
    const lower = surface.toLowerCase();
    cases.set(lower, (cases.get(lower) ?? 0) + (surface === lower ? inAbstracts : -inAbstracts));
  }
  return cases;
}
