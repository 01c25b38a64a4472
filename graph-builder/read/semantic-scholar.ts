import { findYear } from "./fields.ts";
import { findArxiv, findDoi } from "./identifiers.ts";
import { detectJson, readJson } from "./json-reading.ts";
import { isObject, nameOf, objectAt, objectsIn, referencesOf, textAt, type Fields } from "./object.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";

/** Semantic Scholar: papers of its API and of its bulk files, alone or as cited or citing papers. */
export const semanticScholar: Reader = {
  id: "semantic-scholar",
  label: "Semantic Scholar",
  detect: (head, name) =>
    detectJson(head, name, /"(?:paperId|corpusid|corpusId|externalIds|externalids|citingPaper|citedPaper)"\s*:/),
  read: (text, file) => readJson(text, file, toDraft),
};

function toDraft(entry: Fields): Draft {
  const wrapped = entry["citingPaper"] ?? entry["citedPaper"];
  const paper = isObject(wrapped) ? wrapped : entry;
  return {
    title: textAt(paper, "title"),
    abstract: textAt(paper, "abstract"),
    authors: objectsIn(paper["authors"]).map(nameOf),
    year: findYear(textAt(paper, "year", "publicationDate", "publicationdate")),
    venue: textAt(paper, "venue") || textAt(objectAt(paper, "journal"), "name"),
    url: textAt(paper, "url"),
    identifiers: identifiersOf(paper),
    references: referencesOf(paper["references"]),
  };
}

function identifiersOf(paper: Fields): Record<string, string | undefined> {
  const ids = lowerKeys(paper["externalIds"] ?? paper["externalids"]);
  const pmcid = textAt(ids, "pubmedcentral").replace(/^PMC/, "");
  return {
    s2: textAt(paper, "paperId", "corpusid", "corpusId"),
    doi: findDoi(textAt(ids, "doi")),
    arxiv: findArxiv(textAt(ids, "arxiv")),
    acl: textAt(ids, "acl"),
    pmid: textAt(ids, "pubmed"),
    pmcid: pmcid && `PMC${pmcid}`,
  };
}

function lowerKeys(value: unknown): Fields {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
}
