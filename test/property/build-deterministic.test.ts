import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, WRITERS, type InputFile } from "../../graph-builder/index.ts";
import { SAMPLE } from "../support/corpora.ts";

const json = WRITERS["json"]!;
const bytes = (files: readonly InputFile[], seed = 1): string =>
  String(json.write(buildGraph({ files, title: "Sample" }, { seed })));

describe("buildGraph", () => {
  const expected = bytes(SAMPLE);

  it("gives the same bytes again", () => {
    expect(bytes(SAMPLE) === expected).toBe(true);
  });

  it("gives the same bytes whatever the order of the files", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SAMPLE], { minLength: SAMPLE.length }), (files) => bytes(files) === expected),
      { numRuns: 4 },
    );
  });

  it("survives any text without a crash, or says that no paper is in it", () => {
    const paragraphs = fc.array(fc.string({ unit: "grapheme", maxLength: 120 }), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const file: InputFile = { name: "any.txt", bytes: new TextEncoder().encode(lines.join("\n\n")) };
        try {
          return buildGraph({ files: [file] }).nodes.length > 0;
        } catch (error) {
          return (error as { code?: string }).code === "empty";
        }
      }),
      { numRuns: 60 },
    );
  });
});
