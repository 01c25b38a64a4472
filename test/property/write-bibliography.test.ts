import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph, PaperAttributes } from "../../graph-builder/graph.ts";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { readFiles } from "../../graph-builder/read/read.ts";
import { cleanText } from "../../graph-builder/text/clean.ts";
import type { Paper } from "../../graph-builder/types.ts";
import { writeBibtex } from "../../graph-builder/write/bibtex.ts";
import { writeCsl } from "../../graph-builder/write/csl.ts";
import { writeRis } from "../../graph-builder/write/ris.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

/** Words with everything that the formats take for something else. */
const word = fc.oneof(
  fc.constantFrom(
    "{",
    "}",
    "\\",
    "%",
    "#",
    "&",
    "~",
    "^",
    "_",
    "$",
    "@article{x,",
    "and",
    "TY  -",
    '"',
    "O'Neill",
    "GPU",
    "C++",
  ),
  fc.constantFrom(
    "é",
    "Ωmega",
    "結び目",
    "naïve",
    "FlashLoom-2",
    "(2021)",
    "50%",
    "a_b",
    "x^2",
    "\\alpha",
    "{{",
    "<b>",
    "&amp;",
  ),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 }),
);
const prose = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
/** Text as a build leaves it, which is what a graph holds. */
const cleaned = prose.map(cleanText).filter((text) => cleanText(text) === text && /\p{L}{2}/u.test(text));
const name = fc
  .tuple(
    fc.constantFrom("Ada", "Bo", "Chloé", "J. R."),
    fc.constantFrom("Weaver", "van der Loom", "O’Thread", "Šedý-Blau"),
  )
  .map((parts) => parts.join(" "));

const attributes = fc.record(
  {
    title: cleaned.map((text) => `Loom ${text}`),
    abstract: cleaned,
    authors: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    year: fc.integer({ min: 1900, max: 2030 }),
    venue: fc.constantFrom("Journal of Looms & Threads", "Proceedings of the 3rd Conference on Weaving", "arXiv"),
    keywords: fc.uniqueArray(fc.constantFrom("looms", "R&D", "warp speed", "100% wool"), { minLength: 1 }),
    identifiers: fc.record({ doi: fc.constantFrom("10.1000/(loom)_1", "10.1000/a-b.c") }),
    url: fc.constantFrom("https://example.org/loom_1?a=b&c=%20#x", "https://example.org/~ada/"),
  },
  { requiredKeys: ["title", "abstract"] },
);

function graphOf(papers: readonly (Partial<PaperAttributes> & { title: string })[]): Graph {
  return { ...smallGraph, edges: [], nodes: papers.map((paper, index) => paperNode(`paper:${index}`, paper)) };
}

function readBack(file: string, text: string): readonly Paper[] {
  const { papers } = readFiles([{ name: file, bytes: new TextEncoder().encode(text) }], PLAIN_HOST);
  return mergePapers(papers).papers;
}

const spaced = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The fields that all three formats hold. */
function comparable(paper: Partial<PaperAttributes>, withUrl: boolean): Record<string, unknown> {
  const { title, abstract, authors, year, venue, keywords, identifiers, url } = paper;
  return {
    title: spaced(title),
    abstract: spaced(abstract),
    authors: authors ?? [],
    year,
    venue: venue ?? "",
    keywords: [...(keywords ?? [])].sort(),
    doi: identifiers?.["doi"],
    ...(withUrl ? { url } : {}),
  };
}

describe.each([
  ["BibTeX", "looms.bib", writeBibtex],
  ["RIS", "looms.ris", writeRis],
  ["CSL-JSON", "looms.json", writeCsl],
] as const)("papers as %s", (_, file, write) => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(attributes, (paper) => {
        const read = readBack(file, write(graphOf([paper])));
        expect(read).toHaveLength(1);
        const withUrl = paper.url !== undefined;
        expect(comparable(read[0]!, withUrl)).toEqual(comparable(paper, withUrl));
      }),
      { numRuns: 400 },
    );
  });
});
