import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../graph-builder/text/abbreviations.ts";

const pairs = (text: string): readonly string[] =>
  findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);

describe("findAbbreviations", () => {
  it.each([
    ["We use warp knitting machines (WKM) daily.", "WKM = warp knitting machines"],
    ["WKM (warp knitting machine) is old.", "WKM = warp knitting machine"],
    ["Tested on the shuttle loom corpus (SLC, version 2).", "SLC = shuttle loom corpus"],
    ["A set of directed yarn graphs (DYGs) is given.", "DYGs = directed yarn graphs"],
    ["It needs non-linear thread filtering (NTF).", "NTF = non-linear thread filtering"],
    ["A hidden weft field model (HWF) is fitted.", "HWF = hidden weft field"],
    ["The Cotton Data Agency's (CDA) files", "CDA = Cotton Data Agency"],
    ["PL: pattern loss, CL: colour loss.", "PL = pattern loss"],
    ["Here TTR stands for thread tension ratio.", "TTR = thread tension ratio"],
    ["Weft insertion control, or WIC, is hard.", "WIC = Weft insertion control"],
    ["We propose ReLoom (reversible looming).", "ReLoom = reversible looming"],
  ])("%s", (text, pair) => {
    expect(pairs(text)).toContain(pair);
  });

  it.each([
    "Results (see Table 2) improve.",
    "The loom (Paris) is old.",
    "Accuracy grows (from 80 to 90).",
    "It runs on many machines (GPU).",
    "A: the first case is plain.",
  ])("finds nothing in: %s", (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it("gives the places of both forms", () => {
    const text = "An older warp knitting machine (WKM) is kept.";
    for (const { short, long, shortStart, shortEnd, longStart, longEnd } of findAbbreviations(text)) {
      expect([text.slice(shortStart, shortEnd), text.slice(longStart, longEnd)]).toEqual([short, long]);
    }
  });
});
