import { describe, expect, it } from "vitest";
import { listing } from "../../graph-builder/read/listing.ts";

const A = `Graphs are everywhere, and drawing them well is hard. ${"We study how a drawing can be read by people and propose a measure of it. ".repeat(5)}It works.`;
const B = `Trees are simpler than graphs. ${"Our method draws them in linear time on any screen, however small the screen may be. ".repeat(5)}It is fast.`;

const brief = (text: string) =>
  listing.read(text, "a.txt").papers.map((paper) => [paper.title, paper.abstract.length, paper.sources[0]?.line]);

describe("listing", () => {
  it("reads titles and abstracts with blank lines between them", () => {
    expect(brief(`Drawing Graphs\n\n${A}\n\nDrawing Trees: A Survey\n\n${B}\n`)).toEqual([
      ["Drawing Graphs", A.length, 1],
      ["Drawing Trees: A Survey", B.length, 5],
    ]);
  });

  it("reads them without blank lines", () => {
    expect(brief(`Drawing Graphs\n${A}\nDrawing Trees: A Survey\n${B}`)).toEqual([
      ["Drawing Graphs", A.length, 1],
      ["Drawing Trees: A Survey", B.length, 3],
    ]);
  });

  it("passes over the furniture of the page", () => {
    const page = `new\n\nReceive new papers in your inbox every day!\n\nSubscribe\n\nbyXY and the reading community\n\nMar 11\n\nDrawing Graphs\n\n${A}\n`;
    const reading = listing.read(page, "a.txt");
    expect(reading.papers.map((paper) => paper.title)).toEqual(["Drawing Graphs"]);
    expect(reading.skipped).toEqual([]);
  });

  it("takes a glued button off the first title and says so", () => {
    const reading = listing.read(`SubscribeuGraph: Small Graphs\n${A}`, "a.txt");
    expect(reading.papers.map((paper) => paper.title)).toEqual(["uGraph: Small Graphs"]);
    expect(reading.repaired).toEqual([
      { file: "a.txt", line: 1, reason: 'Took "Subscribe" off the start of the title.' },
    ]);
    expect(listing.read(`Subscribers and Their Graphs\n${A}`, "a.txt").papers[0]?.title).toBe(
      "Subscribers and Their Graphs",
    );
  });

  it("joins wrapped lines and keeps the line of the title", () => {
    const words = A.split(" ");
    let wrapped = "";
    let width = 0;
    for (const word of words) {
      if (width + word.length > 72) {
        wrapped += "\n";
        width = 0;
      } else if (wrapped) wrapped += " ";
      wrapped += word;
      width += word.length + 1;
    }
    const reading = listing.read(`Drawing Graphs\n${wrapped}\n\nDrawing Trees\n${wrapped}`, "a.txt");
    expect(reading.papers.map((paper) => [paper.title, paper.abstract.replace(/\s+/g, " ")])).toEqual([
      ["Drawing Graphs", A],
      ["Drawing Trees", A],
    ]);
  });

  it("keeps short sentences and lists inside an abstract", () => {
    const text = `Drawing Graphs\n\n${A} We offer:\n\n- a fast method\n- a new measure\n\nCode is available at https://example.org/code.\n\nDrawing Trees\n\n${B}`;
    const reading = listing.read(text, "a.txt");
    expect(reading.papers.map((paper) => paper.title)).toEqual(["Drawing Graphs", "Drawing Trees"]);
    expect(reading.papers[0]?.abstract).toContain("a new measure");
    expect(reading.papers[0]?.abstract).toContain("Code is available");
  });

  it("reads questions and titles that end with a full stop", () => {
    const reading = listing.read(`Is Drawing All You Need?\n\n${A}\n\nGraphs beyond the plane.\n\n${B}`, "a.txt");
    expect(reading.papers.map((paper) => paper.title)).toEqual([
      "Is Drawing All You Need?",
      "Graphs beyond the plane.",
    ]);
    expect(reading.repaired).toHaveLength(1);
  });

  it("reads numbered lists and Markdown", () => {
    expect(brief(`1. Drawing Graphs\n${A}\n2. Drawing Trees\n${B}`).map(([title]) => title)).toEqual([
      "Drawing Graphs",
      "Drawing Trees",
    ]);
    const markdown = `# Reading list\n\n## Layout\n\n- **[Drawing Graphs](https://arxiv.org/abs/2101.00001v2)** (2021): ${A}\n- *Drawing Trees*. ${B}\n- [Drawing Forests Without a Ruler](https://doi.org/10.1000/x.1)\n`;
    const { papers, skipped } = listing.read(markdown, "list.md");
    expect(papers.map((paper) => paper.title)).toEqual([
      "Drawing Graphs",
      "Drawing Trees",
      "Drawing Forests Without a Ruler",
    ]);
    expect(papers[0]).toMatchObject({ year: 2021, identifiers: { arxiv: "2101.00001v2" }, abstract: A });
    expect(papers[2]).toMatchObject({ identifiers: { doi: "10.1000/x.1" }, abstract: "" });
    expect(skipped).toEqual([]);
  });

  it("reads labelled fields", () => {
    const { papers } = listing.read(
      `Title: Drawing graphs\nAuthors: Ada Lovelace and Alan Turing\nYear: 1999\nKeywords: graphs; drawing\nAbstract: ${A}`,
      "a.txt",
    );
    expect(papers).toEqual([
      {
        title: "Drawing graphs",
        abstract: A,
        authors: ["Ada Lovelace", "Alan Turing"],
        year: 1999,
        keywords: ["graphs", "drawing"],
        sources: [{ file: "a.txt", line: 1 }],
      },
    ]);
  });

  it("reads lines of authors under the titles", () => {
    const { papers } = listing.read(
      `Drawing Graphs\n\nAda Lovelace1,2, Kurt Gödel3* and Jan van der Berg\n\n${A}\n\nDrawing Trees\n\nGrace Hopper\n\n${B}`,
      "a.txt",
    );
    expect(papers.map((paper) => [paper.title, paper.authors])).toEqual([
      ["Drawing Graphs", ["Ada Lovelace", "Kurt Gödel", "Jan van der Berg"]],
      ["Drawing Trees", ["Grace Hopper"]],
    ]);
  });

  it("takes a title for no label", () => {
    expect(brief(`Code: A Language for Maps\n\n${A}`)).toEqual([["Code: A Language for Maps", A.length, 1]]);
  });

  it("keeps sure titles without an abstract and names what it leaves out", () => {
    const reading = listing.read(
      `${B}\n\nDrawing Graphs\n\n${A}\n\nA Survey of Planar Drawing Methods\n\nmisc notes\n\nDrawing Trees\n\n${B}`,
      "a.txt",
    );
    expect(reading.papers.map((paper) => paper.title)).toEqual([
      "Drawing Graphs",
      "A Survey of Planar Drawing Methods",
      "Drawing Trees",
    ]);
    expect(reading.skipped).toEqual([
      { file: "a.txt", line: 1, reason: "A text without a title before it." },
      { file: "a.txt", line: 9, reason: "Neither an abstract nor surely a title." },
    ]);
  });
});
