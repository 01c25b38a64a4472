import { describe, expect, it } from "vitest";
import { readEntry } from "../../graph-builder/references/list-entry.ts";
import { referencesAmong, type Draft, type SmallCorpus } from "../support/reference-corpus.ts";

const SILK: Draft = {
  title: "On the Dyeing of Very Long Silk Threads",
  abstract: "We dye threads.",
  authors: ["Doe, Jane", "Roe, Richard"],
  year: 2019,
  venue: "Journal of the Society for Silk Science",
};
const LOOM: Draft = { title: "Loom Design", authors: ["Ada van der Lind"], year: 2011 };

/** The reference from "Wool" to the paper on silk, or to a work by a spelling. */
const fromWool = (corpus: SmallCorpus, target = "On the"): ReturnType<SmallCorpus["reference"]> =>
  corpus.reference("Wool", target);

/** Papers on wool with one entry each. */
const papers = (...entries: readonly string[]): readonly Draft[] =>
  entries.map((entry, at) => ({ title: `Wool ${"ABC"[at]}`, references: [entry] }));

/** How many references there are when a paper on wool says so. */
const countFrom = (abstract: string): number =>
  referencesAmong(SILK, LOOM, { title: "Wool", abstract }).found.references.length;

/** How many references there are when a paper on wool lists the entry. */
const countListed = (entry: string): number =>
  referencesAmong(LOOM, { title: "Wool", references: [entry] }).found.references.length;

