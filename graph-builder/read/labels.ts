import { findYear, splitAuthors, splitList } from "./fields.ts";
import { identifiersIn } from "./identifiers.ts";
import type { Draft } from "./record.ts";

const LABEL =
  /^(title|abstract|summary|authors?|by|year|published|date|venue|journal|conference|keywords?|index terms|tags|url|link|doi|arxiv|code)\s*[:=]\s*(?=\S)/i;

/** What the value of a label must look like where the label is also a word that titles start with. */
const VALUES: Readonly<Record<string, RegExp>> = {
  by: /^\p{Lu}\S+ \p{Lu}/u,
  code: /:\/\/|^www\./,
  date: /\d{4}/,
  link: /:\/\/|^www\.|^10\./,
  published: /\d{4}/,
  url: /\S\.\S/,
  year: /\d{4}/,
};

/** A line such as "Authors: ..." taken apart; undefined for any other line. */
export function labelled(text: string): { readonly label: string; readonly value: string } | undefined {
  const found = LABEL.exec(text);
  if (!found) return undefined;
  const label = found[1]!.toLowerCase();
  const value = text.slice(found[0].length).trim();
  return VALUES[label]?.test(value) === false ? undefined : { label, value };
}

/** What a labelled line says of a paper, title and abstract apart. */
export function labelledFields(label: string, value: string): Partial<Draft> {
  if (/^(author|by)/.test(label)) return { authors: splitAuthors(value) };
  if (/^(year|published|date)/.test(label)) return { year: findYear(value) };
  if (/^(venue|journal|conference)/.test(label)) return { venue: value };
  if (/^(keyword|index|tags)/.test(label)) return { keywords: splitList(value) };
  if (/^(doi|arxiv)/.test(label)) return { identifiers: identifiersIn(label === "arxiv" ? `arXiv:${value}` : value) };
  return { url: value, identifiers: identifiersIn(value) };
}
