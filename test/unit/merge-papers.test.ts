import { describe, expect, it } from "vitest";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import type { PaperRecord } from "../../graph-builder/types.ts";

let line = 0;
const record = (title: string, rest: Partial<PaperRecord> = {}): PaperRecord => ({
  title,
  abstract: "",
  sources: [{ file: "a.txt", line: (line += 1) }],
  ...rest,
});

const same = (a: Record<string, string>, b: Record<string, string>) =>
  mergePapers([record("One title", { identifiers: a }), record("Quite another", { identifiers: b })]).papers.length ===
  1;
const editorial = (year: number) => record("Editorial", { authors: ["Ada Lovelace"], year });

describe("mergePapers", () => {
  it("merges by title, whatever its case, marks and dashes", () => {
    const { papers, merged } = mergePapers([
      record("PanGraph-α: Big Graphs", { abstract: "Short.", year: 2021 }),
      record("Pangraph-alpha -- big graphs", { abstract: "The longer abstract.", authors: ["Ada Lovelace"] }),
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ abstract: "The longer abstract.", year: 2021, authors: ["Ada Lovelace"] });
    expect(papers[0]?.sources).toHaveLength(2);
    expect(merged[0]?.reason).toBe("same title");
  });

  it("merges by DOI, arXiv id with any version, arXiv DOI and OpenAlex id", () => {
    expect(same({ doi: "10.1/AB" }, { doi: "https://doi.org/10.1/ab" })).toBe(true);
    expect(same({ arxiv: "2101.00001" }, { arxiv: "2101.00001v3" })).toBe(true);
    expect(same({ arxiv: "2101.00001v2" }, { doi: "10.48550/arXiv.2101.00001" })).toBe(true);
    expect(same({ openalex: "W123456" }, { openalex: "w123456" })).toBe(true);
    expect(same({ doi: "10.1/ab" }, { doi: "10.1/ac" })).toBe(false);
    expect(same({ id: "7" }, { id: "7" })).toBe(false);
  });

  it("merges preprint and published version and keeps both identifiers", () => {
    const { papers } = mergePapers([
      record("Graphs for All", {
        identifiers: { doi: "10.48550/arxiv.2101.00001" },
        year: 2021,
        authors: ["Lovelace, Ada"],
      }),
      record("Graphs for all", { identifiers: { doi: "10.1/x" }, year: 2022, authors: ["A. Lovelace", "A. Turing"] }),
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      year: 2021,
      authors: ["A. Lovelace", "A. Turing"],
      identifiers: { doi: "10.1/x", "doi-2": "10.48550/arxiv.2101.00001" },
    });
  });

  it("keeps namesakes apart, numbered by year", () => {
    const late = record("A Survey of Drawing Graphs", { authors: ["Bo Berg"], year: 2020 });
    const early = record("A survey of drawing graphs", { authors: ["Al Alm"], year: 1990 });
    const { papers } = mergePapers([late, early]);
    const key = papers[0]!.key;
    expect(papers.map((paper) => [paper.key, paper.year])).toEqual([
      [key, 1990],
      [`${key}-2`, 2020],
    ]);
    expect(key).toMatch(/^paper:[0-9a-f]{12}$/);
  });

  it("tells short titles of one author apart by year", () => {
    expect(mergePapers([editorial(2001), editorial(2002), editorial(2001)]).papers).toHaveLength(2);
  });

  it("cleans the text and leaves references raw", () => {
    const { papers } = mergePapers([
      record("Erd\\H{o}s Graphs", { abstract: "7.93times", references: ["Erd\\H{o}s 1959"] }),
    ]);
    expect(papers[0]).toMatchObject({ title: "Erdős Graphs", abstract: "7.93×", references: ["Erd\\H{o}s 1959"] });
  });

  it("keeps titles in other scripts apart", () => {
    expect(mergePapers([record("深度学习"), record("机器学习"), record("???"), record("!!!")]).papers).toHaveLength(4);
  });
});
