import { texText } from "../text/tex-text.ts";
import { findYear } from "./fields.ts";
import { findArxiv, findDoi } from "./identifiers.ts";
import { detectJson, readJson } from "./json-reading.ts";
import { nameOf, objectsIn, textOf, type Fields } from "./object.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";

/** The arXiv metadata snapshot (JSON Lines), TeX in its texts. */
export const arxivJson: Reader = {
  id: "arxiv-json",
  label: "arXiv snapshot",
  detect: (head, name) => detectJson(head, name, /"(?:authors_parsed|journal-ref|report-no)"\s*:/),
  read: (text, file) => readJson(text, file, toDraft),
};

function toDraft(entry: Fields): Draft {
  const id = findArxiv(`arxiv:${textOf(entry["id"])}`);
  const parsed = Array.isArray(entry["authors_parsed"]) ? entry["authors_parsed"].map(nameOf) : [];
  const authors = parsed.length > 0 ? parsed : textOf(entry["authors"]).split(/,\s*|\s+and\s+/);
  const journal = textOf(entry["journal-ref"]);
  return {
    title: texText(textOf(entry["title"])),
    abstract: texText(textOf(entry["abstract"])),
    authors: authorNames(authors.map(texText)),
    year: findYear(journal) ?? findYear(objectsIn(entry["versions"])[0]?.["created"]) ?? findYear(entry["update_date"]),
    venue: texText(journal) || "arXiv",
    url: id && `https://arxiv.org/abs/${id}`,
    identifiers: { arxiv: id, doi: findDoi(textOf(entry["doi"])) },
  };
}
