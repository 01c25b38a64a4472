import { findYear } from "./fields.ts";
import { findDoi, identifiersIn } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { detectXml, readXml } from "./xml-reading.ts";
import { childrenOf, find, textIn, type XmlElement } from "./xml.ts";

/** EndNote's XML export. */
export const endnoteXml: Reader = {
  id: "endnote-xml",
  label: "EndNote XML",
  detect: (head, name) =>
    detectXml(head, name, /<records>\s*<record>[\s\S]*<(?:database|source-app|ref-type|rec-number|titles)\b/),
  read: (text, file) => readXml(text, file, ["record"], toDraft),
};

function toDraft(record: XmlElement): Draft {
  const url = textIn(find(record, "urls", "related-urls", "url") ?? find(record, "urls", "web-urls", "url"));
  return {
    title: textIn(find(record, "titles", "title")),
    abstract: textIn(find(record, "abstract")),
    authors: authorNames(childrenOf(find(record, "contributors", "authors"), "author").map(textIn)),
    year: findYear(textIn(find(record, "dates", "year")) || textIn(find(record, "dates"))),
    venue: textIn(find(record, "periodical", "full-title")) || textIn(find(record, "titles", "secondary-title")),
    url,
    keywords: childrenOf(find(record, "keywords"), "keyword").map(textIn),
    identifiers: {
      ...identifiersIn(url),
      doi: findDoi(textIn(find(record, "electronic-resource-num"))) ?? findDoi(url),
    },
  };
}
