import { describe, expect, it } from "vitest";
import { writeWalkMarkdown } from "../../graph-builder/write/walk-markdown.ts";
import { smallGraph } from "../support/small-graph.ts";

describe("a walk as Markdown", () => {
  it("quotes the sentence of each step", () => {
    expect(writeWalkMarkdown(smallGraph, ["paper:000000000001", "paper:000000000002", "paper:000000000003"])).toBe(
      `# The lineage of Heddle

1. **[Heddle: Weaving Graphs on One Machine](https://doi.org/10.1000/heddle)**, Ada Weaver, Bo Thread, 2021

2. **Heddle-2: Weaving Faster**, 2023

   Builds on Heddle:

   > Heddle-2: Weaving Faster

3. **On the "warp": a study of Heddle-2**

   Mentions Heddle-2:

   > We study Heddle-2. It holds.
`,
    );
  });

  it("leaves a step without a reference, and a paper that is not there, as they are", () => {
    expect(writeWalkMarkdown(smallGraph, ["paper:000000000004", "paper:000000000001", "paper:gone"])).toBe(
      "# The lineage of Knots\n\n1. **Knots**\n\n2. **[Heddle: Weaving Graphs on One Machine](https://doi.org/10.1000/heddle)**, Ada Weaver, Bo Thread, 2021\n\n3. *paper:gone*\n",
    );
  });
});
