import { describe, expect, it } from "vitest";
import { tokenize } from "../../graph-builder/text/tokens.ts";

describe("tokenize", () => {
  it.each<[string, string[]]>([
    ["GPT-3.5 beats C++.", ["GPT-3.5", "beats", "C++", "."]],
    ["XLA/LLVM, pass@1 (I^2R-Net)", ["XLA", "/", "LLVM", ",", "pass@1", "(", "I^2R-Net", ")"]],
    ["done.We scikit.learn 1,000", ["done", ".", "We", "scikit.learn", "1,000"]],
    ["A* and C# and HumanEval+", ["A*", "and", "C#", "and", "HumanEval+"]],
    ["PanGu-α–Ω", ["PanGu-α", "–", "Ω"]],
    ["Weaver's looms' end", ["Weaver's", "looms", "'", "end"]],
  ])("takes %j apart", (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  it("tells words from signs and keeps their places", () => {
    expect(tokenize("a — b")).toEqual([
      { text: "a", start: 0, end: 1, word: true },
      { text: "—", start: 2, end: 3, word: false },
      { text: "b", start: 4, end: 5, word: true },
    ]);
  });
});
