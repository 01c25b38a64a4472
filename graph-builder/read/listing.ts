import type { Note, PaperRecord } from "../types.ts";
import { isSureTitle } from "./judge.ts";
import { pairUnits, type Pair } from "./pair.ts";
import type { Reader, Reading } from "./reader.ts";
import { toRecord } from "./record.ts";
import { toUnits } from "./units.ts";

/**
 * Plain text: titles, each followed by its abstract, with or without blank
 * lines between them, numbered or not; Markdown lists; lists of titles alone.
 * What the page around them left in the text (menus, dates, invitations to
 * subscribe) is passed over.
 */
export const listing: Reader = {
  id: "listing",
  label: "Titles and abstracts",
  detect: (head, name) => {
    if (!/\p{L}/u.test(head) || OTHER.test(head)) return 0;
    return 0.1 + (/\.(txt|md|markdown|text)$/i.test(name) ? 0.02 : 0);
  },
  read: readListing,
};

/** What starts like markup, data or a program is no listing. */
const OTHER = /^\s*(?:<[!?a-z]|\{\s*["}]|\[\s*[{"\]]|#!|%PDF)/i;

function readListing(text: string, file: string): Reading {
  const { pairs, strays } = pairUnits(toUnits(text));
  const papers: PaperRecord[] = [];
  const repaired: Note[] = [];
  const skipped: Note[] = strays.map(({ line, reason }) => ({ file, line, reason }));
  const full = pairs.filter(hasAbstract);
  const first = full[0]?.line ?? Infinity;
  const bare = pairs.length - full.length;
  for (const pair of pairs) {
    const verdict = hasAbstract(pair)
      ? "paper"
      : judgeBare(pair, bare > full.length, pair.line < first && full.length > 0);
    if (verdict === "paper") {
      papers.push(toRecord({ ...pair.fields, title: pair.title, abstract: pair.parts.join("\n\n") }, file, pair.line));
      if (pair.repair) repaired.push({ file, line: pair.line, reason: pair.repair });
    } else if (verdict !== "heading") skipped.push({ file, line: pair.line, reason: verdict });
  }
  return { papers, repaired, skipped };
}

function hasAbstract(pair: Pair): boolean {
  return pair.parts.some((part) => part.trim() !== "");
}

/** What a title without an abstract is: a paper, a heading, or a reason to skip it. */
function judgeBare(pair: Pair, mostlyTitles: boolean, leads: boolean): string {
  if (pair.marker === "#" && !pair.sure) return "heading";
  if (pair.sure || (pair.marker !== "" && !leads)) return "paper";
  const sure = isSureTitle(pair.title);
  if (leads) return sure ? "No abstract follows: taken for a heading." : "heading";
  if (sure || (mostlyTitles && /\S\s+\S/.test(pair.title))) return "paper";
  return "Neither an abstract nor surely a title.";
}
