import { describe, expect, it } from "vitest";
import type { PaperAttributes } from "../../graph-builder/graph.ts";
import { writeLineageMarkdown } from "../../graph-builder/write/lineage-markdown.ts";
import { citePaper, escapeMarkdown, writeMarkdown } from "../../graph-builder/write/markdown.ts";
import { paperNode, smallGraph } from "../support/small-graph.ts";

const paper = (given: Partial<PaperAttributes> & { title: string }): PaperAttributes =>
  paperNode("paper:1", given).attributes as PaperAttributes;

describe("text in Markdown", () => {
  it.each([
    ["a*b_c", "a\\*b\\_c"],
    ["<b> & &amp; #1", "\\<b\\> & \\&amp; \\#1"],
    ["1. first", "1\\. first"],
    ["- item", "\\- item"],
    ["[x](y) `z`", "\\[x\\](y) \\`z\\`"],
  ])("%s stays itself", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});

describe("a paper in a list", () => {
  it("has its title, address, people and place", () => {
    const given = {
      title: "Looms",
      authors: ["Ada", "Bo", "Cy"],
      venue: "Threads",
      year: 2020,
      url: "https://a.org/x_(y)",
    };
    expect(citePaper(paper(given))).toBe("**[Looms](https://a.org/x_%28y%29)**, Ada, Bo and 1 other, Threads 2020");
    expect(citePaper(paper({ title: "Looms" }))).toBe("**Looms**");
    expect(citePaper(paper({ title: "Looms", identifiers: { arxiv: "2101.00001" } }))).toContain(
      "arxiv.org/abs/2101.00001",
    );
  });
});

describe("a reading list", () => {
  it("has the papers by cluster, with what they build on", () => {
    expect(writeMarkdown(smallGraph)).toMatchInlineSnapshot(`
      "# Looms

      ## Heddles

      - **[Heddle: Weaving Graphs on One Machine](https://doi.org/10.1000/heddle)**, Ada Weaver, Bo Thread, 2021
        - About graph weaving
        - Names Jacquard
      - **Heddle-2: Weaving Faster**, 2023
        - About graph weaving, thread
        - Builds on Heddle: “Heddle-2: Weaving Faster”

      ## Warps

      - **On the "warp": a study of Heddle-2**
        - About thread
        - Mentions Heddle-2: “We study Heddle-2. It holds.”

      ## Ungrouped

      - **Knots**
      "
    `);
  });
});

describe("a lineage in Markdown", () => {
  it("has each step with its sentence", () => {
    expect(writeLineageMarkdown(smallGraph, smallGraph.nodes[1]!, { works: "all" })).toMatchInlineSnapshot(`
      "# The lineage of Heddle-2

      **Heddle-2: Weaving Faster**, 2023

      ## Builds on

      - Builds on **[Heddle: Weaving Graphs on One Machine](https://doi.org/10.1000/heddle)**, Ada Weaver, Bo Thread, 2021
        > Heddle-2: Weaving Faster
        - Uses *Jacquard*
          > It runs on the Jacquard library.

      ## Built upon by

      - Mentioned by **On the "warp": a study of Heddle-2**
        > We study Heddle-2. It holds.
      "
    `);
  });
});
