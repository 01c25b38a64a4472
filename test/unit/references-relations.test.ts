import { describe, expect, it } from "vitest";
import { expandCue } from "../../graph-builder/references/cue-phrases.ts";
import { REFERENCE_RULES, ruleOf } from "../../graph-builder/references/reference-rules.ts";
import { referencesAmong } from "../support/reference-corpus.ts";

describe("the relation of a sentence", () => {
  it.each([
    ["We extend LoomNet to silk.", "extends"],
    ["Our model builds on LoomNet.", "extends"],
    ["We improve upon LoomNet.", "extends"],
    ["We propose a faster variant of LoomNet.", "extends"],
    ["Our model is based on LoomNet.", "extends"],
    ["We outperform LoomNet on silk.", "compares"],
    ["Our loom is outperformed by LoomNet.", "compares"],
    ["Our loom is twice as fast as with LoomNet.", "compares"],
    ["We are on par with LoomNet.", "compares"],
    ["Our speed is comparable to that of looms such as LoomNet.", "compares"],
    ["We compare against the LoomNet baseline.", "compares"],
    ["We reach 9.1 compared to 7.2 with LoomNet.", "compares"],
    ["Unlike LoomNet, we weave silk.", "compares"],
    ["We compare against a fast loom with support for silk: LoomNet.", "compares"],
    ["We present a comparative study of LoomNet.", "compares"],
    ["Our loom is fast. In contrast, LoomNet is slow.", "compares"],
    ["Our loom is based on the LoomNet dataset.", "uses"],
    ["We analyse the LoomNet dataset.", "uses"],
    ["We use state-of-the-art looms including LoomNet.", "uses"],
    ["We weave silk, and previous studies of LoomNet did not.", "uses"],
    ["We train our model on the LoomNet dataset.", "uses"],
    ["We implement our loom in LoomNet.", "uses"],
    ["Our loom uses LoomNet.", "uses"],
    ["Looms such as LoomNet are common. We weave by hand.", "mentions"],
  ] as const)("%s", (abstract, relation) => {
    const corpus = referencesAmong({ title: "Weaving by Hand", abstract });
    expect(corpus.reference("Weaving", "LoomNet")?.relation).toBe(relation);
  });

  it("takes the strongest of several sentences, its evidence first", () => {
    const abstract = "We use LoomNet. We extend LoomNet. We compare with LoomNet.";
    const reference = referencesAmong({ title: "Weaving by Hand", abstract }).reference("Weaving", "LoomNet")!;
    expect(reference.relation).toBe("extends");
    expect(reference.evidence.map(({ quote }) => quote)).toEqual([
      "We extend LoomNet.",
      "We compare with LoomNet.",
      "We use LoomNet.",
    ]);
  });

  it("gives a list the relation of its head", () => {
    const abstract = "We outperform LoomNet, ThreadNet, and WarpNet.";
    const corpus = referencesAmong({ title: "Weaving by Hand", abstract });
    for (const name of ["LoomNet", "ThreadNet", "WarpNet"])
      expect(corpus.reference("Weaving", name)?.relation).toBe("compares");
  });
});

describe("the rules", () => {
  it("have ids of their own, words for people and sound confidence", () => {
    expect(new Set(REFERENCE_RULES.map(({ id }) => id)).size).toBe(REFERENCE_RULES.length);
    for (const { id, words, confidence } of REFERENCE_RULES) {
      expect(ruleOf(id).id).toBe(id);
      expect(words).toMatch(/^[a-z].*[a-zA-Z]$/);
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it("have cues that expand to plain phrases", () => {
    for (const { cues } of REFERENCE_RULES) {
      for (const phrase of (cues ?? []).flatMap(expandCue)) expect(phrase).toMatch(/^[\p{L}.'-]+(?: [\p{L}.'-]+)*$/u);
    }
  });

  it("expand every choice", () => {
    expect(expandCue("extend(s|ed|) (on|to)")).toEqual([
      "extends on",
      "extends to",
      "extended on",
      "extended to",
      "extend on",
      "extend to",
    ]);
  });
});
