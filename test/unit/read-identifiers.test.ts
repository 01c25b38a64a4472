import { describe, expect, it } from "vitest";
import { findArxiv, findDoi, findOpenAlex } from "../../graph-builder/read/identifiers.ts";

describe("DOIs", () => {
  it.each([
    ["10.1000/looms.1", "10.1000/looms.1"],
    ["https://doi.org/10.1000/Looms.1", "10.1000/looms.1"],
    ["doi: 10.1000/looms.1.", "10.1000/looms.1"],
    ["(see 10.1000/looms.1).", "10.1000/looms.1"],
    ["(10.1016/0022-0000(81)90087-5)", "10.1016/0022-0000(81)90087-5"],
    ["10.1016/s0140-0000(05)", "10.1016/s0140-0000(05)"],
    ["([10.1016/s0140-0000(05)]),", "10.1016/s0140-0000(05)"],
    [
      "10.1002/(SICI)1097-0000(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(sici)1097-0000(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
    ],
    ["<a>10.1000/looms.1</a>", "10.1000/looms.1"],
    ["https://doi.org/10.1000%2Flooms.1", "10.1000/looms.1"],
  ])("reads %s", (text, doi) => {
    expect(findDoi(text)).toBe(doi);
  });

  it.each(["", "10.1000", "version 10.1/2", undefined])("finds none in %j", (text) => {
    expect(findDoi(text)).toBeUndefined();
  });

  it("takes time in proportion to the text", () => {
    const before = performance.now();
    expect(findDoi(`10.1000/x${")".repeat(200_000)}`)).toBe("10.1000/x");
    expect(findDoi(`10.1000/x${"(".repeat(200_000)}`)).toHaveLength(200_009);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("other identifiers", () => {
  it("reads arXiv ids, old and new", () => {
    expect(findArxiv("https://arxiv.org/abs/2101.00003v2")).toBe("2101.00003v2");
    expect(findArxiv("arXiv:hep-th/9901001")).toBe("hep-th/9901001");
    expect(findArxiv("2101")).toBeUndefined();
  });

  it("reads OpenAlex works", () => {
    expect(findOpenAlex("https://openalex.org/W2741809807")).toBe("W2741809807");
    expect(findOpenAlex("openalex.org/A123456")).toBeUndefined();
  });
});
