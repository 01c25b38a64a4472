import { findYear, splitAuthors, splitList } from "./fields.ts";
import { findArxiv, findDoi, findOpenAlex, identifiersIn } from "./identifiers.ts";
import type { Draft } from "./record.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether `value` is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of the fields `names` (case, blanks and underscores apart) that holds something. */
function pick(fields: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

/** A text field; numbers count, the first text of a list too. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return "";
}

/** A list of texts from a list of texts or objects with a name, or from one field. */
function listOf(value: unknown, split: (text: string) => readonly string[]): readonly string[] {
  if (typeof value === "string") return split(value);
  if (!Array.isArray(value)) return [];
  return value.map(nameOf).filter(Boolean);
}

function nameOf(value: unknown): string {
  if (!isObject(value)) return textOf(value);
  const whole = textOf(
    pick(value, ["name", "literal", "display_name", "full_name", "term", "keyword", "tag", "title", "text"]),
  );
  if (whole) return whole;
  const given = textOf(pick(value, ["given", "first", "firstname", "forename"]));
  const family = textOf(pick(value, ["family", "last", "lastname", "surname"]));
  return `${given} ${family}`.trim();
}

/** Entries of a reference list: texts, or objects told by title and identifier. */
function referencesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry) => {
    if (!isObject(entry)) return textOf(entry);
    const parts = ["unstructured", "raw", "text", "title", "article-title", "year", "doi", "DOI", "id"].map((name) =>
      textOf(entry[name]),
    );
    return [...new Set(parts.filter(Boolean))].join(". ");
  });
}

/** Reads a JSON object by the names that exports and data sets use for the fields of a paper. */
export function draftFromObject(object: Fields): Draft {
  const fields = Object.fromEntries(Object.entries(object).map(([name, value]) => [plain(name), value]));
  const url = textOf(pick(fields, ["url", "link", "href", "pdfurl", "paperurl", "absurl"]));
  const id = textOf(pick(fields, ["id", "paperid", "articleid"]));
  const found = identifiersIn(url);
  return {
    title: textOf(pick(fields, ["title", "papertitle", "documenttitle", "articletitle", "name"])),
    abstract: textOf(pick(fields, ["abstract", "paperabstract", "abstracttext", "summary", "description"])),
    authors: listOf(pick(fields, ["authors", "author", "creators", "creator"]), splitAuthors),
    year: findYear(
      pick(fields, ["year", "publicationyear", "pubyear", "published", "date", "publicationdate", "pubdate"]),
    ),
    venue: textOf(pick(fields, ["venue", "journal", "booktitle", "containertitle", "publication", "conference"])),
    url,
    keywords: listOf(pick(fields, ["keywords", "keyword", "authorkeywords", "tags", "keyphrases"]), splitList),
    identifiers: {
      arxiv: findArxiv(textOf(pick(fields, ["arxiv", "arxivid", "eprint"]))) ?? found["arxiv"] ?? findArxiv(id),
      doi: findDoi(textOf(pick(fields, ["doi"]))) ?? found["doi"] ?? findDoi(id),
      openalex: findOpenAlex(textOf(pick(fields, ["openalex", "openalexid"]))) ?? found["openalex"] ?? findOpenAlex(id),
      id: id || undefined,
    },
    references: referencesOf(pick(fields, ["references", "citations", "cites", "bibliography"])),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
