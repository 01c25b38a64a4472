import { describe, expect, it } from "vitest";
import { referencesAmong } from "../support/reference-corpus.ts";

const namesOf = (title: string, abstract: string): readonly string[] =>
  referencesAmong({ title, abstract }).found.names[0]!;

describe("the names a paper introduces", () => {
  it.each<[string, string, string[]]>([
    ["LoomNet: Weaving Text", "We weave.", ["LoomNet"]],
    ["Kraken: Weaving Text", "Kraken weaves text.", ["Kraken"]],
    ["Weaving with W4: A Faster Loom", "We present W4, a loom.", ["W4"]],
    [
      "The Shuttle Optimizer: Faster Looms",
      "The Shuttle Optimizer is fast. Shuttle is small.",
      ["Shuttle", "Shuttle Optimizer"],
    ],
    ["Weaving Text", "In this paper, we propose LoomNet, which weaves.", ["LoomNet"]],
    ["Weaving Text", "We present a new architecture for weaving, called LoomNet.", ["LoomNet"]],
    ["Weaving Text", "The result, which we call LoomNet, is fast.", ["LoomNet"]],
    ["Weaving Text", "We introduce Woven Thread Attention (WTA) for text.", ["WTA", "Woven Thread Attention"]],
    ["Weaving Text", "LoomNet is introduced for weaving.", ["LoomNet"]],
    ["Weaving Text", "Looms are slow. Our LoomNet is not.", ["LoomNet"]],
    ["Weaving Text", "We contribute LoomNet and WarpNet, two looms.", ["LoomNet", "WarpNet"]],
    ["Weaving Text", "We describe two looms, namely, LoomNet and WarpNet.", ["LoomNet", "WarpNet"]],
    ["Weaving Text", "We weave by Swift Woven Hemp (SWH for short).", ["SWH"]],
    ["Weaving Text", "It has a novel slow thread encoding (STE) and a loom.", ["STE", "slow thread encoding"]],
    ["Weaving Text", "We propose a hybrid fine hemp thread layout (HTL).", ["HTL", "hemp thread layout"]],
    ["Weaving Text", "A hemp thread layout (HTL) model is newly proposed.", ["HTL", "hemp thread layout"]],
    ["Weaving Text", "We proposed hemp thread layouts (HTL) for looms.", ["HTL", "hemp thread layouts"]],
    ["Weaving Text", "We help by proposing a slow Hemp Thread Layout (HTL).", ["HTL", "Hemp Thread Layout"]],
    ["Weaving Text", "We weave on fast looms. Our weaving algorithm, LoomNet, is fast.", ["LoomNet"]],
    ["Weaving Text", "Two components, namely LoomNet and WarpNet, are woven.", ["LoomNet", "WarpNet"]],
    ["Weaving Text", "We propose stepwise WVN StepWVN.", ["StepWVN"]],
    ["Weaving Text at Home: LoomNet", "We weave.", ["LoomNet"]],
    ["Weaving Text in LoomNet", "LoomNet overcomes this. We show that LoomNet is fast.", ["LoomNet"]],
    ["Woven Thread Attention for Text", "We study WTA in depth.", ["WTA"]],
  ])("%s / %s", (title, abstract, names) => {
    expect(namesOf(title, abstract)).toEqual(names);
  });

  it.each<[string, string]>([
    ["Survey: Weaving Text", "We look at many looms."],
    ["Weaving Text", "We propose a variant of LoomNet for silk."],
    ["Weaving Text", "We propose a method based on LoomNet."],
    ["Weaving Text", "We describe a complete LoomNet engine for silk."],
    ["Weaving Using Hemp Thread Layouts", "Text is woven by hemp thread layouts (HTL). The HTL is woven."],
    ["Weaving Text", "WarpNet has been widely used. We look at WarpNet. WarpNet is accessible to looms."],
    ["Weaving Text", "We implement two well-known looms: LoomNet-16 and WarpNet."],
    ["Weaving Text", "We use an existing loom called LoomNet."],
    ["Weaving Text", "We propose a large language model (LLM) for silk."],
    ["Weaving Text", "We present the LoomNet distributed thread module."],
    ["Weaving Text", "Progress on TREC2019 is described."],
    ["Weaving Text", "We propose a method for training hemp thread layouts (HTL)."],
    ["Weaving Text", "We show that silk LoomNet and WarpNet is fast. We use WarpNet."],
  ])("none: %s / %s", (title, abstract) => {
    expect(namesOf(title, abstract)).toEqual([]);
  });
});
