import { describe, expect, it } from "vitest";
import { matchPapers, type KnownPaper, type Matching } from "../../graph-builder/index.ts";

const papers: readonly KnownPaper[] = [
  {
    key: "paper:1",
    title: "Heddle: Weaving Graphs on One Machine",
    authors: ["Ada Weaver"],
    year: 2021,
    identifiers: { doi: "10.1000/heddle" },
    names: ["Heddle"],
  },
  { key: "paper:2", title: "Warp: Faster Looms", url: "https://arxiv.org/abs/2101.00001v2", names: ["Warp", "Twist"] },
  { key: "paper:3", title: "Knots of Every Kind", names: ["Twist"] },
];

const match = (text: string, name = "known.txt"): Matching =>
  matchPapers(papers, [{ name, bytes: new TextEncoder().encode(text) }]);
const found = (matching: Matching): (readonly [string, string])[] =>
  matching.matched.map(({ key, reason }) => [key, reason]);

describe("matchPapers", () => {
  it("reads a list of identifiers, titles and names, one a line", () => {
    const matching = match(
      [
        "https://doi.org/10.1000/HEDDLE",
        "arXiv:2101.00001",
        "- knots of every kind",
        "2. Warp – faster looms",
        "heddle",
        "",
        "Looms That Nobody Knows",
      ].join("\n"),
    );
    expect(found(matching)).toEqual([
      ["paper:1", "same DOI 10.1000/heddle"],
      ["paper:2", "same arXiv id 2101.00001"],
      ["paper:3", "same title"],
      ["paper:2", "same title"],
      ["paper:1", "name"],
    ]);
    expect(matching.matched.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(matching.unmatched).toEqual([{ file: "known.txt", line: 7, text: "Looms That Nobody Knows" }]);
  });

  it("takes no name that two papers introduce, and no title of another first author", () => {
    expect(match("twist").unmatched).toHaveLength(1);
    const bib = `@misc{x, title={Heddle: Weaving Graphs on One Machine}, author={Bo Thread}, year={1999}}`;
    expect(match(bib, "refs.bib").matched).toEqual([]);
  });

  it("reads bibliographies by the same readers as a build", () => {
    const bib = `@article{a, title={Something Else}, doi={10.1000/heddle}}
@article{b, title={{Knots} of every {Kind}}, author={Ann Knot}}
@article{c, title={Unknown Weaves}}`;
    const matching = match(bib, "refs.bib");
    expect(found(matching)).toEqual([
      ["paper:1", "same DOI 10.1000/heddle"],
      ["paper:3", "same title"],
    ]);
    expect(matching.unmatched.map(({ text }) => text)).toEqual(["Unknown Weaves"]);
    expect(found(match("TY  - JOUR\nTI  - Warp: Faster Looms\nER  - \n", "refs.ris"))).toEqual([
      ["paper:2", "same title"],
    ]);
  });

  it("keeps different identifiers that no paper here has apart", () => {
    expect(match("10.1000/a\n10.1000/b\n2301.00009\n").unmatched.map(({ text }) => text)).toEqual([
      "10.1000/a",
      "10.1000/b",
      "2301.00009",
    ]);
  });

  it("says what it could not read", () => {
    expect(match("%PDF-1.4 ...", "paper.pdf").skipped.map(({ reason }) => reason)).toEqual([
      "This is a PDF: export titles and abstracts as text.",
    ]);
  });
});
