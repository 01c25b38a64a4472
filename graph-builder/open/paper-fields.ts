import type { PaperAttributes } from "../graph.ts";
import type { Cell, FoundNode } from "./opener.ts";
import { numberOf, plainName } from "./read-cells.ts";

type Field = "title" | "abstract" | "year" | "url" | "authors" | "venue" | "keywords" | "doi";

/** What other programs and people call the fields of a paper, as plain names; the first that is there counts. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ["title", "fulltitle", "papertitle"],
  abstract: ["abstract", "summary", "description"],
  year: ["year", "pubyear", "publicationyear", "publishedyear", "date"],
  url: ["url", "link", "href", "uri"],
  authors: ["authors", "author", "creators"],
  venue: ["journal", "venue", "source", "publicationtitle", "booktitle"],
  keywords: ["keywords", "tags", "authorkeywords"],
  doi: ["doi"],
};

/** What the attributes of a node say of a paper. */
export interface PaperFields extends Partial<
  Pick<PaperAttributes, "abstract" | "year" | "url" | "authors" | "venue" | "keywords" | "identifiers">
> {
  /** Empty when there is none. */
  readonly title: string;
  /** All that is no field of a paper. */
  readonly more: Readonly<Record<string, Cell>>;
}

const text = (cell: Cell | undefined): string => String(cell ?? "").trim();

/** People and keywords are parted by `|` or `;`, people also by `and`. */
function parts(cell: Cell | undefined, separator: RegExp): readonly string[] {
  return text(cell)
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function yearOf(cell: Cell | undefined): number | undefined {
  const value = numberOf(cell) ?? numberOf(/\b(?:1[5-9]|20)\d\d\b/.exec(text(cell))?.[0]);
  return value !== undefined && Number.isInteger(value) && value > 1000 && value < 3000 ? value : undefined;
}

/** The address if it is one that may be opened. */
function addressOf(cell: Cell | undefined): string | undefined {
  return /^https?:\/\//i.test(text(cell)) ? text(cell) : undefined;
}

/** Finds the fields of a paper among a node's attributes by their names. */
export function paperFields(cells: FoundNode["cells"]): PaperFields {
  const byName = new Map(Object.keys(cells).map((name) => [plainName(name), name]));
  const nameOf = (field: Field): string | undefined =>
    NAMES[field].map((name) => byName.get(name)).find((name) => name !== undefined && text(cells[name]) !== "");
  const names = Object.fromEntries((Object.keys(NAMES) as Field[]).map((field) => [field, nameOf(field)]));
  const cell = (field: Field): Cell | undefined => cells[names[field] ?? ""];
  const [year, url] = [yearOf(cell("year")), addressOf(cell("url"))];
  const read: Readonly<Record<string, unknown>> = {
    abstract: text(cell("abstract")) || undefined,
    authors: parts(cell("authors"), /\s*(?:[;|]|\band\b)\s*/),
    year,
    venue: text(cell("venue")) || undefined,
    url,
    keywords: parts(cell("keywords"), /\s*[;|]\s*/),
    identifiers: cell("doi")
      ? { doi: text(cell("doi")).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, "") }
      : undefined,
  };
  const known = Object.entries(read).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const used = new Set([
    ...Object.entries(names).flatMap(([field, name]) => (isUnread(field, read) ? [] : [name])),
    ...Object.keys(cells).filter((name) => text(cells[name]) === ""),
  ]);
  return {
    title: text(cell("title")),
    ...(Object.fromEntries(known) as Partial<PaperFields>),
    more: Object.fromEntries(Object.entries(cells).filter(([name]) => !used.has(name))),
  };
}

/** A year or an address that is none stays among the other attributes. */
function isUnread(field: string, read: Readonly<Record<string, unknown>>): boolean {
  return (field === "year" || field === "url") && read[field] === undefined;
}
