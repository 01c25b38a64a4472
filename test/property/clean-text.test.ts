import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "../../graph-builder/text/clean.ts";

const pieces = fc.constantFrom(
  ..."\\alpha|$|{|}|^|_|(|)|O(|times|7.9|geq|ell|``|''|--|~|&amp;|<i>|</i>|\\\"a|\\textbf{|frac{|1{|big(|big)|mathcal{| |\n|a|Net|X|.|,|https://a.b/c_1|\u00ad|\ufb01".split(
    "|",
  ),
);
const debris = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

it("cleaning twice changes nothing", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), debris), (raw) => {
      const once = cleanText(raw);
      expect(cleanText(once)).toBe(once);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it("plain words stay as they are", { timeout: 60_000 }, () => {
  const word = fc
    .stringMatching(/^[A-Za-z]{1,12}$/)
    .filter(
      (w) =>
        !/[lgn]eq|infty|nabla|cdot|ldots|var|subset|supset|arrow|mapsto|^ell$|approx|bullet|tilde|angle|floor|ceil|forall|notin|otimes|oplus|empty|circled/.test(
          w,
        ),
    );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      fc.pre(!words.some((w) => w.length === 1 || w === "times" || w === "gg" || w === "ll"));
      const text = words.join(" ");
      expect(cleanText(text).toLowerCase().replaceAll(" ", "")).toBe(text.toLowerCase().replaceAll(" ", ""));
    }),
    { numRuns: 500, seed: 2 },
  );
});
