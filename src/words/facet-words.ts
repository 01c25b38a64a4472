import type { Reading } from "../data/filters.ts";
import type { PaperKind } from "../data/paper-kind.ts";
import { count } from "./words.ts";

const range = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`);

/** What a paper is to the reader. */
export const readingNames: Readonly<Record<Reading, string>> = {
  "to-read": "To read",
  reading: "Reading",
  read: "Read",
  new: "New to me",
};

/** Kinds of papers, as rows. */
export const kindNames: Readonly<Record<PaperKind, string>> = {
  method: "Methods",
  model: "Models",
  system: "Systems",
  library: "Libraries and tools",
  data: "Data sets",
  benchmark: "Benchmarks",
  survey: "Surveys",
};

/** What the further facets and the chips over them say. */
export const facetWords = {
  years: "Years",
  undated: "Undated",
  firstYear: "First year",
  lastYear: "Last year",
  degree: "References in and out",
  fewest: "Fewest references",
  most: "Most references",
  kinds: "Kinds",
  code: "With code",
  reading: "My reading",
  papers: (left: number, all: number): string =>
    left === all ? count(all, "paper") : `${left} of ${count(all, "paper")}`,
  bar: (name: string, papers: string): string => `${name}: ${papers}`,
  /** Of an open range: `20 or more`. */
  orMore: (number: number): string => `${number} or more`,
  range: (first: string, last: string): string => range(first, last),
  all: "All",

  chips: "Filters in use",
  remove: (text: string): string => `Remove filter: ${text}`,
  without: (name: string): string => `without ${name}`,
  onlyRelation: (name: string): string => `${name} only`,
  from: (file: string): string => `from ${file}`,
  references: (range: string): string => `${range} ${range === "1" ? "reference" : "references"}`,
  near: (steps: number, name: string): string => `within ${count(steps, "reference")} of ${name}`,
  picked: (papers: number): string => count(papers, "chosen paper"),
  says: (text: string): string => `“${text}”`,
  tag: (tag: string): string => `tagged ${tag}`,
  withoutWorks: "without missing works",
  withoutShared: "without concept links",
  weight: (weight: number): string => `concept links from ${weight}`,
} as const;
