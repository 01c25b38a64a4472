import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnits } from "../../graph-builder/text/units.ts";

const PIECE = /[\p{L}\p{N}]+(?:['’]\p{L}+)*[+#]*/gu;
const SIGNS = [
  "a",
  "Bc",
  "é",
  "7",
  "٣",
  "'",
  "’",
  "'s",
  "’S",
  "+",
  "#",
  "-",
  "–",
  " ",
  "/",
  "𝔽",
  "\ud835",
  "\udc00",
  "β",
  "\u0301",
  ".",
];
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((all) => all.join("")),
);

describe("findUnits", () => {
  it("finds the words that the pattern finds, letter by letter, in every script", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = [...text.matchAll(PIECE)].map(({ index, 0: { length } }) => [index, index + length] as const);
        const units = findUnits(text);
        for (const { start, end } of units) {
          expect(pieces.some(([from]) => from === start)).toBe(true);
          expect(pieces.some(([, to]) => to === end || (to === end + 2 && /['’]s/i.test(text.slice(end, to))))).toBe(
            true,
          );
        }
        for (const [from] of pieces) {
          expect(units.filter(({ start, end }) => start <= from && from < end)).toHaveLength(1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
