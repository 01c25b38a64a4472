import { describe, expect, it } from "vitest";
import { referencesAmong, type Draft } from "../support/reference-corpus.ts";

const LOOM: Draft = { title: "LoomNet: Weaving Text", abstract: "We present LoomNet, a network that weaves text." };

describe("links between papers", () => {
  it.each([
    "We extend LoomNet to silk.",
    "We extend LoomNet2 to silk.",
    "We extend LoomNet-2 to silk.",
    "We extend Loom Net to silk.",
    "We extend LoomNet-style weaving to silk.",
    "LoomNet's threads are reused here. We weave silk.",
  ])("are found in any spelling: %s", (abstract) => {
    const corpus = referencesAmong(LOOM, { title: "Silk", abstract });
    const reference = corpus.reference("Silk", "LoomNet")!;
    expect(reference.evidence[0]!.quote).toContain(reference.evidence[0]!.surface);
    expect(corpus.reference("LoomNet", "Silk")).toBeUndefined();
  });

  it("are found in small letters where the corpus seldom writes the name so", () => {
    const small = { title: "Silk", abstract: "We compare with loomnet on silk." };
    const wool = { title: "Wool", abstract: "We extend LoomNet to wool." };
    expect(referencesAmong(LOOM, wool, small).reference("Silk", "LoomNet")).toBeDefined();
    expect(referencesAmong(LOOM, small).reference("Silk", "LoomNet")).toBeUndefined();
  });

  it("follow names within names, letter for letter", () => {
    const corpus = referencesAmong(
      { title: "WeRO: Weaving Text", abstract: "We present WeRO." },
      { title: "WeRO-Silk: Weaving Silk", abstract: "We present WeRO-Silk." },
      { title: "Auto-Wero: Weaving Wool", abstract: "We present Auto-Wero." },
    );
    expect(corpus.reference("WeRO-Silk", "WeRO:")).toMatchObject({
      relation: "extends",
      evidence: [{ rule: "derives-by-name", surface: "WeRO" }],
    });
    expect(corpus.reference("Auto-Wero", "WeRO:")).toBeUndefined();
  });

  it("do not follow short names within names to papers about something else", () => {
    const corpus = referencesAmong(
      { title: "TWN: Boats of the Old World", abstract: "We present TWN, a boat for rivers." },
      { title: "TWN-Net: Weaving Silk", abstract: "We present TWN-Net, which weaves silk." },
    );
    expect(corpus.reference("TWN-Net", "TWN:")).toBeUndefined();
  });

  it("tell a short name from another case of it, a long one not", () => {
    const source = { title: "Silk", abstract: "We test on the LOLO and WARPBENCH datasets." };
    const corpus = referencesAmong(
      { title: "LoLo: Weaving Text", abstract: "We present LoLo, a dataset." },
      { title: "WarpBench: Weaving Text", abstract: "We present WarpBench, a dataset." },
      source,
    );
    expect(corpus.reference("Silk", "LoLo:")).toBeUndefined();
    expect(corpus.reference("Silk", "WarpBench:")).toBeDefined();
  });

  it("do not take the short form of a common noun for a name", () => {
    const corpus = referencesAmong(
      { title: "Woven Radio: A New Loom?", abstract: "We discuss Woven Radio (wRA), a woven radio." },
      { title: "Silk", abstract: "We listen to woven radio by the wRA app." },
    );
    expect(corpus.reference("Silk", "Woven Radio")).toBeUndefined();
  });

  it("never lead to the future", () => {
    const silk = { title: "Silk", abstract: "We extend LoomNet to silk." };
    expect(
      referencesAmong({ ...LOOM, year: 2024 }, { ...silk, year: 2020 }).reference("Silk", "LoomNet:"),
    ).toBeUndefined();
    expect(
      referencesAmong({ ...LOOM, year: 2020 }, { ...silk, year: 2024 }).reference("Silk", "LoomNet:"),
    ).toBeDefined();
  });

  it.each<[string, Draft, string]>([
    [
      "a common word",
      { title: "Shuttle: Weaving Text", abstract: "We present Shuttle, a loom. Shuttle weaves text." },
      "The shuttle of our boat crosses rivers. Shuttle traffic grows.",
    ],
    [
      "another letter case",
      { title: "CoRe: Weaving Text", abstract: "We present CoRe, a loom." },
      "The core of our method is small. Core memory is cheap.",
    ],
    [
      "a short form with another meaning",
      { title: "PARL: Patient Aligned Robot Looms", abstract: "We present Patient Aligned Robot Looms (PARL)." },
      "We use the Plain Agile Relay Ledger (PARL) to trade coins.",
    ],
    [
      "a data set with a system's name",
      { title: "Weaving with W4: A Loom", abstract: "We present W4, a system for looms." },
      "We train on the widely used W4 dataset of pictures.",
    ],
  ])("need more than %s", (_, target, abstract) => {
    expect(referencesAmong(target, { title: "Boats", abstract }).reference("Boats", target.title)).toBeUndefined();
  });

  it("take a short form whose meaning agrees", () => {
    const target = {
      title: "PARL: Patient Aligned Robot Looms",
      abstract: "We present Patient Aligned Robot Looms (PARL) for weaving robots.",
    };
    const corpus = referencesAmong(target, {
      title: "Silk",
      abstract: "We extend Patient Aligned Robot Looms (PARL) to weaving robots of silk.",
    });
    expect(corpus.reference("Silk", "PARL")?.relation).toBe("extends");
  });

  it("leave a name that two papers introduce unlinked and say so", () => {
    const corpus = referencesAmong(
      LOOM,
      { title: "LoomNet: Weaving Pictures", abstract: "We present LoomNet, a network that weaves pictures." },
      { title: "Silk", abstract: "We extend LoomNet to silk." },
    );
    expect(corpus.found.ambiguous).toEqual([{ name: "LoomNet", papers: [0, 1] }]);
    expect(corpus.found.references.filter(({ source }) => source === 2)).toEqual([]);
  });

  it("do not come from a paper's own name", () => {
    const corpus = referencesAmong({
      title: "LoomNet: Weaving Text",
      abstract: "We present LoomNet. LoomNet-2H and LoomNet are fast.",
    });
    expect(corpus.found.references).toEqual([]);
  });
});
