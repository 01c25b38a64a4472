import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ORDINARY_WORDS } from "../../graph-builder/text/ordinary-words.ts";
import { PROPER_WORDS } from "../../graph-builder/text/proper-words.ts";
import { isOrdinaryWord, isProperWord, unpackWords } from "../../graph-builder/text/words.ts";

describe("the ordinary words", () => {
  it.each(["trace", "traces", "swarm", "puzzles", "cores", "weaving", "stopped", "happily", "the", "of"])(
    "hold %s",
    (word) => {
      expect(isOrdinaryWord(word)).toBe(true);
    },
  );

  it.each(["flashattention", "pytorch", "zq", "loomnet", ""])("do not hold %j", (word) => {
    expect(isOrdinaryWord(word)).toBe(false);
  });

  it("tell names of people and places apart", () => {
    expect(["boston", "adam", "dutch"].every(isProperWord)).toBe(true);
    expect(isProperWord("loom")).toBe(false);
  });

  it("stay within 60 kB when packed", () => {
    expect(gzipSync(ORDINARY_WORDS + PROPER_WORDS, { level: 9 }).length).toBeLessThan(60_000);
  });

  it("unpack in order, none twice", () => {
    for (const packed of [ORDINARY_WORDS, PROPER_WORDS]) {
      const words = unpackWords(packed);
      expect(words.length).toBeGreaterThan(5_000);
      expect(words).toEqual([...new Set(words)].sort());
    }
  });

  it("are front coded", () => {
    expect(unpackWords("AloomEsDse")).toEqual(["loom", "looms", "loose"]);
  });
});
