import { cleanText } from "../text/clean.ts";
import { texText } from "../text/tex-text.ts";
import type { BibtexEntry } from "./bibtex-entries.ts";
import { findYear, splitList } from "./fields.ts";
import { findArxiv, findDoi, identifiersIn } from "./identifiers.ts";
import { spokenName } from "./names.ts";
import type { Draft } from "./record.ts";

/** What an entry inherits from the one that its `crossref` names: fields of the whole, under their names in the part. */
const INHERITED: readonly (readonly [parent: string, child: string])[] = [
  ["title", "booktitle"],
  ["booktitle", "booktitle"],
  ["journal", "journal"],
  ["journaltitle", "journaltitle"],
  ["year", "year"],
  ["date", "date"],
  ["publisher", "publisher"],
  ["school", "school"],
  ["institution", "institution"],
];

/** A paper from an entry; `parent` is the entry that its `crossref` names. */
export function bibtexDraft(entry: BibtexEntry, parent?: BibtexEntry): Draft {
  const raw = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = entry.fields.get(name) ?? inherited(parent, name);
      if (value !== undefined && value.trim() !== "") return value;
    }
    return "";
  };
  const plain = (...names: readonly string[]): string => cleanText(texText(raw(...names)));
  const url = addressOf(raw("url", "ee", "link", "bdsk-url-1", "howpublished"));
  return {
    title: titleOf(texText(raw("title")), texText(raw("subtitle", "titleaddon"))),
    abstract: texText(raw("abstract", "abstractnote", "summary")),
    authors: personsOf(raw("author", "authors") || raw("editor")),
    year: findYear(raw("date")) ?? findYear(raw("year")) ?? findYear(raw("issued", "urldate")),
    venue: plain("journal", "journaltitle", "booktitle", "eventtitle", "school", "institution", "series", "publisher"),
    url,
    keywords: splitList(plain("keywords", "keyword", "author_keywords", "author-keywords", "tags")),
    identifiers: { ...identifiersOf(raw, url), key: entry.key || undefined },
    references: raw("references", "cited-references", "cited_references")
      .split(/\n|;\s/)
      .map((one) => cleanText(texText(one))),
  };
}

function identifiersOf(raw: (...names: string[]) => string, url: string): Record<string, string | undefined> {
  const found = identifiersIn(url);
  const eprint = raw("eprint", "arxivid", "arxiv");
  const isArxiv = /arxiv/i.test(raw("archiveprefix", "eprinttype", "archive") || (raw("arxivid", "arxiv") && "arxiv"));
  return {
    doi: findDoi(texText(raw("doi"))) ?? found["doi"],
    arxiv:
      (isArxiv ? findArxiv(eprint) : findArxiv(`arxiv:${eprint}`)) ??
      found["arxiv"] ??
      findArxiv(raw("journal", "note")),
    pmid: /^\d+$/.exec(raw("pmid").trim())?.[0],
  };
}

function inherited(parent: BibtexEntry | undefined, name: string): string | undefined {
  if (!parent) return undefined;
  const from = INHERITED.find(([source, child]) => child === name && parent.fields.has(source));
  return from && parent.fields.get(from[0]);
}

function titleOf(title: string, subtitle: string): string {
  if (!subtitle.trim()) return title;
  return /[:?!.]\s*$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** An address in a field, out of `\url{...}` where it stands in one. */
function addressOf(raw: string): string {
  return /(?:https?|ftp):\/\/[^\s{}"]+/.exec(raw)?.[0]?.replace(/\\([_%&#~])/g, "$1") ?? "";
}

/** Names joined by "and" outside braces; a name in braces is an institution and stays as it is. */
function personsOf(raw: string): readonly string[] {
  const clean = PLAIN.test(raw) ? (name: string) => name : (name: string) => cleanText(texText(name));
  return splitPersons(raw)
    .map((name) => {
      const whole = /^\{([^{}]*)\}$/.exec(name);
      return whole ? clean(whole[1]!) : spokenName(clean(name));
    })
    .filter((name) => name !== "" && name !== "others");
}

/** Names that hold nothing to clean. */
const PLAIN = /^[A-Za-z ,.-]*$/;

function splitPersons(raw: string): readonly string[] {
  const flat = raw.replace(/\s+/g, " ").trim();
  if (!flat.includes("{")) return flat.split(/ and /i);
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < flat.length; i += 1) {
    const mark = flat[i];
    if (mark === "\\") i += 1;
    else if (mark === "{") depth += 1;
    else if (mark === "}") depth -= 1;
    else if (depth === 0 && mark === " " && /^ and /i.test(flat.slice(i, i + 5))) {
      names.push(flat.slice(start, i));
      start = i + 5;
    }
  }
  names.push(flat.slice(start));
  return names.map((name) => name.trim());
}
