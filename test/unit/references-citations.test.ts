import { describe, expect, it } from "vitest";
import { referencesAmong, type Draft } from "../support/reference-corpus.ts";

const TARGET: Draft = {
  title: "On the Dyeing of Very Long Silk Threads",
  abstract: "We dye threads. Code: https://github.com/dyers/silk.",
  authors: ["Doe, Jane", "Roe, Richard"],
  year: 2019,
  identifiers: { arxiv: "1901.00001", doi: "10.1234/dye.42" },
  code: ["https://github.com/dyers/silk"],
};

describe("citations", () => {
  it.each([
    ["We extend Doe et al. (2019) to wool.", "extends", "builds-on", "Doe et al. (2019)"],
    ["Silk is long (Doe and Roe, 2019).", "mentions", "author-year", "Doe and Roe, 2019"],
    ["See arXiv:1901.00001 for silk.", "mentions", "identifier", "arXiv:1901.00001"],
    ["See doi 10.1234/dye.42.", "mentions", "identifier", "10.1234/dye.42"],
    [
      'As said in "On the dyeing of very long silk threads", silk is long.',
      "mentions",
      "full-title",
      "On the dyeing of very long silk threads",
    ],
    ["We use the code of github.com/dyers/silk.", "mentions", "shared-code", "github.com/dyers/silk"],
  ])("in text: %s", (abstract, relation, rule, surface) => {
    const corpus = referencesAmong(TARGET, { title: "Wool", abstract, year: 2022 });
    expect(corpus.reference("Wool", "On the")).toMatchObject({ relation, evidence: [{ rule, quote: abstract }] });
    expect(corpus.reference("Wool", "On the")!.evidence[0]!.surface).toContain(surface);
  });

  it("become works where the corpus lacks the paper and the text speaks of it by author", () => {
    const corpus = referencesAmong({ title: "Wool", abstract: "We extend Zorgl et al. (2017) to wool (Roe, 2001)." });
    expect(corpus.found.works).toMatchObject([{ key: "work:zorgletal2017", label: "Zorgl et al. (2017)" }]);
  });

  it.each([
    "Doe, J. and Roe, R.: On the dyeing of very long silk threads. Journal of Silk 12 (2019).",
    "J. Doe. Silk. doi:10.1234/dye.42",
    "J. Doe. Silk. arXiv:1901.00001v2",
  ])("in a reference list: %s", (entry) => {
    const corpus = referencesAmong(TARGET, { title: "Wool", references: ["Nothing of use.", entry] });
    const reference = corpus.reference("Wool", "On the")!;
    expect(reference).toMatchObject({
      relation: "cites",
      evidence: [{ field: "reference", index: 1, start: 0, end: entry.length, quote: entry }],
    });
    expect(entry).toContain(reference.evidence[0]!.surface);
  });

  it("in a reference list are not taken when year and authors differ", () => {
    const entry = "K. Poe. On the dyeing of very long silk threads. 1950.";
    expect(referencesAmong(TARGET, { title: "Wool", references: [entry] }).found.references).toEqual([]);
  });

  it("of a title inside a title say nothing", () => {
    const corpus = referencesAmong(TARGET, { title: `A Demonstration: ${TARGET.title}`, year: 2022 });
    expect(corpus.found.references).toEqual([]);
  });
});
