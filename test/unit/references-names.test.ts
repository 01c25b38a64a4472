import { describe, expect, it } from "vitest";
import { nameKey } from "../../graph-builder/references/name-key.ts";
import { shapeOf, trimWord } from "../../graph-builder/references/name-shapes.ts";

describe("shapeOf", () => {
  it.each([
    ["FlashAttention", "inner"],
    ["cuLoom", "inner"],
    ["LoomNets", "inner"],
    ["GPT-2", "digits"],
    ["node2vec", "digits"],
    ["I3D", "digits"],
    ["k-means", "digits"],
    ["BERT", "caps"],
    ["LSTMs", "caps"],
    ["BERT-large", "caps"],
    ["Adam", "capital"],
    ["Something-Something", "capital"],
    ["7B", "number"],
    ["3.5", "number"],
    ["10x", "number"],
    ["800Gbps", "number"],
    ["3-layer", "number"],
    ["attention", "plain"],
    ["O", "plain"],
    ["Θ", "plain"],
    ["V-cycle", "plain"],
    ["best-of-N", "plain"],
    ["N_E", "plain"],
  ] as const)("of %s is %s", (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

describe("trimWord", () => {
  it.each([
    ["PyTorch-like", "PyTorch"],
    ["ZeRO-series", "ZeRO"],
    ["GSPMD-style", "GSPMD"],
    ["BERT's", "BERT"],
    ["non-LLM", "LLM"],
    ["Ladder-Residual", "Ladder-Residual"],
    ["CUDA-optimized", "CUDA"],
    ["LoomNet-based", "LoomNet"],
  ])("%s holds %s", (word, name) => {
    const { from, to } = trimWord(word);
    expect(word.slice(from, to)).toBe(name);
  });
});

describe("nameKey", () => {
  it.each([
    ["FlashAttention-2", "flashattention2", "flashattention", "2"],
    ["Flash Attention", "flashattention", "flashattention", ""],
    ["Llama2", "llama2", "llama", "2"],
    ["Llama-3.1-8B", "llama318b", "llama", "3.1-8B"],
    ["GPT-3.5", "gpt35", "gpt", "3.5"],
    ["GPT-2", "gpt2", "gpt", "2"],
    ["T5", "t5", "t5", ""],
    ["C4", "c4", "c4", ""],
    ["CIFAR-100", "cifar100", "cifar100", ""],
    ["YOLOv3", "yolov3", "yolo", "v3"],
    ["BERT-large", "bertlarge", "bert", "large"],
    ["ViT-B", "vitb", "vit", "B"],
    ["LSTMs", "lstm", "lstm", ""],
    ["PanGu-α", "pangualpha", "pangualpha", ""],
    ["Erdős-Rényi", "erdosrenyi", "erdosrenyi", ""],
    ["HumanEval+", "humaneval+", "humaneval+", ""],
  ])("of %s", (surface, exact, family, version) => {
    expect(nameKey(surface)).toEqual({ exact, family, version });
  });
});
