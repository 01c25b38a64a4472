import { describe, expect, it } from "vitest";
import { referencesAmong } from "../support/reference-corpus.ts";

const worksIn = (abstract: string): string[] =>
  referencesAmong({ title: "Weaving by Hand", abstract }).worksOf("Weaving");

describe("works that the corpus lacks", () => {
  it.each<[string, string[]]>([
    ["We use LoomNet and KNIT.", ["KNIT", "LoomNet"]],
    ["We train with the Zorgle optimizer.", ["Zorgle"]],
    ["We test on Threads-10 and THREADBANK.", ["THREADBANK", "Threads-10"]],
    ["We weave with looms (LoomNet (Doe et al., 2021) and KNIT (Roe, 2020)).", ["KNIT", "LoomNet"]],
    ["We extend the Weaver algorithm and Zorgl's trick.", ["Zorgl's trick"]],
    ["The BLAST® weaver and Zorgl™ are fast.", ["BLAST", "Zorgl"]],
    ["We count with a k-means algorithm.", ["k-means"]],
    ["We search with Google Thread and Adobe Dye.", ["Adobe Dye", "Google Thread"]],
    ["Our loom outperforms silk spinning (SS).", ["SS"]],
    ["We run it on the Linux system and test on the TREC collection.", ["Linux", "TREC"]],
    ["Weaving is done by the slow woven thread (SWTH) model.", ["SWTH"]],
    ["We look at two algorithms, thread spinning by hand (TSBH) and another one.", ["TSBH"]],
    ["Weaving costs $1 with LoomNet or $2 with WarpNet.", ["LoomNet", "WarpNet"]],
    ["We test on THREADBANK Datasets and KNITBANK Category B.", ["KNITBANK", "THREADBANK"]],
    ["Datasets (Warp, Weft, Selvage) are used.", ["Selvage", "Warp", "Weft"]],
  ])("are named: %s", (abstract, works) => {
    expect(worksIn(abstract)).toEqual(expect.arrayContaining(works));
  });

  it.each([
    "We run on NVIDIA A100 GPUs with 80GB and an Intel Xeon.",
    "We reach a BLEU of 30 and an F1 of 0.8.",
    "Speakers of Dutch in Boston use Twitter and the Internet.",
    "Large language models (LLMs) and reinforcement learning (RL) are popular.",
    "By Lagrange and Bayesian methods we bound O(n log n) and Θ(n).",
    "We thank the National Science Foundation and the University of Oz.",
    "See https://github.com/looms/LoomNet and [Doe and Roe, FOCS 2015].",
    "We weave in January. Thread holds.",
    "Delay tolerant networks (DTNs) are studied at ZORG in Oz.",
    "NGOs and users of zorgl.com share pictures.",
    "The method of the Internet of Things is used.",
    "A loom proposed by Zorgl, Quorl and Yarl, due to Vexil.",
    "The results of Zorgl and Quorl are improved. Yarl and Vexil proved it.",
    "We follow Zorgl, Quorl, and Yarl (2011) and Vexil's colours.",
    "People of the ZORG project buy thread at Thread.com and tweet #WovenThings.",
    "We report the F1-score, the NMI and Gaussians. © 2005 Zorgl Periodicals, Inc.",
    "It helps eLearning and AutoRL on iPads, and binds circRNA.",
    "It was shown at UAI-04 and in SPARQL+XPath.",
    "Using Weaver's four kinds of thread, citeDR16a, we weave.",
    "Our loom is better than spun-silk (SS) methods.",
    "We weave at Google Research and Stanford University under the MIT License.",
    "It is a measure over Union areas and a Benchmark corpus.",
    "We learned it at the University of Thread Zones (UTZ), from KRSes and ZRKed cloth.",
    "We treat Silk Worm Rotting Virus (SWRV) and count Thread Units (TUs).",
    "It was shown before [A. Weaver, Proceedings of Thread, Loom Press, Hemptown, VA, 2004, pp. 1-9].",
    "In work by Zorgl and Quorl, pages are woven in .NET.",
    "The hemp thread layout HTL is woven. HTL is slow.",
    "We solve the Slow Weaving Route (SWRT) problem and woven platform1 tasks by the L2-norm and NDCG@K.",
    "It is woven for Zorgl Inc and Quorl, a small vendor of looms, and shown at conferences such as WEFT and LoomCon.",
    "Students of Thread University look after Yarl patients. They have an ITU‐based (thread‐like) F‐score.",
    "We use woven thread attention (WTA) for text.",
  ])("are not seen in: %s", (abstract) => {
    expect(worksIn(abstract)).toEqual([]);
  });

  it("join versions, plurals, spaces and long forms in one family, every spelling kept", () => {
    const { found } = referencesAmong(
      { title: "Weaving", abstract: "We use LoomNet-2 and Woven Neural Network (WNN)." },
      { title: "Dyeing", abstract: "We use LoomNets. We compare with WNN." },
      { title: "Carding", abstract: "We use Loom Net. We test woven neural networks." },
    );
    expect(found.works).toEqual([
      { key: "work:loomnet", label: "Loom Net", variants: ["Loom Net", "LoomNet-2", "LoomNets"], mentions: 3 },
      {
        key: "work:wnn",
        label: "WNN",
        variants: ["WNN", "Woven Neural Network", "woven neural networks"],
        mentions: 3,
      },
    ]);
  });

  it("keep numbered data sets apart and sizes of one model together", () => {
    const { found } = referencesAmong(
      { title: "Weaving", abstract: "We evaluate on the FABRIC-10 dataset with LoomNet-50." },
      { title: "Dyeing", abstract: "We evaluate on the FABRIC-100 dataset with LoomNet-18." },
    );
    expect(found.works.map(({ key }) => key)).toEqual(["work:fabric10", "work:fabric100", "work:loomnet"]);
  });

  it("are told apart when papers explain the same short form differently", () => {
    const { found } = referencesAmong(
      { title: "Weaving", abstract: "We use a Silk Thread Filter (STF)." },
      { title: "Dyeing", abstract: "We use a Slow Tint Forest (STF)." },
    );
    expect(found.works).toHaveLength(2);
  });
});
