import { findYear } from "./fields.ts";
import { findArxiv, findDoi } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { detectXml, readXml } from "./xml-reading.ts";
import { childrenOf, find, textIn, type XmlElement } from "./xml.ts";

/** The Atom feed of the arXiv API. */
export const arxivAtom: Reader = {
  id: "arxiv-atom",
  label: "arXiv Atom",
  detect: (head, name) => detectXml(head, name, /<feed\b[^>]*w3\.org\/2005\/Atom/),
  read: (text, file) => readXml(text, file, ["entry"], toDraft),
};

function toDraft(entry: XmlElement): Draft {
  const url = textIn(find(entry, "id"));
  return {
    title: textIn(find(entry, "title")),
    abstract: textIn(find(entry, "summary")),
    authors: authorNames(childrenOf(entry, "author").map((author) => textIn(find(author, "name")))),
    year: findYear(textIn(find(entry, "published")) || textIn(find(entry, "updated"))),
    venue: textIn(find(entry, "journal_ref")) || (findArxiv(url) ? "arXiv" : ""),
    url,
    identifiers: { arxiv: findArxiv(url), doi: findDoi(textIn(find(entry, "doi"))) },
  };
}
