import { count } from "./words.ts";

/** What is said of papers that are chosen together or put elsewhere. */
export const handlingWords = {
  moved: (name: string): string => `${name} moved`,
  released: (name: string): string => `${name} is back in its place`,
  chosen: (papers: number): string => `${count(papers, "paper")} chosen`,
} as const;