describe("entries of reference lists", () => {
  it.each([
    ["Doe, J. and Roe, R.: On the dyeing of silk. Journal of Silk 12 (2019).", "doe", 2019, "On the dyeing of silk"],
    ["Doe, J., Roe, R., Silk looms: a survey (1996) J. Silk, 14, pp. 33-38", "doe", 1996, "Silk looms: a survey"],
    ["Doe, J. A., & Roe, R. (2015). Looms: A method for silk. Silk.", "doe", 2015, "Looms: A method for silk"],
    ['[12] J. A. Doe and R. Roe, "Looms for all," in Proc. Silk, 2015.', "doe", 2015, "Looms for all"],
    [
      "Jane A. Doe and Richard Roe. 2014. Looms for Silk. arXiv preprint arXiv:1412.6980 (2014).",
      "doe",
      2014,
      "Looms for Silk",
    ],
    [
      "Doe J, Roe R. The loom ranking: bringing order to silk. Silk Lab; 1999.",
      "doe",
      1999,
      "The loom ranking: bringing order to silk",
    ],
    ['Doe, Jane, and Richard Roe. "Long silk memory." Neural Silk 9.8 (1997): 17.', "doe", 1997, "Long silk memory"],
    ["Jane Doe, Richard Roe. Silk Is All You Need. 2017. 10.1234/silk", "doe", 2017, "Silk Is All You Need"],
    ["van der Lind A, 2012, J AM SOC SILK, V63, P13, DOI 10.1234/silk", "vanderlind", 2012, undefined],
    ["Doe, J., Roe, R., (1999) J Silk Phys, 151, p. 283", "doe", 1999, undefined],
    ["doe2017silk", "", undefined, undefined],
  ])("are taken apart: %s", (raw, surname, year, title) => {
    const entry = readEntry(raw);
    expect({ surname: entry.surname, year: entry.year, title: entry.title }).toEqual({ surname, year, title });
    expect(raw).toContain(entry.short);
  });

  it("are read in time linear in their length", () => {
    for (const part of ["Doe, J., ", "A. ", "Doe J ", "(1999) ", '"', "Aa Bb, "]) {
      const started = performance.now();
      readEntry(part.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

describe("papers of the corpus in reference lists", () => {
  it.each([
    [{ identifiers: { doi: "10.48550/arXiv.1901.00001" } }, "J. Doe. Silk. arXiv:1901.00001v3", "cited-identifier"],
    [{ identifiers: { arxiv: "cs.CL/0101001" } }, "https://arxiv.org/abs/cs.CL/0101001", "cited-identifier"],
    [{ identifiers: { openalex: "W2741809807" } }, "https://openalex.org/W2741809807", "cited-identifier"],
    [{ identifiers: { pmid: "123456" } }, "Doe J. Silk. PMID: 123456", "cited-identifier"],
    [{ identifiers: { pmcid: "PMC98765" } }, "Doe J. Silk. PMC98765.", "cited-identifier"],
    [
      { identifiers: { s2: "2d5673caa9e6af3a7b82a43f19ee920992db07ad" } },
      "2d5673caa9e6af3a7b82a43f19ee920992db07ad",
      "cited-identifier",
    ],
    [{ identifiers: { acl: "P17-1001" } }, "https://aclanthology.org/P17-1001", "cited-identifier"],
    [{ identifiers: { key: "doe2019silk" } }, "Doe2019Silk", "cited-identifier"],
    [{ identifiers: { id: "12", "id-2": "34" } }, "34", "cited-identifier"],
    [{}, "Doe J, 2019, J SOC SILK SCI, V12, P3", "cited-source"],
  ])("by %o: %s", (more, entry, rule) => {
    const corpus = referencesAmong({ ...SILK, ...more }, { title: "Wool", references: [entry] });
    expect(fromWool(corpus)).toMatchObject({ relation: "cites", evidence: [{ rule, quote: entry, index: 0 }] });
    expect(entry).toContain(fromWool(corpus)!.evidence[0]!.surface);
    expect(corpus.found.works).toEqual([]);
  });

  it("by a short title only with a year near its own and an author", () => {
    expect(countListed("Lind, A., Loom design. Looms 3 (2012).")).toBe(1);
    expect(countListed("Poe, A., Loom design. Looms 3 (2012).")).toBe(0);
    expect(countListed("Lind, A., Loom design. Looms 3 (1912).")).toBe(0);
  });

  it("not where the entry is a chapter and the paper's title is its book's", () => {
    const entry = "Poe, E. Weaving large webs. On the Dyeing of Very Long Silk Threads. Silk Press, 2019.";
    expect(referencesAmong(SILK, { title: "Wool", references: [entry] }).found.references).toEqual([]);
  });

  it("not by author, year and journal where the DOI is another's or two papers fit", () => {
    const entry = "Doe J, 2019, J SOC SILK SCI, V12, P3, DOI 10.1234/other";
    const wool = { title: "Wool", references: [entry] };
    expect(referencesAmong({ ...SILK, identifiers: { doi: "10.1234/this" } }, wool).found.references).toEqual([]);
    expect(referencesAmong(SILK, { ...SILK, title: "On More Silk" }, wool).found.references).toEqual([]);
  });
});

describe("works that reference lists have and the corpus lacks", () => {
  it("are missing when two papers list them, by identifier or by title, in whatever style", () => {
    const { found } = referencesAmong(
      ...papers(
        "Poe, E., Weaving with many hands: a history (1996) J. Looms, 14. doi:10.1234/hands",
        'E. Poe, "Weaving With Many Hands: A History," J. Looms, 1996.',
        "https://doi.org/10.1234/HANDS",
      ),
    );
    expect(found.works).toMatchObject([{ label: "Weaving With Many Hands: A History", mentions: 3 }]);
    expect(found.references.map(({ relation, confidence }) => [relation, confidence])).toEqual([
      ["cites", 0.9],
      ["cites", 0.8],
      ["cites", 0.9],
    ]);
  });

  it("are named by author, year and journal where there is no title", () => {
    const { found } = referencesAmong(
      ...papers("POE E, 1996, J LOOMS, V14, P3", "Poe E, 1996, J LOOMS, V14, P3, DOI 10.1234/hands"),
    );
    expect(found.works).toMatchObject([{ label: "POE E, 1996, J LOOMS, V14, P3", mentions: 2 }]);
  });

  it("are not missing when one paper lists them, or when short titles have other authors", () => {
    expect(referencesAmong(...papers("Poe, E. Weaving with hands. J. Looms. 1996.")).found.works).toEqual([]);
    const two = papers("Poe, E. Hand weaving. J. Looms. 1996.", "Doe, J. Hand weaving. J. Looms. 2001.");
    expect(referencesAmong(...two).found.works).toEqual([]);
  });

  it("are one with the work that texts name as their title begins", () => {
    const entry = "Poe, E. KnitNet: Weaving with many hands. J. Looms. 1996.";
    const corpus = referencesAmong({ title: "Wool", abstract: "We extend KnitNet to wool.", references: [entry] });
    expect(corpus.found.works).toMatchObject([{ key: "work:knitnet", label: "KnitNet" }]);
    expect(fromWool(corpus, "KnitNet")).toMatchObject({
      relation: "extends",
      evidence: [
        { field: "abstract", rule: "builds-on" },
        { field: "reference", rule: "listed-name", surface: "KnitNet" },
      ],
    });
  });

  it("are bounded in number: those that most papers list", () => {
    const entries = Array.from(
      { length: 400 },
      (_, at) => `Poe, E. Weaving by hand, part ${at} of many. J. Looms. 1996.`,
    );
    const corpus = referencesAmong(
      { title: "Wool A", references: entries },
      { title: "Wool B", references: entries },
      { title: "Wool C", references: entries.slice(-1) },
    );
    expect(corpus.found.works).toHaveLength(200);
    expect(corpus.found.works.map(({ label }) => label)).toContain("Weaving by hand, part 399 of many");
  });
});

describe("citations into a paper's own reference list", () => {
  const LIST = [
    "Poe, E. Weaving with many hands. J. Looms. 1996.",
    "Doe, J. and Roe, R.: On the dyeing of very long silk threads. Journal of Silk 12 (2019).",
    "Ek, B. Spinning in the dark. J. Looms. 2001.",
  ];

  it.each([
    ["We extend [2] to wool.", "extends", "[2]"],
    ["Wool is unlike silk [1, 2].", "compares", "[1, 2]"],
    ["Silk was dyed before [1-3].", "mentions", "[1-3]"],
    ["We use the threads of [2].", "uses", "[2]"],
    ["As shown in Ref. [2], silk is long.", "mentions", "[2]"],
    ["Silk was dyed before². Wool was not.", "mentions", "²"],
    ["Silk was dyed before.2 Wool was not.", "mentions", "2"],
  ])("by number: %s", (abstract, relation, surface) => {
    const corpus = referencesAmong(SILK, { title: "Wool", abstract, references: LIST });
    const reference = fromWool(corpus)!;
    expect(reference).toMatchObject({
      relation,
      evidence: [
        { field: "abstract", surface },
        { field: "reference", index: 1 },
      ],
    });
    expect(reference.evidence[0]!.quote).toContain(surface);
  });

  it("by number lead to works that the corpus lacks, named by their titles", () => {
    const corpus = referencesAmong({ title: "Wool", abstract: "We extend [1] to wool.", references: LIST });
    expect(corpus.found.works).toMatchObject([
      { label: "Weaving with many hands", variants: ["Weaving with many hands"], mentions: 1 },
    ]);
    expect(fromWool(corpus, "Weaving with many hands")).toMatchObject({ relation: "extends" });
  });

  it.each([
    ["no list", "We extend [2] to wool.", undefined],
    ["too short a list", "We extend [2, 9] to wool.", LIST],
    ["a list that lacks what the text has elsewhere", "We extend [2] to wool, unlike [14].", LIST],
    ["numbers that a database sorted", "We extend [2] to wool.", ["157785659", "1966552757"]],
    ["an exponent", "We need log²(n) and 5 mm² of wool, i.e. 10² threads.", LIST],
    ["a figure", "See Sect.2 The wool is long.", LIST],
    [
      "a list that a database sorted",
      "We extend [2] to wool.",
      ["A 2001", "Doe 2002", "E 2003", "F 2004", "G 2005", "H 2006"].map(
        (one) => `${one.split(" ")[0]} X, ${one.split(" ")[1]}, J LOOMS`,
      ),
    ],
  ])("by number say nothing with %s", (_, abstract, references) => {
    const corpus = referencesAmong({ title: "Wool", abstract, ...(references && { references }) });
    expect(corpus.found.references).toEqual([]);
  });

  it("go by the numbers that entries bear", () => {
    const references = [
      "[7] Doe, J. On the dyeing of very long silk threads. Silk. 2019.",
      "[3] Poe, E. Weaving. 1996.",
    ];
    const corpus = referencesAmong(SILK, { title: "Wool", abstract: "We extend [7] to wool.", references });
    expect(fromWool(corpus)).toMatchObject({ relation: "extends" });
  });

  it.each([
    ["Silk is long (Doe and Roe, 2019; Ek, 2001).", "On the"],
    ["Silk is long, as Ek (2001) says.", "Spinning in the dark"],
    ["We follow Poe et al. (1996).", "Weaving with many hands"],
  ])("by author and year: %s", (abstract, target) => {
    const corpus = referencesAmong(SILK, { title: "Wool", abstract, references: LIST });
    const evidence = fromWool(corpus, target)!.evidence;
    expect(evidence.map(({ field }) => field)).toEqual(["abstract", "reference"]);
  });

  it("by author and year do not lead to papers by other or fewer authors", () => {
    expect(countFrom("Silk is long (Doe and Poe, 2019).")).toBe(0);
    expect(countFrom("Silk is long (Doe, 2019).")).toBe(0);
    expect(countFrom("Looms are old, as Lind et al. say (Lind et al., 2011).")).toBe(0);
    expect(countFrom("Looms are old (van der Lind, 2011).")).toBe(1);
    expect(countFrom("In Wool, Doe and Roe (2019) dye silk.")).toBe(1);
  });
});
