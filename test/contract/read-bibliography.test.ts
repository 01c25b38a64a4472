import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { decode } from "../../graph-builder/read/decode.ts";
import { readFile } from "../../graph-builder/read/read.ts";
import { cleanText } from "../../graph-builder/text/clean.ts";
import { fingerprint } from "../../graph-builder/text/fold.ts";
import { outsideData } from "../support/outside-data.ts";

const bibliography = outsideData("data/bibliography");
const formats = outsideData("data/formats");

const load = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return { name, text: decode(bytes).text, reading: readFile({ name, bytes }) };
    });
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const plain = (text: string) => fingerprint(cleanText(text.replace(/<[^>]+>/g, "")));

describe.skipIf(!bibliography)("files of other test suites", () => {
  it("BibTeX: as many records as bibtex-parser, the same titles and abstracts", { timeout: 120_000 }, () => {
    let fields = 0;
    const different: string[] = [];
    for (const { name, text, reading } of load(bibliography!, /\.bib$/)) {
      const { entries } = parse(text, { sentenceCase: false, english: false });
      expect(reading.papers.length + reading.skipped.length, name).toBe(entries.length);
      for (const entry of entries) {
        const { title, subtitle, titleaddon, abstract } = entry.fields;
        const paper = reading.papers.find((one) => one.identifiers?.["key"] === entry.key);
        const whole = [title, subtitle ?? titleaddon].filter(Boolean).join(": ");
        for (const [expected, found] of [
          [whole, paper?.title],
          [abstract, paper?.abstract],
        ]) {
          if (!expected) continue;
          fields += 1;
          if (plain(expected) !== fingerprint(cleanText(found ?? ""))) different.push(`${name}: ${expected}`);
        }
      }
    }
    expect(fields).toBeGreaterThan(100);
    expect(different.length / fields, different.join("\n")).toBeLessThanOrEqual(0.005);
  });

  it("RIS and Web of Science: every record, or the reason why not", () => {
    const files = load(bibliography!, /\.(?:ris|isi)$/);
    expect(files.length).toBeGreaterThan(15);
    for (const { name, text, reading } of files) {
      const records = Math.max(count(text, /^TY {1,2}-/gm), count(text, /^PT \S/gm), count(text, /^ER\b/gm));
      const read = reading.papers.length + reading.skipped.filter(({ reason }) => reason.includes("title")).length;
      expect(read, name).toBe(records);
      for (const paper of reading.papers) expect(text).toContain(paper.title.split(" ")[0]);
    }
  });
});

describe.skipIf(!formats)("real exports", () => {
  it.each([
    ["wos-plain.txt", /^PT \S/gm, 147],
    ["scopus.csv", /,Scopus,2-s2\.0-\d+\s*$/gm, 58],
    ["ieee.csv", /^"(?!Document Title)[^"\n]/gm, 10],
    ["semantic-scholar-paper.json", /^\{"paperId"/gm, 1],
  ])("%s is read whole", (name, record, expected) => {
    const [file] = load(formats!, new RegExp(`^${name}$`));
    expect(count(file!.text, record)).toBe(expected);
    expect(file!.reading.papers).toHaveLength(expected);
    expect(file!.reading.skipped).toEqual([]);
  });

  it("reads reference lists", () => {
    const [file] = load(formats!, /^wos-plain\.txt$/);
    const references = file!.reading.papers.flatMap((paper) => paper.references ?? []);
    const inFile = file!.text.split("\n").filter((line, index, lines) => {
      let at = index;
      while (at > 0 && /^ {3}/.test(lines[at]!)) at -= 1;
      return lines[at]!.startsWith("CR ") && line.trim() !== "";
    });
    expect(references).toHaveLength(inFile.length);
  });
});
