import { beforeAll, describe, expect, it } from "vitest";
import { buildGraph } from "../../graph-builder/build.ts";
import { GOLD_FOLDER, sampleFiles } from "../evaluate/corpora.ts";
import { readGold } from "../evaluate/gold.ts";
import { scoreGraph, type Scores } from "../evaluate/score-graph.ts";

// Floors below what `npm run evaluate` prints, so that only a real loss of accuracy fails.
describe("accuracy on the sample corpus", () => {
  let scores: Scores;
  beforeAll(() => {
    scores = scoreGraph(buildGraph({ files: sampleFiles() }), readGold(GOLD_FOLDER));
  });

  it("finds every gold paper", () => {
    expect(scores.papers).toEqual([163, 163]);
  });

  it("finds the references between papers and no link by mere likeness of words", () => {
    expect(scores.references.f1).toBeGreaterThanOrEqual(0.93);
    expect(scores.references.forbidden_linked).toBe(0);
  });

  it("finds the works that papers name, and in which relation", () => {
    expect(scores.mentions.f1).toBeGreaterThanOrEqual(0.82);
    expect(scores.relation).toBeGreaterThanOrEqual(0.74);
  });

  it("quotes verbatim", () => {
    const [sound, all] = scores.evidence;
    expect(all).toBeGreaterThan(400);
    expect(sound).toBe(all);
  });

  it("finds what papers are about", () => {
    expect(scores.concepts.f1).toBeGreaterThanOrEqual(0.38);
  });

  it("clusters papers by topic, far from chance", () => {
    expect(scores.clusters.ami).toBeGreaterThanOrEqual(0.38);
  });
});
