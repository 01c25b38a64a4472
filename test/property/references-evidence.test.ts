import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../graph-builder/text/sentences.ts";
import { tokenize } from "../../graph-builder/text/tokens.ts";
import { referencesAmong, type Draft } from "../support/reference-corpus.ts";

const NAMES = [
  "LoomNet",
  "LoomNet-2",
  "KNIT",
  "Shuttle",
  "WeRO-Silk",
  "WeRO",
  "zorgl",
  "k-means",
  "Woven Thread Network (WTN)",
  "WTN",
  "PanGu-α",
  "Doe et al. (2020)",
  "🧶",
  "(",
  "[12]",
  "$x_1$",
];
const WORDS = [
  "we",
  "propose",
  "extend",
  "outperform",
  "using",
  "on",
  "the",
  "a",
  "dataset",
  "such as",
  "and",
  ",",
  ".",
  ":",
  "called",
  "our",
  "than",
  "in",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...NAMES, ...WORDS), { maxLength: 30 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 120 }),
);
const draft: fc.Arbitrary<Draft> = fc.record(
  {
    title: text,
    abstract: text,
    year: fc.integer({ min: 1990, max: 2030 }),
    references: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ["title", "abstract"] },
);

/** References in words that do not depend on the places of papers and works. */
function told(list: readonly Draft[]): string[] {
  const { papers, found } = referencesAmong(...list);
  return found.references
    .map(({ source, target, ...rest }) => {
      const to =
        target < papers.length
          ? papers[target]!.title + papers[target]!.abstract
          : found.works[target - papers.length]!;
      return JSON.stringify([papers[source]!.title + papers[source]!.abstract, to, rest]);
    })
    .sort();
}

describe("references of any papers", () => {
  it("quote their evidence letter for letter, and hold every pair once, in order", () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const { papers, found } = referencesAmong(...drafts);
        const pairs = found.references.map(({ source, target }) => source * 1_000_000 + target);
        expect(pairs).toEqual([...new Set(pairs)].sort((a, b) => a - b));
        for (const { source, target, confidence, evidence } of found.references) {
          expect(target).not.toBe(source);
          expect(target).toBeLessThan(papers.length + found.works.length);
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeGreaterThan(0);
          for (const { field, index, start, end, quote, surface } of evidence) {
            const whole = field === "reference" ? papers[source]!.references![index!]! : papers[source]![field];
            expect(whole.slice(start, end)).toBe(quote);
            expect(surface.length).toBeGreaterThan(0);
            expect(quote).toContain(surface);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have works in order, each named by its variants and mentioned", () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const { papers, found } = referencesAmong(...drafts);
        const keys = found.works.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
        for (const [index, { label, variants, mentions }] of found.works.entries()) {
          expect(variants).toContain(label);
          expect(mentions).toBe(found.references.filter(({ target }) => target === papers.length + index).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("do not depend on the order of the papers", () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 2, maxLength: 5 }), (drafts) => {
        expect(told(drafts.toReversed())).toEqual(told(drafts));
      }),
      { numRuns: 100 },
    );
  });
});

describe("sentences and words of any text", () => {
  it("cover all but the space between them, in order", () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const parts of [splitSentences(whole), tokenize(whole)]) {
          let last = 0;
          let kept = "";
          for (const { start, end } of parts) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            kept += whole.slice(start, end);
            last = end;
          }
          expect(kept.replace(/[\s\u200b\ufeff]+/gu, "")).toBe(whole.replace(/[\s\u200b\ufeff]+/gu, ""));
        }
      }),
      { numRuns: 500 },
    );
  });
});
