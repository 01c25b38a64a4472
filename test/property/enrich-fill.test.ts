import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillGaps, FILLED } from "../../graph-builder/cli/enrich/fill.ts";
import { findSubjects } from "../../graph-builder/cli/enrich/subject.ts";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import type { PaperRecord } from "../../graph-builder/types.ts";

const text = fc
  .array(fc.constantFrom("loom", "heddle", "shuttle", "warp", "weft"), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

const fields = fc.record({
  abstract: fc.oneof(fc.constant(""), text),
  authors: some(fc.constantFrom(["Ada Byron"], ["Byron, Ada", "John Kay"])),
  year: some(fc.integer({ min: 1900, max: 2100 })),
  venue: some(text),
  url: some(text.map((path) => `https://example.org/${path.replaceAll(" ", "-")}`)),
  references: some(fc.array(text, { minLength: 1, maxLength: 3 })),
  identifiers: some(fc.constantFrom({ doi: "10.1000/a" }, { arxiv: "2101.00003v2" }, { doi: "10.1000/b", s2: "1" })),
});

function record(title: string, file: string, line: number, given: Readonly<Record<string, unknown>>): PaperRecord {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { title, abstract: "", ...Object.fromEntries(known), sources: [{ file, line }] };
}

describe("filling gaps", () => {
  it("changes nothing that the user has, fills the rest, and adds no paper", () => {
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 3 }), fields, text, (mine, theirs, otherTitle) => {
        const records = mine.map((given, index) => record("One Title of One Paper", "mine.txt", index + 1, given));
        const found = record(otherTitle, "Service", 1, theirs);
        const subjects = findSubjects(records);
        const filled = subjects.flatMap((subject) =>
          subject.records.map((index) => fillGaps(records[index]!, subject, found)),
        );
        const before = mergePapers(records).papers;
        const after = mergePapers(filled).papers;
        expect(after.length).toBeLessThanOrEqual(before.length);
        if (before.length !== 1) return;
        const [had, has] = [before[0]!, after[0]!];
        expect([has.title, has.key]).toEqual([had.title, had.key]);
        for (const field of FILLED) {
          const value = had[field] === undefined || had[field] === "" ? found[field] : had[field];
          expect(has[field] ?? "").toEqual(value ?? "");
        }
        for (const value of Object.values(had.identifiers ?? {}))
          expect(Object.values(has.identifiers!)).toContain(value);
        expect(has.sources).toEqual([{ file: "Service", line: 1 }, ...had.sources]);
      }),
    );
  });
});
