import { describe, expect, it } from "vitest";
import { styleFor } from "../../graph-builder/cli/terminal.ts";
import { columns, oneLine, pad, plural, shorten, table, thousands, wrap } from "../../graph-builder/cli/text-layout.ts";

describe("text on the terminal", () => {
  it("counts columns, not characters", () => {
    const colour = styleFor(true, {});
    expect(columns(colour.bold(colour.mark("loom")))).toBe(4);
    expect(columns("織り")).toBe(4);
    expect(columns("e\u0301")).toBe(1);
    expect(pad("織", 4)).toBe("織  ");
  });

  it("shortens with an ellipsis", () => {
    expect(shorten("loom", 4)).toBe("loom");
    expect(shorten("a long loom", 8)).toBe("a long…");
    expect(shorten("織物織物", 5)).toBe("織物…");
  });

  it("wraps at spaces and never loses a word", () => {
    const text = "one two three four fivefivefive six";
    const lines = wrap(text, 9);
    expect(lines.join(" ")).toBe(text);
    expect(lines).toEqual(["one two", "three", "four", "fivefivefive", "six"]);
    expect(wrap(text, Infinity)).toEqual([text]);
  });

  it("aligns tables, numbers to the right", () => {
    expect(
      table([
        ["looms", 5],
        ["a warp", 12_345],
      ]),
    ).toEqual(["  looms        5", "  a warp  12,345"]);
  });

  it("writes counts", () => {
    expect([thousands(0), thousands(999), thousands(1_234_567)]).toEqual(["0", "999", "1,234,567"]);
    expect([plural(1, "paper"), plural(0, "paper")]).toEqual(["1 paper", "0 papers"]);
  });

  it("takes control characters out", () => {
    expect(oneLine(" a\u001B[31m\n\tb\u0007 ")).toBe("a[31m b");
  });
});

describe("style", () => {
  it("is plain off the terminal, with NO_COLOR and on a dumb terminal", () => {
    const plain = "*x*";
    expect(styleFor(false, {}).mark("x")).toBe(plain);
    expect(styleFor(true, { NO_COLOR: "1" }).mark("x")).toBe(plain);
    expect(styleFor(true, { TERM: "dumb" }).mark("x")).toBe(plain);
    expect(styleFor(true, { NO_COLOR: "" }).mark("x")).toContain("\u001B[");
  });
});
