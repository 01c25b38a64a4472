import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../graph-builder/read/decode.ts";
import { detect } from "../../graph-builder/read/detect.ts";
import type { Reading } from "../../graph-builder/read/reader.ts";
import { READERS } from "../../graph-builder/read/registry.ts";

const FOLDER = join(import.meta.dirname, "../golden/input/formats");
const samples = readdirSync(FOLDER).map((name) => ({
  name,
  text: decode(new Uint8Array(readFileSync(join(FOLDER, name)))).text,
}));

/** Which reader each sample is for. */
const READER_OF: Readonly<Record<string, string>> = {
  "acl.xml": "acl",
  "arxiv.atom": "arxiv-atom",
  "arxiv.jsonl": "arxiv-json",
  "bibtex.bib": "bibtex",
  "csl.json": "csl",
  "dimensions.csv": "csv",
  "endnote.enw": "endnote",
  "endnote.xml": "endnote-xml",
  "ieee.csv": "csv",
  "jats.xml": "jats",
  "lens.csv": "csv",
  "lines.jsonl": "jsonl",
  "listing-utf16.txt": "listing",
  "listing-windows.txt": "listing",
  "listing.txt": "listing",
  "markdown.md": "listing",
  "medline.nbib": "medline",
  "openalex.json": "openalex",
  "pubmed.xml": "pubmed-xml",
  "ris.ris": "ris",
  "scopus.csv": "csv",
  "semantic-scholar.jsonl": "semantic-scholar",
  "table.tsv": "csv",
  "wos.txt": "wos",
  "zotero.json": "zotero",
};

/** Places of everything a reading holds: in the file, and real. */
function expectPlaces(reading: Reading, text: string): void {
  const lines = text.split("\n").length;
  const places = [...reading.papers.flatMap((paper) => paper.sources), ...reading.repaired, ...reading.skipped];
  for (const { file, line } of places) {
    expect(file).toBe("file");
    expect(Number.isInteger(line) && line >= 1 && line <= lines, `line ${line} of ${lines}`).toBe(true);
  }
  for (const paper of reading.papers) expect(paper.title.trim()).not.toBe("");
}

/** A sample with pieces cut out, doubled or put elsewhere: what broken files look like. */
const damaged = fc
  .record({
    sample: fc.constantFrom(...samples.map((sample) => sample.text)),
    cuts: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.string({ maxLength: 5 })), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ sample, cuts }) => {
    let text = sample;
    for (const [at, length, instead] of cuts) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + instead + text.slice(start + length);
    }
    return text;
  });

/** As readers get it: line ends are `\n`. */
const asRead = (text: string) => decode(new TextEncoder().encode(text)).text;

describe("every sample", () => {
  it("is known", () => {
    expect(samples.map((sample) => sample.name)).toEqual(Object.keys(READER_OF));
    expect(new Set(Object.values(READER_OF))).toEqual(new Set(READERS.map((reader) => reader.id)));
  });

  it.each(samples.map((sample) => [sample.name, sample.text] as const))("%s is told by its content", (name, text) => {
    expect(detect(text, name)?.id).toBe(READER_OF[name]);
    expect(detect(text, "file")?.id).toBe(READER_OF[name]);
  });
});

describe.each(READERS.map((reader) => [reader.id, reader] as const))("reader %s", (id, reader) => {
  it("says what it is", () => {
    expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect(reader.label).not.toBe("");
  });

  it("keeps its certainty between 0 and 1", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), damaged), fc.string(), (text, name) => {
        const score = reader.detect(text, name);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it("takes any text and says the same of it twice", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), damaged), (raw) => {
        const text = asRead(raw);
        const reading = reader.read(text, "file");
        expectPlaces(reading, text);
        expect(reader.read(text, "file")).toEqual(reading);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it("counts lines from the top", () => {
    const sample = samples.find(({ name }) => READER_OF[name] === id)!;
    const moved = reader.read(`\n\n${sample.text}`, "file").papers.map((paper) => paper.sources[0]!.line);
    expect(moved).toEqual(reader.read(sample.text, "file").papers.map((paper) => paper.sources[0]!.line + 2));
  });

  it("loses no record when a sample is there twice", () => {
    const sample = samples.find(({ name }) => READER_OF[name] === id)!;
    const once = reader.read(sample.text, "file");
    expect(once.papers).toHaveLength(2);
    if (sample.text.trimStart().startsWith("{\n") || sample.text.trimStart().startsWith("[") || id === "csv") return;
    const twice = reader.read(`${sample.text}\n${sample.text}`, "file");
    expect(twice.papers.map((paper) => paper.title)).toEqual(
      [...once.papers, ...once.papers].map((paper) => paper.title),
    );
  });
});
