import { describe, expect, it } from "vitest";
import { bibtex } from "../../graph-builder/read/bibtex.ts";
import { cleanText } from "../../graph-builder/text/clean.ts";
import { processorTime } from "../support/processor-time.ts";

const read = (text: string) => bibtex.read(text, "a.bib");
const titles = (text: string) => read(text).papers.map((paper) => cleanText(paper.title));

describe("bibtex", () => {
  it("fills in macros, joins with # and reads months and numbers", () => {
    const { papers } = read(
      '@string{me = "Ada " # {Lovelace}}\n@misc{a, author = me, title = {On } # "Engines" , year = 1843, journal = undefinedmacro}',
    );
    expect(papers[0]).toMatchObject({
      title: "On Engines",
      authors: ["Ada Lovelace"],
      year: 1843,
      venue: "undefinedmacro",
    });
  });

  it("keeps nested braces, quotes and at signs in values", () => {
    expect(titles('@misc{a, title = {A {"B"} @ {C, {D}} # e}}')).toEqual(['A "B" @ C, D # e']);
    expect(titles('@misc{a, title = "A {"}B{"} c"}')).toEqual(['A "B" c']);
  });

  it("reads TeX accents and formulas", () => {
    expect(
      titles(String.raw`@misc{a, title = {Erd{\H{o}}s, Stra{\ss}e, $\alpha$-{N}ets, $n^{2}$ \& {\it more}}}`),
    ).toEqual(["Erdős, Straße, α-Nets, n² & more"]);
  });

  it("reads names in every form", () => {
    const { papers } = read(
      String.raw`@misc{a, title = {T}, author = {Lovelace, Ada AND Kurt G{\"o}del and van der Berg, Jr, Jan and {Barnes and Noble} and others}}`,
    );
    expect(papers[0]?.authors).toEqual(["Ada Lovelace", "Kurt Gödel", "Jan van der Berg Jr", "Barnes and Noble"]);
  });

  it("inherits through crossref", () => {
    const { papers } = read("@inproceedings{a, title={A}, crossref={P}}\n@proceedings{p, title={The Book}, year=1999}");
    expect(papers[0]).toMatchObject({ title: "A", venue: "The Book", year: 1999 });
  });

  it("finds identifiers wherever they stand", () => {
    const { papers } = read(
      "@misc{a, title={A}, eprint={2101.00001v2}, archiveprefix={arXiv}}\n@misc{b, title={B}, url={https://doi.org/10.1000/X.1}}\n@misc{c, title={C}, journal={arXiv preprint arXiv:1901.00001}}",
    );
    expect(papers.map((paper) => paper.identifiers)).toEqual([
      { arxiv: "2101.00001v2", key: "a" },
      { doi: "10.1000/x.1", key: "b" },
      { arxiv: "1901.00001", key: "c" },
    ]);
  });

  it.each([
    [
      "a missing closing brace",
      "@misc{a, title = {A}, note = {open\n\n@misc{b, title = {B}}",
      ["A", "B"],
      'Entry "a": its closing brace is missing.',
    ],
    [
      "an unclosed entry",
      "@misc{a, title = {A}\n\n@misc{b, title = {B}}",
      ["A", "B"],
      'Entry "a": its closing brace is missing.',
    ],
    [
      "the end of the file",
      "@misc{b, title = {B}}\n@misc{a, title = {A},",
      ["B", "A"],
      'Entry "a": it ends with the file.',
    ],
    [
      "a brace too many",
      "@misc{a, title = {A}}, year = {1999}}\n@misc{b, title = {B}}",
      ["A", "B"],
      'Entry "a": a closing brace too many.',
    ],
    [
      "junk among the fields",
      "@misc{a, title = {A}, ???, year = 1999}\n@misc{b, title = {B}}",
      ["A", "B"],
      'Entry "a": something in it that is no field was left out.',
    ],
    [
      "a missing quote",
      '@misc{a, title = "A\n}\n\n@misc{b, title = {B}}',
      ["A", "B"],
      'Entry "a": its closing quote is missing.',
    ],
  ])("recovers from %s", (_, text, expected, reason) => {
    expect(titles(text)).toEqual(expected);
    expect(read(text).repaired.map((note) => note.reason)).toEqual([reason]);
  });

  it("reads entries without key or comma and skips those without a title", () => {
    expect(titles("@misc{title = {A}}\n@misc{b, title = {B} year = 1999}\n@misc{c,}")).toEqual(["A", "B"]);
    expect(read("\n@misc{c, year = 1999}").skipped).toEqual([
      { file: "a.bib", line: 2, reason: 'Entry "c" has no title.' },
    ]);
  });

  it("passes over comments, preambles and text between entries", () => {
    expect(
      titles(
        "mail me@x.org\n@comment{@misc{a, title={A}}}\n@preamble{ {x} }\n% @misc\n@comment open {\n@misc{b, title={B}}",
      ),
    ).toEqual(["B"]);
  });

  it("stays linear on a file of unclosed entries", { timeout: 60_000 }, () => {
    let papers = 0;
    const time = processorTime(() => {
      papers = read("@misc{a, title = {open\n".repeat(20_000)).papers.length;
    });
    expect(papers).toBeGreaterThan(19_000);
    expect(time).toBeLessThan(10_000);
  });
});
