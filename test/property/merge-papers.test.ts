import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import type { PaperRecord } from "../../graph-builder/types.ts";

/** Records of a dozen works: a work has one title (in several spellings), one author and one DOI; a record may leave out the DOI. */
const record: fc.Arbitrary<PaperRecord> = fc
  .record({
    work: fc.nat({ max: 11 }),
    spelling: fc.nat({ max: 2 }),
    abstract: fc.constantFrom("", "Short.", "A longer text.", "Another text."),
    coauthor: fc.boolean(),
    year: fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: undefined }),
    doi: fc.boolean(),
    keywords: fc.option(fc.uniqueArray(fc.constantFrom("a", "b", "c")), { nil: undefined }),
    file: fc.constantFrom("a.txt", "b.txt"),
    line: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ work, spelling, abstract, coauthor, year, doi, keywords, file, line }) => {
    const title = `The Long Title of Work ${work >> 1}`;
    const author = `Ada ${work & 1 ? "Berg" : "Alm"}`;
    const made: PaperRecord = {
      title: [title, title.toUpperCase(), title.replaceAll(" ", "-")][spelling]!,
      abstract,
      authors: coauthor ? [author, "Bo Coe"] : [author],
      sources: [{ file, line }],
    };
    if (year !== undefined) Object.assign(made, { year });
    if (doi) Object.assign(made, { identifiers: { doi: `10.1/${work}` } });
    if (keywords && keywords.length > 0) Object.assign(made, { keywords });
    return made;
  });
const records = fc.array(record, { maxLength: 25 });

const merge = (...lists: (readonly PaperRecord[])[]) => mergePapers(lists.flat()).papers;
const place = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

describe("mergePapers", () => {
  it("does not care for the order", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((item) => ({ item, rank: random.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
        expect(mergePapers(shuffled)).toEqual(mergePapers(list));
      }),
      { seed: 3 },
    );
  });

  it("changes nothing the second time", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(records, (list) => {
        const { papers } = mergePapers(list);
        expect(mergePapers(papers).papers).toEqual(papers);
        expect(mergePapers(papers).merged).toEqual([]);
      }),
      { seed: 4 },
    );
  });

  it("merges in any grouping", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), c)).toEqual(merge(a, b, c));
      }),
      { seed: 5 },
    );
  });

  it("keeps every source", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(records, (list) => {
        const kept = new Set(mergePapers(list).papers.flatMap((paper) => paper.sources.map(place)));
        expect(kept).toEqual(new Set(list.flatMap((item) => item.sources.map(place))));
      }),
      { seed: 6 },
    );
  });
});
