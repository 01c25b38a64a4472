import { describe, expect, it } from "vitest";
import { findRuns } from "../../graph-builder/text/phrases.ts";
import { findUnits } from "../../graph-builder/text/units.ts";

const runsOf = (text: string): readonly string[] =>
  findRuns(text).map(({ units }) => text.slice(units[0]!.start, units.at(-1)!.end));

describe("findRuns", () => {
  it("ends runs at stop words, verbs and punctuation", () => {
    expect(runsOf("We show that suspension bridges withstand wind loads, and test steel cables.")).toEqual([
      "suspension bridges",
      "wind loads",
      "test steel cables",
    ]);
  });

  it("cuts empty modifiers off the front and participles off the end", () => {
    expect(runsOf("A novel loom controller is a machine tended by people.")).toEqual([
      "loom controller",
      "machine",
      "people",
    ]);
  });

  it("knows a verb by the word before it", () => {
    expect(runsOf("To model warp tension we plan experiments with a model ship.")).toEqual([
      "warp tension",
      "experiments",
      "model ship",
    ]);
  });

  it("keeps gerunds and 'based' inside terms", () => {
    expect(runsOf("Decision making needs rule based control, based on rules.")).toEqual([
      "Decision making",
      "rule based control",
      "rules",
    ]);
  });

  it("takes words that are verbs or nouns for nouns where no verb is called for", () => {
    expect(runsOf("Idle compute of prompt engines needs a moving average.")).toEqual([
      "Idle compute",
      "prompt engines",
      "moving average",
    ]);
  });

  it("tells what joins two runs and what stands around them", () => {
    const [first, second] = findRuns("the mixture of dyes is red");
    expect(first).toMatchObject({ bridge: "of", before: "the", after: "of" });
    expect(second).toMatchObject({ bridge: "", before: "of", after: "is" });
    expect(findRuns("Weft: a loom")[0]).toMatchObject({ after: ":", before: "" });
    expect(findRuns("dyes, of wool")[0]).toMatchObject({ bridge: "" });
  });

  it("finds nothing in nothing", () => {
    expect(findRuns("")).toEqual([]);
    expect(findRuns("of the, and: 12 -- 34")).toEqual([]);
  });
});

describe("findUnits", () => {
  it("glues prefixes to their words, hyphened or not, and splits other hyphens", () => {
    expect(findUnits("pre-trained multi task state-space I/O end-to-end").map(({ words }) => words)).toEqual([
      ["pretrained"],
      ["multitask"],
      ["state", "space"],
      ["i", "o"],
      ["end", "to", "end"],
    ]);
  });

  it("takes the plural s from short forms", () => {
    expect(findUnits("LMs, GPUs and gas").map(({ words }) => words[0])).toEqual(["lm", "gpu", "and", "gas"]);
  });

  it("leaves a possessive out of the unit and says so", () => {
    const text = "Moore's law";
    const units = findUnits(text);
    expect(units.map(({ start, end }) => text.slice(start, end))).toEqual(["Moore", "law"]);
    expect(units.map(({ possessive }) => possessive)).toEqual([true, false]);
    expect(units[1]!.apart).toBe(false);
  });
});
