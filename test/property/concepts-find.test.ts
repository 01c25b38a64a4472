import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findConcepts } from "../../graph-builder/concepts/concepts.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { papersOf } from "../support/papers-of.ts";

const word = fc.constantFrom(
  ..."loom looms yarn warp tension the of and a novel method dye-bath Dye bath WeftNet (WN) power-looms is, dyed: 3D weaving . - '".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const corpus = fc.array(fc.tuple(text, text), { maxLength: 8 });

describe("findConcepts", () => {
  it("takes any text: every concept has a label, spellings, an id of its own and the papers it says", () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const { concepts, byPaper } = findConcepts(papersOf(...texts), DEFAULT_OPTIONS, PLAIN_HOST);
        expect(byPaper).toHaveLength(texts.length);
        expect(concepts.map(({ id }) => id)).toEqual([...new Set(concepts.map(({ id }) => id))].sort());
        const counts = new Map<number, number>();
        for (const { index } of byPaper.flat()) counts.set(index, (counts.get(index) ?? 0) + 1);
        for (const [index, { label, variants, papers }] of concepts.entries()) {
          expect(label.trim()).not.toBe("");
          expect(variants.length).toBeGreaterThan(0);
          expect(papers).toBe(counts.get(index));
        }
      }),
    );
  });

  it("gives a paper the same concepts wherever it stands in the corpus", () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const named = (given: typeof texts): readonly (readonly string[])[] => {
          const { concepts, byPaper } = findConcepts(papersOf(...given), DEFAULT_OPTIONS, PLAIN_HOST);
          return byPaper.map((list) => list.map(({ index }) => concepts[index]!.label).sort());
        };
        expect([...named([...texts].reverse())].reverse()).toEqual(named(texts));
      }),
    );
  });
});
