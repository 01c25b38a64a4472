import type { Graph } from "../graph.ts";
import { addressOf, citedPapers, publicationOf, splitPerson, type CitedPaper } from "./bibliography.ts";
import { listJson } from "./list-json.ts";
import type { Writer } from "./writer.ts";

const TYPES = { article: "article-journal", conference: "paper-conference", preprint: "article" } as const;

const isFilled = (value: unknown): boolean => value !== "" && !(Array.isArray(value) && value.length === 0);

function item({ key, paper }: CitedPaper): Readonly<Record<string, unknown>> {
  const { title, authors = [], year, venue = "", abstract, keywords = [], identifiers = {} } = paper;
  const fields: Readonly<Record<string, unknown>> = {
    id: key,
    type: TYPES[publicationOf(paper)],
    "citation-key": key,
    title,
    author: authors.map(splitPerson),
    issued: year === undefined ? "" : { "date-parts": [[year]] },
    "container-title": venue,
    DOI: identifiers["doi"] ?? "",
    PMID: identifiers["pmid"] ?? "",
    URL: addressOf(paper),
    keyword: keywords.join(", "),
    abstract,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value)));
}

/** The papers as CSL-JSON (citeproc, Zotero, Pandoc). Works outside the corpus are left out. */
export function writeCsl(graph: Graph): string {
  return `${listJson(citedPapers(graph).map(item))}\n`;
}

export const csl: Writer = {
  id: "csl",
  label: "CSL-JSON",
  extension: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  write: writeCsl,
};
