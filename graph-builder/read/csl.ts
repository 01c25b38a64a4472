import { detectJson, readJson } from "./json-reading.ts";
import { draftFromObject, nameOf, objectsIn, textOf, type Fields } from "./object.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";

/** CSL-JSON, what citeproc, Zotero, Pandoc and Crossref's content negotiation write. */
export const csl: Reader = {
  id: "csl",
  label: "CSL-JSON",
  detect: (head, name) => detectJson(head, name, /"(?:date-parts|container-title|citation-key)"\s*:/),
  read: (text, file) => readJson(text, file, toDraft),
};

function toDraft(item: Fields): Draft {
  const draft = draftFromObject(item);
  const people = objectsIn(item["author"] ?? item["editor"]);
  const subtitle = textOf(item["subtitle"]);
  return {
    ...draft,
    title: subtitle && !draft.title.includes(subtitle) ? `${draft.title}: ${subtitle}` : draft.title,
    authors: people.map(nameOf),
    keywords: textOf(item["keyword"]).split(/[;,]\s*/),
  };
}
