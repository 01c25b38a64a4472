import { describe, expect, it } from "vitest";
import { cleanText } from "../../graph-builder/text/clean.ts";
import { fingerprint, fold } from "../../graph-builder/text/fold.ts";
import { processorTime } from "../support/processor-time.ts";

describe("cleanText", () => {
  const cases: readonly (readonly [what: string, raw: string, clean: string])[] = [
    [
      "accents",
      String.raw`na\"ively, Erd\H{o}s, Uzna\'{n}ski, \'{\i}, fa\c{c}ade, \AA ngstr\"om`,
      "naïvely, Erdős, Uznański, í, façade, Ångström",
    ],
    ["quotes", "so-called ``workers'' and ''agents'' or `tools'", "so-called “workers” and “agents” or ‘tools’"],
    ["escaped signs", String.raw`55.8\% of R\&D for \$5 in \#1 rl\_games`, "55.8% of R&D for $5 in #1 rl_games"],
    ["Greek and operators", String.raw`$\alpha \leq \beta$ and \(x \in X\)`, "α ≤ β and x ∈ X"],
    [
      "citations with and without braces",
      String.raw`as shown~\cite{foo17,bar}, in~citeJKMR16, by all citeHou2017. cite{baz} and ~citepdoe2019; cited, CiteSeer, cite 3`,
      "as shown, in, by all. and; cited, CiteSeer, cite 3",
    ],
    ["citations that were all that is wrong", "Looms are fast citeHou2017.", "Looms are fast."],
    ["loose dollars", "made on $\\mu $ and MCNE$_p $", "made on μ and MCNE_p"],
    ["fonts", String.raw`\textbf{Bold} {\it slanted} $\mathcal{O}(n)$`, "Bold slanted O(n)"],
    ["fractions and roots", String.raw`$\frac{a}{b+1}$ and $\sqrt{n}$`, "a/(b+1) and √n"],
    ["raised and lowered", String.raw`$x^{2}$, 10^8, $n^{1/2}$, CO_2, f_i, N_E`, "x², 10⁸, n^(1/2), CO₂, fᵢ, N_E"],
    [
      "lost times",
      "7.93times faster, 256times256 pixels, 4times70 billion",
      "7.93× faster, 256×256 pixels, 4×70 billion",
    ],
    ["lost formulas", "O(d ell) for kgeq2 and mathcal{O}(1/k^2)", "O(d ℓ) for k ≥ 2 and O(1/k²)"],
    [
      "lost fractions",
      "in proportion to 1{eta^2}, at most O(nfrac{L{mu}}log(1{epsilon}))",
      "in proportion to 1/η², at most O(n L/μ log(1/ε))",
    ],
    ["lost sizes of brackets", "Oleft(1/T^{1/3}right)", "O(1/T^(1/3))"],
    ["lost commands", "the emph{main} textit{idea} of Corp^circledR", "the main idea of Corp®"],
    ["dashes", "a model -- the first---with n--gram", "a model – the first—with n–gram"],
    ["braces", "{De}coupled {Mo}mentum, but {-1,0,1}", "Decoupled Momentum, but {-1,0,1}"],
    ["HTML", "R&amp;D of <i>E. coli</i> at H<sub>2</sub>O, p&lt;0.05&nbsp;s", "R&D of E. coli at H₂O, p<0.05 s"],
    ["JATS", "<jats:title>Abstract</jats:title><jats:p>We show.</jats:p>", "Abstract We show."],
    ["invisible characters", "e\u00adffi\u200bcient \ufb01ne\u00a0tuning", "efficient fine tuning"],
    [
      "broken words",
      "we intro-\nduce self-\nattention for large-\nscale data, large-scale",
      "we introduce self-attention for large-scale data, large-scale",
    ],
    ["blanks", "  a \t b\n\nc ", "a b c"],
    [
      "links",
      String.raw`see \href{https://a.org/x_1}{our page} or https://b.org/y_1`,
      "see our page or https://b.org/y_1",
    ],
    ["ties", "Lee~et al.~(2020) takes ~15% less", "Lee et al. (2020) takes ~15% less"],
    ["glued names", "ZipNet is small. With ZipNetcan we win.", "ZipNet is small. With ZipNet can we win."],
  ];
  it.each(cases)("reads %s", (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });

  const untouched: readonly string[] = [
    "It runs ten times faster, three times 10 users, at times.",
    "PanGu-alpha and the lambda calculus; alpha, beta and release; MHR-mu",
    "A $5 tool and a $10 tool; costs between $5M and $10M-$20M",
    "rl_games, block_out and schedule_free are libraries",
    "See https://example.org/~user/a_1?b={c}&d=$e and me@x_1.org.",
    "Well, cells tell: simple sums, products, subsets, big (left) or right) in two",
    "Predict <mask> and <unk> after <s>; the $P recognizer costs $P or $Q",
    "Worth noting: a_b rightarrows, emptysets {1, 2} and for all",
    "Llama-3, C++, C#, F1@10, 50% & more, #1, a/b, i.e. 3 < 5 and x > y",
    "Use --flag or -v; approx. 5",
    "L'été, naïve, Erdős, 深度学习, Глубокое обучение",
  ];
  it.each(untouched)("leaves %s alone", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it("keeps names usable", () => {
    expect(cleanText(String.raw`$\alpha$-Net`)).toBe("α-Net");
    expect(cleanText("I^2R-Net")).toBe("I²R-Net");
    expect(cleanText(String.raw`$I^2R$-Net`)).toBe("I²R-Net");
    expect(cleanText("CO_2 capture")).toBe("CO₂ capture");
  });

  it("stays linear on hostile input", { timeout: 60_000 }, () => {
    for (const part of ["{", "\\textbf{", "$x", "a^{", "O(", "``", "~", "<i ", "&#", "\\", "x{y}", "geq"]) {
      expect(
        processorTime(() => cleanText(part.repeat(4000))),
        part,
      ).toBeLessThan(3000);
    }
  });
});

describe("fold and fingerprint", () => {
  it("folds marks, case and compatibility forms", () => {
    expect(fold("Ångström ﬁne ²")).toBe("angstrom fine 2");
  });
  it("takes spellings of one title for the same", () => {
    expect(fingerprint("PanGu-α: A Model")).toBe(fingerprint("PanGu-alpha – a model"));
    expect(fingerprint("I²R-Net")).toBe("i2rnet");
  });
  it("keeps titles in other scripts apart", () => {
    expect(fingerprint("深度学习")).not.toBe(fingerprint("机器学习"));
    expect(fingerprint("Глубокое обучение")).not.toBe("");
  });
});
