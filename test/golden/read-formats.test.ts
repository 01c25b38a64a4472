import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { readFile, readFiles } from "../../graph-builder/read/read.ts";
import { cleanText } from "../../graph-builder/text/clean.ts";

/** The same two papers in every format that has a reader. */
const FOLDER = join(import.meta.dirname, "input/formats");
const files = readdirSync(FOLDER).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

const FIRST = "Drawing Graphs on Small Screens: The MiniMap Method";
const SECOND = "A Survey of Tree Layouts";
const ABSTRACTS = [
  "We draw graphs on small screens. Our method, MiniMap, needs O(n log n) time and is 2.5× faster than GridDraw. Naïve layouts of Erdős graphs are 12% worse.",
  "Trees are drawn in many ways. This survey compares forty of them and builds on no earlier survey.",
];
/** Formats that carry only titles and abstracts, or that write them otherwise. */
const PLAIN = /^(?:listing|markdown|table)/;

describe("readers", () => {
  it.each(files.map((file) => [file.name, file] as const))("read %s", async (name, file) => {
    const reading = readFile(file);
    expect(reading.papers.map((paper) => cleanText(paper.title))).toEqual([FIRST, SECOND]);
    const abstracts = reading.papers.map((paper) => cleanText(paper.abstract));
    expect(abstracts).toEqual(name.includes("windows") ? [ABSTRACTS[0]!.replace("ő", "o"), ABSTRACTS[1]] : ABSTRACTS);
    if (!PLAIN.test(name)) {
      expect(reading.papers.map((paper) => paper.year)).toEqual([2021, 2019]);
      expect(reading.papers[0]?.identifiers?.["doi"]).toBe("10.1000/maps.1");
      expect(reading.papers[0]?.authors?.length).toBeGreaterThanOrEqual(2);
    }
    await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(`readings/${name}.json`);
  });

  it("see one pair of papers in all of them", () => {
    const { papers } = mergePapers(readFiles(files, PLAIN_HOST).papers);
    const seen = Object.fromEntries(papers.map((paper) => [paper.title, paper.sources.length]));
    expect(seen).toEqual({ [FIRST]: files.length, [SECOND]: files.length });
  });
});
