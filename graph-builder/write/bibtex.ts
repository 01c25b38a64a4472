import type { Graph, PaperAttributes } from "../graph.ts";
import { citedPapers, publicationOf, type CitedPaper, type Publication } from "./bibliography.ts";
import { flatText } from "./plain-text.ts";
import type { Writer } from "./writer.ts";

const TYPES: Readonly<Record<Publication, string>> = {
  article: "article",
  conference: "inproceedings",
  preprint: "misc",
};
/** A preprint with a venue ("arXiv") reads as an article in it, as most tools write it. */
const typeOf = (kind: Publication, venue: string): string =>
  venue === "" ? TYPES[kind] : TYPES[kind].replace("misc", "article");

/** What TeX would take for something else. Braces by their names, as BibTeX counts escaped ones too. */
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/** Plain text as TeX that shows it. */
function tex(text: string): string {
  return flatText(text)
    .replace(/[\\{}~^&%$#_<>]/g, (character) => SPECIAL[character] ?? character)
    .replace(/-(?=-)/g, "-{}");
}

/** Styles lower the capitals of titles: words that need theirs (GPU, FlashAttention, a name that the paper introduces) go in braces. */
function texTitle({ title, names }: PaperAttributes): string {
  const kept = new Set(names.flatMap((name) => name.split(/\s+/)));
  return flatText(title)
    .split(" ")
    .map((word) => {
      const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      const needs = /.\p{Lu}/u.test(core) || (kept.has(core) && /\p{Lu}/u.test(core));
      return needs ? tex(word).replace(tex(core), (found) => `{${found}}`) : tex(word);
    })
    .join(" ");
}

/** Names joined by "and"; one that holds a comma or an "and" of its own is an institution. */
function texAuthors(authors: readonly string[]): string {
  return authors.map((name) => (/,|\band\b/i.test(name) ? `{${tex(name)}}` : tex(name))).join(" and ");
}

/** Addresses and identifiers stand as they are; what would end the field is percent-encoded. */
const verbatim = (text: string): string =>
  flatText(text).replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));

function entry({ key, paper }: CitedPaper): string {
  const kind = publicationOf(paper);
  const { authors = [], year, venue = "", url = "", keywords = [], identifiers = {}, abstract } = paper;
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["author", texAuthors(authors)],
    ["title", texTitle(paper)],
    [kind === "conference" ? "booktitle" : "journal", tex(venue)],
    ["year", String(year ?? "")],
    ["abstract", tex(abstract)],
    ["keywords", keywords.map(tex).join(", ")],
    ["doi", verbatim(identifiers["doi"] ?? "")],
    ["eprint", verbatim(identifiers["arxiv"] ?? "")],
    ["archiveprefix", identifiers["arxiv"] ? "arXiv" : ""],
    ["pmid", verbatim(identifiers["pmid"] ?? "")],
    ["url", verbatim(url)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${typeOf(kind, venue)}{${key},\n${lines.join("")}}\n`;
}

/** The papers as BibTeX, Unicode as it is (biber, or BibTeX under a Unicode engine). Works outside the corpus are left out. */
export function writeBibtex(graph: Graph): string {
  return citedPapers(graph).map(entry).join("\n");
}

export const bibtex: Writer = {
  id: "bibtex",
  label: "BibTeX",
  extension: "bib",
  mediaType: "application/x-bibtex",
  write: writeBibtex,
};
