import { describe, expect, it } from "vitest";
import { correctPapers } from "../../graph-builder/correct/correct-papers.ts";
import { readCorrections } from "../../graph-builder/correct/read-corrections.ts";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import type { PaperRecord } from "../../graph-builder/types.ts";

const record = (line: number, title: string): PaperRecord => ({
  title,
  abstract: "",
  sources: [{ file: "a.txt", line }],
});
const records = [
  record(1, "Drawing Graphs"),
  record(3, "Drawing graphs"),
  record(5, "Drawing Graphs (draft)"),
  record(7, "Drawing Trees"),
];

/** The lines of each paper, after a corrections file of these rows. */
function linesAfter(...rows: readonly string[]) {
  const text = ["paper\tsame as", ...rows].join("\n");
  const { outcome, unmatched } = correctPapers(records, readCorrections([{ name: "papers.txt", text }]));
  const { papers, merged } = mergePapers(records, outcome);
  const lines = papers.map((paper) => paper.sources.map((source) => source.line)).sort((a, b) => a[0]! - b[0]!);
  return { lines, unmatched, reasons: merged.map((merge) => merge.reason) };
}

describe("correctPapers", () => {
  it("changes nothing without corrections", () => {
    expect(linesAfter().lines).toEqual([[1, 3], [5], [7]]);
  });

  it("keeps a record apart, by its place", () => {
    expect(linesAfter("a.txt:3\t").lines).toEqual([[1], [3], [5], [7]]);
  });

  it("makes one paper of two, by place or title", () => {
    const joined = linesAfter("a.txt:5\tDrawing Graphs");
    expect(joined.lines).toEqual([[1, 3, 5], [7]]);
    expect(joined.reasons).toEqual(["same paper by a correction; same title"]);
    expect(linesAfter("drawing GRAPHS (draft)\ta.txt:1").lines).toEqual([[1, 3, 5], [7]]);
  });

  it("says which lines found nothing", () => {
    expect(linesAfter("a.txt:9\t", "Drawing Trees\tNowhere").unmatched).toEqual([
      { file: "papers.txt", line: 2, reason: 'No record is at "a.txt:9" and none has that title.' },
      { file: "papers.txt", line: 3, reason: 'No record is at "Nowhere" and none has that title.' },
    ]);
  });
});
