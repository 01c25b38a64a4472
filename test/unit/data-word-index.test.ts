import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, prefixDistance } from "../../src/data/edit-distance.ts";
import { openWordIndex } from "../../src/data/find-documents.ts";
import { WordIndexBuilder, wordsOf } from "../../src/data/word-index.ts";

/** By the definition, without a limit: letters inserted, dropped, changed or swapped. */
function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const same = a[0] === b[0] ? plainDistance(x, y) : Infinity;
  const swap = a.length > 1 && a[0] === b[1] && a[1] === b[0] ? 1 + plainDistance(a.slice(2), b.slice(2)) : Infinity;
  return Math.min(same, swap, 1 + Math.min(plainDistance(x, y), plainDistance(x, b), plainDistance(a, y)));
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

describe("distances between words", () => {
  it("are those of the definition, up to a limit", () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(most + 1, plainDistance(a, b)));
        const starts = Array.from({ length: b.length + 1 }, (_, length) => plainDistance(a, b.slice(0, length)));
        expect(prefixDistance(a, b, most)).toBe(Math.min(most + 1, ...starts));
      }),
    );
  });
});

/** Documents of one text each, found by a query: best first. */
function answers(texts: readonly string[], query: string): number[] {
  const builder = new WordIndexBuilder();
  for (const text of texts) builder.add([{ text, weight: 1 }]);
  const { scores } = openWordIndex(builder.finish())(query);
  return [...texts.keys()].filter((at) => scores[at]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

const TEXTS = ["Looms for weaving", "A loom", "Weaving by hand", "Étude sur la soie", "Knots"];

describe("a word index", () => {
  it("takes words apart at anything else, without case and accents", () => {
    expect(wordsOf("Heddle-2: ÉTUDE (β-test)")).toEqual(["heddle", "2", "etude", "β", "test"]);
  });

  it("finds whole words before words that begin so", () => {
    expect(answers(TEXTS, "loom")).toEqual([1, 0]);
    expect(answers(TEXTS, "etude")).toEqual([3]);
  });

  it("wants every word of a query, but any where none has all", () => {
    expect(answers(TEXTS, "weaving loom")).toEqual([0]);
    expect(answers(TEXTS, "knots hand")).toEqual([2, 4]);
    expect(answers(TEXTS, "")).toEqual([]);
  });

  it("forgives a typing error in a longer word that nothing starts with", () => {
    expect(answers(TEXTS, "waeving")).toEqual([0, 2]);
    expect(answers(TEXTS, "kmots")).toEqual([4]);
    expect(answers(TEXTS, "lom")).toEqual([]);
  });

  it("counts rare words more, and further places less than the first", () => {
    expect(answers(["silk and wool", "wool and wool and wool", "wool"], "wool silk")).toEqual([0]);
    const texts = ["wool wool wool", "wool, silk"];
    const builder = new WordIndexBuilder();
    for (const text of texts) builder.add([{ text, weight: 2 }]);
    const { scores } = openWordIndex(builder.finish())("wool");
    expect(scores[0]! / scores[1]!).toBeCloseTo(1.3, 5);
  });
});
