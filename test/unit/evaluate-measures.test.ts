import { describe, expect, it } from "vitest";
import { fold, nameKey, phraseKey, titleKey } from "../evaluate/keys.ts";
import { adjustedMutualInformation, rates } from "../evaluate/measures.ts";

describe("keys", () => {
  it("fold marks, case and punctuation", () => {
    expect(fold("Épée Ⅳ")).toBe("epee iv");
    expect(titleKey("On Looms: a “Study”, part 2")).toBe("onloomsastudypart2");
  });

  it.each([
    ["Heddle-2", "heddle"],
    ["heddle v1.5", "heddle"],
    ["Loom 70B", "loom"],
    ["Transformers", "transformer"],
    ["Swiss", "swiss"],
    ["GPT-3.5", "gpt"],
  ])("of the name %s is %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("stem phrases", () => {
    expect(phraseKey("Graph Optimizations")).toBe(phraseKey("graph optimization"));
    expect(phraseKey("training")).toBe("train");
    expect(phraseKey("queries")).toBe("query");
  });
});

describe("measures", () => {
  it("give precision, recall and F1", () => {
    const { precision, recall, f1 } = rates(2, 4, 3);
    expect([precision, recall]).toEqual([0.5, 2 / 3]);
    expect(f1).toBeCloseTo(4 / 7, 12);
    expect(rates(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("rate equal partitions 1, whatever the names, and independent ones about 0", () => {
    expect(adjustedMutualInformation([1, 1, 2, 2, 3], ["b", "b", "a", "a", "c"])).toBeCloseTo(1, 12);
    const a = Array.from({ length: 400 }, (_, index) => index % 4);
    const b = Array.from({ length: 400 }, (_, index) => Math.floor(index / 4) % 5);
    expect(Math.abs(adjustedMutualInformation(a, b))).toBeLessThan(0.02);
  });

  it("agree with scikit-learn's published example value", () => {
    // sklearn.metrics.adjusted_mutual_info_score([0, 0, 1, 1], [0, 0, 1, 2]) with the arithmetic mean
    expect(adjustedMutualInformation([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.5714285714, 9);
  });
});
