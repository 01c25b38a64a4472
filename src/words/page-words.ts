import type { Report } from "../../graph-builder/index.ts";
import { count } from "./words.ts";

/** What the pages over the explorer say. */
export const pageWords = {
  missing: {
    works: "Works the corpus lacks",
    worksNote: "Papers here name or list them; adding them would show where ideas came from.",
    listed: (listed: number, papers: number): string =>
      listed === papers ? "listed by" : `named, and listed by ${listed}:`,
    gaps: "Close, but silent",
    gapsNote: "Clusters that share concepts although no paper of one refers to a paper of the other.",
    bridges: "Papers that join clusters",
    bridgesNote: "Their links lead into the most other clusters.",
  },

  path: {
    find: "Find a path to another paper",
    choose: "Select a paper first; paths start there.",
    from: "From",
    to: "to",
    other: "Find the other paper",
    share: "Both share",
    none: "No link of any kind leads there.",
  },

  report: {
    read: ({ read, skipped }: Report): string =>
      skipped.length === 0
        ? `Read ${count(read, "record")}.`
        : `Read ${read} of ${count(read + skipped.length, "record")}.`,
    merged: (number: number): string => `${count(number, "paper")} stood in several places.`,
    repaired: (number: number): string => `${count(number, "record")} mended.`,
    unmatched: (number: number): string => `${count(number, "line")} of corrections found nothing to correct.`,
    skipped: (number: number): string => `${count(number, "record")} left out.`,
    reading: "What was read",
    links: "How it is linked",
    papers: "Papers",
    referenced: "With a reference to or from a paper here",
    naming: "Naming a work the corpus lacks",
    shared: "Sharing concepts",
    alone: "Without any link",
    bare: "Without a summary",
    share: (papers: number, all: number): string =>
      all === 0 ? "0" : `${papers}, ${Math.round((100 * papers) / all)}%`,
    builtWith: "Built with",
    seed: (seed: number): string => `seed ${seed}`,
    ambiguous: "Ambiguous names",
    ambiguousNote: "Several papers introduce these names, so mentions of them were left unlinked or told apart.",
    line: (file: string, line: number): string => `${file}, line ${line}`,
  },
} as const;
