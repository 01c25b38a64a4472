import { findYear } from "./fields.ts";
import { findArxiv, findDoi, identifiersIn } from "./identifiers.ts";
import { detectJson, readJson } from "./json-reading.ts";
import { isObject, nameOf, objectsIn, textAt, type Fields } from "./object.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";

/** Zotero's own JSON: the API's, and Better BibTeX's export. */
export const zotero: Reader = {
  id: "zotero",
  label: "Zotero",
  detect: (head, name) => detectJson(head, name, /"itemType"\s*:/),
  read: (text, file) => readJson(text, file, toDraft),
};

/** Things in a library that are no works. */
const NO_WORK = /^(?:attachment|note|annotation)$/;

function toDraft(entry: Fields): Draft | undefined {
  const item = isObject(entry["data"]) ? entry["data"] : entry;
  if (NO_WORK.test(textAt(item, "itemType"))) return undefined;
  const creators = objectsIn(item["creators"]);
  const authors = creators.filter((creator) => creator["creatorType"] === "author");
  return {
    title: textAt(item, "title", "caseName", "nameOfAct"),
    abstract: textAt(item, "abstractNote"),
    authors: (authors.length > 0 ? authors : creators).map(nameOf),
    year: findYear(item["date"]),
    venue: textAt(
      item,
      "publicationTitle",
      "proceedingsTitle",
      "bookTitle",
      "conferenceName",
      "university",
      "publisher",
    ),
    url: textAt(item, "url"),
    keywords: objectsIn(item["tags"]).map((tag) => textAt(tag, "tag")),
    identifiers: identifiersOf(item),
  };
}

/** The field "extra" holds what has no field of its own, a line each. */
function identifiersOf(item: Fields): Record<string, string | undefined> {
  const extra = textAt(item, "extra");
  const found = identifiersIn(textAt(item, "url"));
  const arxiv = /arxiv:\s*\S+/i.exec(`${extra} ${textAt(item, "archiveID")}`)?.[0];
  return {
    doi: findDoi(textAt(item, "DOI") || extra) ?? found["doi"],
    arxiv: findArxiv(arxiv) ?? found["arxiv"],
    pmid: /\bPMID:\s*(\d+)/.exec(extra)?.[1],
    key: textAt(item, "citationKey", "citekey"),
  };
}
