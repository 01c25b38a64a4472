import type { MeasureName } from "../data/measures.ts";
import { count } from "./words.ts";

const percent = (value: number): string => (value === 0 ? "0" : `${(100 * value).toFixed(value < 0.01 ? 2 : 1)}%`);

/** How the values of a measure are written. */
export const measureValues: Readonly<Record<MeasureName, (value: number) => string>> = {
  year: String,
  references: String,
  degree: String,
  betweenness: percent,
  pagerank: percent,
};

/** What the numbers of a legend mean. */
export const measureMeanings: Readonly<Record<MeasureName, string>> = {
  year: "Year of the paper",
  references: "Papers that refer to it",
  degree: "References and shared concepts it has",
  betweenness: "Share of shortest ways between two papers that lead over it",
  pagerank: "Share of time a reader who follows references at random spends at it",
};

/** What the legends of colour and size say. */
export const legendWords = {
  unknown: (papers: number): string => `${count(papers, "paper")} without`,
  others: (files: number): string => count(files, "smaller list"),
  working: "Working it out",
} as const;
