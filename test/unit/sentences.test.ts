import { describe, expect, it } from "vitest";
import { splitSentences } from "../../graph-builder/text/sentences.ts";

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["Looms are old. We weave.", ["Looms are old.", "We weave."]],
    ["Is it cloth? Yes!  It is.", ["Is it cloth?", "Yes!", "It is."]],
    [
      "As in Doe et al. (2020), cf. Fig. 3, threads, e.g. silk, hold. So do knots.",
      ["As in Doe et al. (2020), cf. Fig. 3, threads, e.g. silk, hold.", "So do knots."],
    ],
    ["It runs 3.5 times faster than J. Weaver's. Fine.", ["It runs 3.5 times faster than J. Weaver's.", "Fine."]],
    ["The cloth is done.We then dye it.", ["The cloth is done.", "We then dye it."]],
    ["Threads, knots, etc. Later we dye.", ["Threads, knots, etc.", "Later we dye."]],
    ['He said "weave." Then he left.', ['He said "weave."', "Then he left."]],
    ["Node.js and loom.py run. They do.", ["Node.js and loom.py run.", "They do."]],
    ["No end", ["No end"]],
    ["", []],
    ["   ", []],
  ])("parts %j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
