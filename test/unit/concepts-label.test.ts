import { describe, expect, it } from "vitest";
import { learnCapitals, type Capitals } from "../../graph-builder/concepts/capitals.ts";
import { chooseLabel } from "../../graph-builder/concepts/label.ts";

const isName = (word: string): boolean => /\p{Lu}.*\p{Lu}|^Markov$|^Ulysses$|^Tangent$/u.test(word);
const CAPITALS: Capitals = { isName, isDoubtful: (word) => word === "Tangent" };
const label = (spellings: Readonly<Record<string, number>>): string =>
  chooseLabel(new Map(Object.entries(spellings)), CAPITALS);

describe("chooseLabel", () => {
  it("is the commonest spelling in lower case and singular", () => {
    expect(label({ "Loom Schedules": 2, "loom schedule": 1, "loom-schedule": 2 })).toBe("loom schedule");
  });

  it("prefers the long form to a commoner short form", () => {
    expect(label({ PL: 9, "power looms": 2 })).toBe("power loom");
  });

  it("prefers a short form that hardly anybody writes out", () => {
    expect(label({ DNA: 40, "deoxyribonucleic acid": 2 })).toBe("DNA");
  });

  it("does not take a hyphen for length", () => {
    expect(label({ "hyper-loom": 1, hyperloom: 5 })).toBe("hyperloom");
  });

  it("keeps names, and the plural after 'of'", () => {
    expect(label({ "Markov Chains": 1 })).toBe("Markov chain");
    expect(label({ "loom Ulysses": 1 })).toBe("loom Ulysses");
    expect(label({ "Mixture-of-Dyes": 3 })).toBe("mixture of dyes");
  });

  it("keeps the capital of an ordinary word only in front, where a name may begin", () => {
    expect(label({ "Tangent Looms": 1 })).toBe("Tangent loom");
    expect(label({ "loom Tangent": 1 })).toBe("loom tangent");
    expect(label({ "Tangent of Looms": 1 })).toBe("tangent of looms");
  });

  it("breaks ties by code units", () => {
    expect(label({ "yarn break": 1, "yarn-break": 1 })).toBe("yarn break");
  });
});

describe("learnCapitals", () => {
  const capitals = learnCapitals({
    lowerCase: new Map([
      ["jacquard", -1],
      ["tangent", -1],
      ["ring", -3],
      ["yarn", 4],
    ]),
  });

  it("knows names, possessives too", () => {
    expect(["Jacquard's", "Tangent", "DNA", "Yarn"].map(capitals.isName)).toEqual([true, true, true, false]);
  });

  it("doubts ordinary words with few capitals", () => {
    expect(["Jacquard", "Tangent", "DNA", "Ring"].map(capitals.isDoubtful)).toEqual([false, true, false, false]);
  });
});
