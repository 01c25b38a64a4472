import { describe, expect, it } from "vitest";
import { writeReadingList, type ListedPaper } from "../../graph-builder/index.ts";
import { smallGraph } from "../support/small-graph.ts";

const listed = (key: string, title: string, rest: Partial<ListedPaper> = {}): ListedPaper => ({
  key,
  title,
  authors: [],
  year: null,
  address: "",
  tags: [],
  note: "",
  ...rest,
});

describe("writeReadingList", () => {
  it("gives each paper with its link, tags, note, and the sentences that join it to others", () => {
    const text = writeReadingList(smallGraph, [
      {
        heading: "To read",
        papers: [
          listed("paper:000000000001", "Heddle: Weaving Graphs on One Machine", {
            tags: ["looms", "to *cite*"],
            note: "First line.\n\n# not a heading",
          }),
        ],
      },
      { heading: "Read", papers: [] },
    ]);
    expect(text).toBe(`# Reading list: Looms

## To read

- **[Heddle: Weaving Graphs on One Machine](https://doi.org/10.1000/heddle)**, Ada Weaver, Bo Thread, 2021
  - Tags: looms, to \\*cite\\*

  > First line.
  >
  > \\# not a heading

  - Built upon by Heddle-2: “Heddle-2: Weaving Faster”
`);
  });

  it("keeps papers of other corpora with what the list knows of them", () => {
    const other = listed("paper:ffffffffffff", "Looms [of] Old", {
      authors: ["Bo Thread"],
      year: 1804,
      address: "https://example.org/looms",
    });
    expect(writeReadingList(smallGraph, [{ heading: "Read", papers: [other] }])).toContain(
      "- **[Looms \\[of\\] Old](https://example.org/looms)**, Bo Thread, 1804",
    );
  });
});
