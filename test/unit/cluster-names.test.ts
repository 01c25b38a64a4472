import { describe, expect, it } from "vitest";
import { nameClusters } from "../../graph-builder/cluster/names.ts";
import { findsWell, type Telling } from "../../graph-builder/cluster/telling-concepts.ts";

/** A concept that the members 0 .. members - 1 (or those listed) of ten mention, and so many papers outside. */
function telling(
  label: string,
  members: number | readonly number[],
  outside = 0,
  variants: readonly string[] = [label],
): Telling {
  const places = typeof members === "number" ? Array.from({ length: members }, (_, place) => place) : members;
  const shares = Array.from({ length: 10 }, () => 1);
  return { label, variants, said: places, shares, outside, size: 10, score: findsWell(places.length, outside, 10) };
}

const nameOf = (...own: readonly Telling[]): string | undefined => nameClusters([own], [undefined])[0];

describe("nameClusters", () => {
  it("takes the concept that finds most of the cluster and little else, with a capital", () => {
    expect(nameOf(telling("warp tension", 8, 1), telling("fabric", 9, 60))).toBe("Warp tension");
  });

  it("keeps the capitals of names and abbreviations", () => {
    expect(nameOf(telling("mRNA folding", 8))).toBe("mRNA folding");
    expect(nameOf(telling("GPU", 8))).toBe("GPU");
  });

  it("adds a second concept where it finds the other half", () => {
    expect(nameOf(telling("dyes", [0, 1, 2, 3, 4]), telling("looms", [5, 6, 7, 8, 9]))).toBe("Dyes and looms");
    expect(nameOf(telling("natural dyes", [0, 1, 2, 3, 4]), telling("silk looms", [5, 6, 7, 8, 9]))).toBe(
      "Natural dyes, silk looms",
    );
  });

  it("adds none that says the same again or finds the same papers", () => {
    expect(nameOf(telling("natural dyes", [0, 1, 2, 3, 4]), telling("dyes", [5, 6, 7, 8]))).toBe("Natural dyes");
    expect(nameOf(telling("natural dyes", 6), telling("madder", 5))).toBe("Natural dyes");
  });

  it("prefers a phrase or a name to a common word that does as well", () => {
    expect(nameOf(telling("thread", 6), telling("thread count", 6))).toBe("Thread count");
  });

  it("uses the plural that papers write, but not of a field", () => {
    expect(nameOf(telling("carpet loom", 7, 0, ["carpet loom", "carpet looms"]))).toBe("Carpet looms");
    expect(nameOf(telling("hand weaving", 7, 0, ["hand weaving", "hand weavings"]))).toBe("Hand weaving");
  });

  it("takes a spelling that fits where the label is too long, and the next concept where none does", () => {
    const long = telling("simultaneous localisation and mapping of threads", 8, 0, [
      "SLAM",
      "simultaneous localisation and mapping of threads",
    ]);
    expect(nameOf(long)).toBe("SLAM");
    expect(nameOf({ ...long, variants: [long.label] }, telling("spools", 5))).toBe("Spools");
  });

  it("never gives the same name twice, nor that of the parent", () => {
    const own = [telling("natural dyes", 8), telling("madder", 4), telling("indigo", 3)];
    expect(nameClusters([own, own, own], ["Natural dyes", undefined, undefined])).toEqual([
      "Madder",
      "Natural dyes",
      "Indigo",
    ]);
  });

  it("prefers a telling concept to words that every field uses, however many say them", () => {
    expect(nameOf(telling("machine learning", 9), telling("heddle design", 6))).toBe("Heddle design");
    expect(nameOf(telling("deep neural networks", 9), telling("selvedge", 7))).toBe("Selvedge");
    expect(nameOf(telling("machine learning", 9), telling("felt", 1, 5))).toBe("Machine learning");
  });

  it("takes no lone adjective and nothing that holds a variable, but the noun among the spellings", () => {
    expect(nameOf(telling("artificial", 1), telling("ethical", 9), telling("n warps", 8), telling("looms", 4))).toBe(
      "Looms",
    );
    const variants = ["parent", "parental", "parents"];
    expect(nameOf(telling("parental", 8, 0, variants))).toBe("Parents");
  });

  it("writes plurals of y, and the case that papers use", () => {
    expect(nameOf(telling("query", 8, 0, ["queries", "query"]))).toBe("Queries");
    expect(nameOf(telling("NP", 8, 0, ["NP", "NPs"]))).toBe("NP");
    const law = telling("jacquard's law", [5, 6, 7, 8, 9], 0, ["Jacquard's Law", "Jacquard's law"]);
    expect(nameOf(telling("silk looms", [0, 1, 2, 3, 4]), law)).toBe("Silk looms, Jacquard's law");
  });

  it("takes names that are given before all choice", () => {
    const own = [telling("natural dyes", 8), telling("madder", 4)];
    expect(nameClusters([own, own], [undefined, undefined], [undefined, "Natural dyes"])).toEqual([
      "Madder",
      "Natural dyes",
    ]);
  });

  it("numbers clusters without any concept", () => {
    expect(nameClusters([[], [], [telling("felt", 5)]], [undefined, undefined, undefined])).toEqual([
      "Group 1",
      "Group 2",
      "Felt",
    ]);
  });

  it("is never longer than the map allows", () => {
    const names = nameClusters(
      [
        [
          telling("automatic selvedge inspection", [0, 1, 2, 3]),
          telling("weft insertion timing", [4, 5, 6]),
          telling("jacquards", [7, 8]),
        ],
      ],
      [undefined],
    );
    expect(names[0]!.length).toBeLessThanOrEqual(26);
  });
});
