import { describe, expect, it } from "vitest";
import { columnTypes, flatten } from "../../graph-builder/write/flatten.ts";

describe("flatten", () => {
  it.each([
    ["text", "text"],
    [7, 7],
    [false, false],
    [null, ""],
    [undefined, ""],
    [NaN, ""],
    [["a", "b"], "a | b"],
    [[], ""],
    [{ id: "x", label: "thread", weight: 0.5 }, "thread (0.5)"],
    [{ file: "a.txt", line: 3 }, "a.txt:3"],
    [{ doi: "10.1/x", arxiv: "2101.1" }, "doi: 10.1/x; arxiv: 2101.1"],
    [{ deep: [{ er: { still: 1 } }] }, "deep: er: still: 1"],
  ])("%j is %j", (value, cell) => {
    expect(flatten(value)).toBe(cell);
  });
});

describe("column types", () => {
  it("are the narrowest that hold all cells", () => {
    const rows = [
      { whole: 1, part: 1, mixed: 1, yes: true, none: "", big: 3e9 },
      { whole: 2, part: 0.5, mixed: "b", yes: false, none: "", late: 4 },
    ];
    expect(Object.fromEntries(columnTypes(rows))).toEqual({
      whole: "integer",
      part: "double",
      mixed: "string",
      yes: "boolean",
      none: "string",
      big: "double",
      late: "integer",
    });
  });
});
