import { findYear } from "./fields.ts";
import { findDoi, findOpenAlex } from "./identifiers.ts";
import { detectJson, readJson } from "./json-reading.ts";
import { isObject, nameOf, objectAt, objectsIn, textAt, textOf, type Fields } from "./object.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";

/** OpenAlex works, from its API or its snapshot: abstracts are put together from their word index. */
export const openalex: Reader = {
  id: "openalex",
  label: "OpenAlex",
  detect: (head, name) =>
    detectJson(head, name, /"(?:abstract_inverted_index|authorships|referenced_works)"\s*:|openalex\.org\/W\d/),
  read: (text, file) => readJson(text, file, toDraft),
};

/** Longest abstract that is put together, in words: the index is data from outside. */
const MOST_WORDS = 100_000;

function toDraft(work: Fields): Draft {
  const location = objectAt(work, "primary_location");
  const source = { ...objectAt(work, "host_venue"), ...objectAt(location, "source") };
  const ids = objectAt(work, "ids");
  const references = work["referenced_works"];
  return {
    title: textAt(work, "title", "display_name"),
    abstract: fromIndex(work["abstract_inverted_index"]) || textAt(work, "abstract"),
    authors: objectsIn(work["authorships"]).map(nameOf),
    year: findYear(textAt(work, "publication_year", "publication_date")),
    venue: textAt(source, "display_name"),
    url: textAt(location, "landing_page_url") || textAt(work, "doi", "id"),
    keywords: objectsIn(work["keywords"]).map(nameOf),
    identifiers: {
      openalex: findOpenAlex(textAt(work, "id")) ?? findOpenAlex(textAt(ids, "openalex")),
      doi: findDoi(textAt(work, "doi") || textAt(ids, "doi")),
      pmid: /\d+$/.exec(textAt(ids, "pmid"))?.[0],
    },
    references: Array.isArray(references) ? references.map(textOf) : [],
  };
}

/** The text of `{"word": [positions]}`. */
function fromIndex(index: unknown): string {
  if (!isObject(index)) return "";
  const words: string[] = [];
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) continue;
    for (const at of positions) if (Number.isInteger(at) && at >= 0 && at < MOST_WORDS) words[at as number] = word;
  }
  return Array.from(words, (word) => word ?? "")
    .join(" ")
    .replace(/ {2,}/g, " ");
}
