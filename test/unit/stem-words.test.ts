import { describe, expect, it } from "vitest";
import { singular } from "../../graph-builder/text/singular.ts";
import { stem } from "../../graph-builder/text/stem.ts";

describe("stem", () => {
  it.each([
    ["networks", "network"],
    ["optimisation", "optimization"],
    ["quantised", "quantized"],
    ["modelling", "modeling"],
    ["neighbours", "neighbor"],
    ["matrices", "matrix"],
    ["analyses", "analysis"],
    ["hypotheses", "hypothesis"],
    ["parallelization", "parallelism"],
    ["realise", "realized"],
    ["tokenisers", "tokenizer"],
    ["organisation", "organizational"],
    ["constructor", "constructors"],
  ])("folds %s and %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["general", "generate"],
    ["universe", "university"],
    ["news", "new"],
    ["organs", "organization"],
    ["policies", "police"],
    ["experiment", "experience"],
    ["tokenization", "token"],
    ["tokenizer", "tokenization"],
    ["generalization", "general"],
    ["optimizer", "optimal"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it("only takes the plural from short words and words with a digit", () => {
    expect(["gpus", "gas", "bus", "3ds", "h2o", "lms"].map(stem)).toEqual(["gpu", "gas", "bus", "3d", "h2o", "lms"]);
  });
});

describe("singular", () => {
  it.each([
    ["networks", "network"],
    ["Queries", "Query"],
    ["searches", "search"],
    ["indices", "index"],
    ["Matrices", "Matrix"],
    ["analysis", "analysis"],
    ["series", "series"],
    ["process", "process"],
    ["corpus", "corpus"],
    ["GPUs", "GPU"],
    ["yes", "yes"],
    ["constructor", "constructor"],
    ["constructor", "constructor"],
  ])("%s becomes %s", (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});
