import { describe, expect, it } from "vitest";
import { createPhraseTable } from "../../graph-builder/text/phrase-table.ts";

describe("createPhraseTable", () => {
  it("numbers phrases densely and gives their words back", () => {
    const table = createPhraseTable();
    const power = table.add(-1, 7);
    const loom = table.add(power, 3);
    expect([power, loom, table.size]).toEqual([0, 1, 2]);
    expect(table.words(loom)).toEqual([7, 3]);
    expect(table.add(power, 3)).toBe(loom);
    expect(table.find(power, 3)).toBe(loom);
    expect(table.find(loom, 3)).toBe(-1);
  });

  it("keeps its numbers when it grows", () => {
    const table = createPhraseTable();
    const count = 20_000;
    for (let n = 0; n < count; n += 1) table.add(n % 7 === 0 ? -1 : n - 1, n % 101 === 0 ? n : n + 1);
    const size = table.size;
    for (let n = 0; n < count; n += 1) {
      const found = table.find(n % 7 === 0 ? -1 : n - 1, n % 101 === 0 ? n : n + 1);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(table.add(n % 7 === 0 ? -1 : n - 1, n % 101 === 0 ? n : n + 1)).toBe(found);
    }
    expect(table.size).toBe(size);
  });
});
