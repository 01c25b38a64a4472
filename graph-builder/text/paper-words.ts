import { findAbbreviations, type Abbreviation } from "./abbreviations.ts";

/** What people wrote of a paper in words. */
export interface PaperWords {
  readonly title: string;
  readonly abstract: string;
  readonly keywords?: readonly string[];
}

/** The short forms that a paper's title and abstract explain. */
export interface ShortForms {
  readonly title: readonly Abbreviation[];
  readonly abstract: readonly Abbreviation[];
}

/** Finds what a paper's short forms stand for; linear in its text. */
export function findShortForms({ title, abstract }: PaperWords): ShortForms {
  return { title: findAbbreviations(title), abstract: findAbbreviations(abstract) };
}
