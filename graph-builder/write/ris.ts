import type { Graph } from "../graph.ts";
import { addressOf, citedPapers, publicationOf, splitPerson, type CitedPaper } from "./bibliography.ts";
import { flatText } from "./plain-text.ts";
import type { Writer } from "./writer.ts";

const TYPES = { article: "JOUR", conference: "CONF", preprint: "UNPB" } as const;

function risName(name: string): string {
  const person = splitPerson(name);
  return "literal" in person ? person.literal : `${person.family}, ${person.given}`;
}

function record({ key, paper }: CitedPaper): string {
  const { title, authors = [], year, venue = "", abstract, keywords = [], identifiers = {} } = paper;
  const tags: readonly (readonly [tag: string, value: string])[] = [
    ["TY", TYPES[publicationOf(paper)]],
    ["TI", title],
    ...authors.map((name) => ["AU", risName(name)] as const),
    ["PY", String(year ?? "")],
    ["T2", venue],
    ["AB", abstract],
    ...keywords.map((keyword) => ["KW", keyword] as const),
    ["DO", identifiers["doi"] ?? ""],
    ["UR", addressOf(paper)],
    ["ID", key],
  ];
  const lines = tags.map(([tag, value]) => [tag, flatText(value)] as const).filter(([, value]) => value !== "");
  return [...lines.map(([tag, value]) => `${tag}  - ${value}\r\n`), "ER  - \r\n"].join("");
}

/** The papers as RIS. Works outside the corpus are left out. */
export function writeRis(graph: Graph): string {
  return citedPapers(graph).map(record).join("\r\n");
}

export const ris: Writer = {
  id: "ris",
  label: "RIS",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  write: writeRis,
};
