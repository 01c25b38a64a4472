import { createIntList } from "../int-list.ts";
import { remember } from "../memo.ts";
import { createNumbering } from "../numbering.ts";
import type { PaperWords, ShortForms } from "../text/paper-words.ts";
import { findRuns } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import type { Unit } from "../text/units.ts";
import { definitionsIn, type Forms } from "./short-forms.ts";
import { flagsOf } from "./unit-flags.ts";

/** What may stand between two runs and join them. */
export const BRIDGES = ["", "of", "and", "or"] as const;

/**
 * The runs of some papers as numbers, flat, and every different spelling once,
 * so that it can be handed from worker to worker. What a list holds: `Documents`.
 */
export interface RunReading {
  /** The spellings of units, the stems of each, with spaces between, and its bits of `unit-flags.ts`. */
  readonly spellings: readonly string[];
  readonly spellingStems: readonly string[];
  readonly spellingFlags: Int32Array;
  readonly neighbours: readonly string[];
  readonly paperRuns: Int32Array;
  readonly abstractRuns: Int32Array;
  readonly keywordRuns: Int32Array;
  readonly runUnits: Int32Array;
  readonly bridges: Int32Array;
  readonly runBefore: Int32Array;
  readonly runAfter: Int32Array;
  /** For each unit its spelling and where it starts in `paperText`. */
  readonly units: Int32Array;
  readonly unitStart: Int32Array;
  /** What each paper's short forms stand for. */
  readonly shortForms: readonly Forms[];
}

/** The text that a paper's phrases come from: title, abstract, author keywords. */
export function paperText(paper: PaperWords): string {
  return `${paper.title}\n${paper.abstract}\n${keywordText(paper)}`;
}

const keywordText = ({ keywords = [] }: PaperWords): string => keywords.join("; ");

/** Reads papers into runs, with the short forms that are known of them; linear in their texts. */
export function readRuns(papers: readonly PaperWords[], shortForms: readonly ShortForms[]): RunReading {
  const lists = {
    paperRuns: createIntList(),
    abstractRuns: createIntList(),
    keywordRuns: createIntList(),
    runUnits: createIntList(),
    bridges: createIntList(),
    runBefore: createIntList(),
    runAfter: createIntList(),
    units: createIntList(),
    unitStart: createIntList(),
  };
  const neighbours = createNumbering();
  const spellings = collectSpellings();
  const addRuns = (text: string, shift: number): void => {
    for (const run of findRuns(text)) {
      lists.runUnits.push(lists.units.length);
      lists.bridges.push(BRIDGES.indexOf(run.bridge));
      lists.runBefore.push(neighbours.number(run.before));
      lists.runAfter.push(neighbours.number(run.after));
      for (const unit of run.units) {
        lists.units.push(spellings.number(text.slice(unit.start, unit.end), unit));
        lists.unitStart.push(unit.start + shift);
      }
    }
  };
  for (const paper of papers) {
    const { title, abstract } = paper;
    lists.paperRuns.push(lists.bridges.length);
    addRuns(title, 0);
    lists.abstractRuns.push(lists.bridges.length);
    addRuns(abstract, title.length + 1);
    lists.keywordRuns.push(lists.bridges.length);
    addRuns(keywordText(paper), title.length + abstract.length + 2);
  }
  const arrays = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.toArray()]));
  return {
    ...spellings.all(),
    neighbours: neighbours.all(),
    ...(arrays as unknown as { readonly [Name in keyof typeof lists]: Int32Array }),
    shortForms: shortForms.map(definitionsIn),
  };
}

interface Spellings {
  readonly number: (surface: string, unit: Unit) => number;
  readonly all: () => Pick<RunReading, "spellings" | "spellingStems" | "spellingFlags">;
}

/** Chunks are small, and have most of their words in common. */
const REMEMBERED = 50_000;
const stemOf = remember(stem, REMEMBERED);
const flagsAt = remember(flagsOf, REMEMBERED);

/** Numbers for spellings in the order of their coming. */
function collectSpellings(): Spellings {
  const numbers = new Map<string, number>();
  const spellingStems: string[] = [];
  const flags = createIntList();
  return {
    number: (text, unit) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, flags.length);
      spellingStems.push(unit.words.map(stemOf).join(" "));
      flags.push(flagsAt(text));
      return flags.length - 1;
    },
    all: () => ({ spellings: [...numbers.keys()], spellingStems, spellingFlags: flags.toArray() }),
  };
}
