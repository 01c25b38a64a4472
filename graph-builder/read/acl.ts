import { findYear } from "./fields.ts";
import { findDoi } from "./identifiers.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { detectXml, readXml } from "./xml-reading.ts";
import { childrenOf, find, textIn, type XmlElement } from "./xml.ts";

/** The XML of the ACL Anthology: a collection of volumes of papers. */
export const acl: Reader = {
  id: "acl",
  label: "ACL Anthology",
  detect: (head, name) => detectXml(head, name, /<collection\b[^>]*\bid=[\s\S]*<volume\b/),
  read: (text, file) => {
    let meta: XmlElement | undefined;
    return readXml(text, file, ["meta", "paper"], (element) => {
      if (element.name === "paper") return toDraft(element, meta);
      meta = element;
      return undefined;
    });
  },
};

/** `meta` is the head of the volume that the paper stands in. */
function toDraft(paper: XmlElement, meta: XmlElement | undefined): Draft {
  const address = textIn(find(paper, "url"));
  const id = /^(?:https?:\/\/\S*\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)/.exec(address)?.[1];
  return {
    title: textIn(find(paper, "title")),
    abstract: textIn(find(paper, "abstract")),
    authors: childrenOf(paper, "author").map((author) =>
      `${textIn(find(author, "first"))} ${textIn(find(author, "last"))}`.trim(),
    ),
    year: findYear(textIn(find(paper, "year")) || textIn(find(meta, "year"))),
    venue: textIn(find(paper, "booktitle")) || textIn(find(meta, "booktitle")),
    url: id ? `https://aclanthology.org/${id}` : address,
    identifiers: { acl: id, doi: findDoi(textIn(find(paper, "doi"))), key: textIn(find(paper, "bibkey")) },
  };
}
