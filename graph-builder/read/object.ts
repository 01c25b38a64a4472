import { namesOf, plainName, type FieldName } from "./field-names.ts";
import { findYear, splitAuthors, splitList } from "./fields.ts";
import { findArxiv, findDoi, findOpenAlex, identifiersIn } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Columns } from "./reader.ts";
import type { Draft } from "./record.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** Whether `value` is a JSON object. */
export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects in a JSON list; none for anything else. */
export function objectsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text field; numbers count, the first text of a list too. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return "";
}

/** The first text among the fields `names` of an object. */
export function textAt(object: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(object[name]);
    if (text !== "") return text;
  }
  return "";
}

/** The object in a field; an empty one where there is none. */
export function objectAt(object: Fields, name: string): Fields {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** A list of texts from a list of texts or named objects, or from one field. */
export function listOf(value: unknown, split: (text: string) => readonly string[]): readonly string[] {
  if (typeof value === "string") return split(value);
  if (!Array.isArray(value)) return [];
  return value.map(nameOf).filter(Boolean);
}

const WHOLE_NAMES = [
  "name",
  "literal",
  "display_name",
  "full_name",
  "term",
  "keyword",
  "tag",
  "title",
  "text",
  "raw_author_name",
];
const GIVEN_NAMES = ["given", "first", "firstName", "firstname", "first_name", "forename"];
const FAMILY_NAMES = ["family", "last", "lastName", "lastname", "last_name", "surname"];

/** How a person or a term is called: its name, or given and family name. */
export function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.slice(0, 2).map(textOf).reverse().join(" ").trim();
  if (!isObject(value)) return textOf(value);
  const first = (names: readonly string[]): string =>
    textOf(names.map((name) => value[name]).find((one) => textOf(one) !== ""));
  const author = value["author"];
  if (isObject(author)) return nameOf(author);
  const family = [textOf(value["non-dropping-particle"]), first(FAMILY_NAMES)].join(" ").trim();
  return first(WHOLE_NAMES) || `${first(GIVEN_NAMES)} ${family}`.trim();
}

const REFERENCE_PARTS = [
  "unstructured",
  "raw",
  "text",
  "authors",
  "title",
  "article-title",
  "year",
  "doi",
  "DOI",
  "arxiv",
  "id",
  "paperId",
];

/** Entries of a reference list: texts, or objects told by their parts. */
export function referencesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(/;\s+|;(?=https?:)|\|/).map((one) => one.trim());
  if (!Array.isArray(value)) return [];
  return value.map((entry) => (isObject(entry) ? partsOf(entry).join(". ") : textOf(entry)));
}

function partsOf(entry: Fields): readonly string[] {
  const cited = isObject(entry["citedPaper"]) ? entry["citedPaper"] : entry;
  const ids = isObject(cited["externalIds"]) ? cited["externalIds"] : {};
  const parts = REFERENCE_PARTS.map((part) =>
    part === "authors" ? listOf(cited["authors"], splitAuthors).slice(0, 3).join(", ") : textOf(cited[part]),
  );
  const doi = textOf(ids["DOI"]);
  const arxiv = textOf(ids["ArXiv"]);
  const found = [...parts.slice(0, -1), doi, arxiv && `arXiv:${arxiv}`].filter(Boolean);
  return found.length > 0 ? [...new Set(found)] : parts.filter(Boolean);
}

/** The first of a field's names that holds something. */
function pick(fields: Fields, field: FieldName): unknown {
  for (const name of namesOf(field)) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

/** A year in a text, a number or CSL's `{"date-parts": [[2020]]}`. */
export function yearOf(value: unknown): number | undefined {
  if (!isObject(value)) return findYear(value);
  const parts = value["date-parts"];
  return findYear(
    Array.isArray(parts) && Array.isArray(parts[0]) ? textOf(parts[0]) : textOf(value["raw"] ?? value["literal"]),
  );
}

/** An object in which the fields that `columns` names go by the names that `draftFromObject` looks for first. */
export function renameFields(object: Fields, columns: Columns): Fields {
  const mapped = Object.entries(columns);
  if (mapped.length === 0) return object;
  const entries = Object.entries(object);
  const renamed = mapped.map(([field, column]) => {
    const found = entries.find(([name]) => plainName(name) === plainName(column));
    return [namesOf(field as FieldName)[0]!, found?.[1]] as const;
  });
  const taken = new Set(renamed.map(([name]) => name));
  return Object.fromEntries([...renamed, ...entries.filter(([name]) => !taken.has(plainName(name)))]);
}

/** Reads an object or a row by the names that exports and data sets use for the fields of a paper. */
export function draftFromObject(object: Fields): Draft {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) fields[plainName(name)] ??= value;
  const text = (field: FieldName): string => textOf(pick(fields, field));
  const url = firstAddress(text("url"));
  const venue = pick(fields, "venue");
  return {
    title: text("title"),
    abstract: text("abstract"),
    authors: authorNames(listOf(pick(fields, "authors"), splitAuthors)),
    year: yearOf(pick(fields, "year")),
    venue: isObject(venue) ? nameOf(venue) : textOf(venue),
    url,
    keywords: listOf(pick(fields, "keywords"), splitList),
    identifiers: identifiersOf(text, url),
    references: referencesOf(pick(fields, "references")),
  };
}

function identifiersOf(text: (field: FieldName) => string, url: string): Record<string, string | undefined> {
  const id = text("id");
  const found = identifiersIn(url);
  return {
    arxiv: findArxiv(text("arxiv")) ?? found["arxiv"] ?? findArxiv(id),
    doi: findDoi(text("doi")) ?? found["doi"] ?? findDoi(id),
    openalex: findOpenAlex(text("openalex")) ?? found["openalex"] ?? findOpenAlex(id),
    pmid: /^\d+$/.exec(text("pmid"))?.[0],
    pmcid: /^PMC\d+$/.exec(text("pmcid"))?.[0],
    id: id || undefined,
  };
}

/** The first of several addresses in one field. */
function firstAddress(text: string): string {
  return /^\S+:\/\/\S+?(?=;\s|\s|\||$)/.exec(text)?.[0] ?? text;
}
