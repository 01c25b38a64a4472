import { describe, expect, it } from "vitest";
import { findConcepts } from "../../graph-builder/concepts/concepts.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import type { Concepts, Paper } from "../../graph-builder/types.ts";
import { papersOf } from "../support/papers-of.ts";

const find = (papers: readonly Paper[], conceptsPerPaper = 10): Concepts =>
  findConcepts(papers, { ...DEFAULT_OPTIONS, conceptsPerPaper }, PLAIN_HOST);
const define = (subject: string, long: string): readonly [string, string] => [
  `On ${subject}`,
  `We study ${long} (ZQR) for ${subject}. The ZQR is slow.`,
];
const labels = ({ concepts, byPaper }: Concepts, paper: number): readonly string[] =>
  byPaper[paper]!.map(({ index }) => concepts[index]!.label);

const LOOMS = papersOf(
  [
    "Warp tension control for power looms",
    "Power looms (PLs) break yarn when warp tension varies. We present a novel approach: tension feedback keeps warp tension steady on PLs.",
  ],
  [
    "Scheduling power looms",
    "Extensive experiments show that loom scheduling keeps power looms busy. Loom scheduling is hard.",
  ],
  ["Warp-tension sensors", "Sensors of warp tension for PLs wear out. Sensor calibration helps."],
);

describe("findConcepts", () => {
  it("names what the papers are about", () => {
    const found = find(LOOMS);
    expect(labels(found, 0)).toEqual(expect.arrayContaining(["warp tension", "power loom", "tension feedback"]));
    expect(labels(found, 1)).toEqual(expect.arrayContaining(["loom scheduling", "power loom"]));
  });

  it("leaves vacuous phrases out", () => {
    const all = find(LOOMS).concepts.map(({ label }) => label);
    expect(all).not.toEqual(expect.arrayContaining(["novel approach"]));
    expect(all).not.toEqual(expect.arrayContaining(["approach"]));
    expect(all).not.toEqual(expect.arrayContaining(["extensive experiment"]));
  });

  it("folds plural, hyphen and case into one concept with all spellings", () => {
    const { concepts } = find(LOOMS);
    expect(concepts.filter(({ id }) => id === "warp tension")).toEqual([
      {
        id: "warp tension",
        label: "warp tension",
        variants: ["Warp tension", "Warp-tension", "warp tension"],
        papers: 2,
      },
    ]);
  });

  it("joins a short form to the long form that its paper gives", () => {
    const { concepts } = find(LOOMS);
    const loom = concepts.find(({ label }) => label === "power loom");
    expect(loom?.variants).toEqual(expect.arrayContaining(["PLs", "Power looms", "power looms"]));
  });

  it("writes a short form out elsewhere only where two papers define it alike", () => {
    const user = ["Faster plants", "Running the ZQR fast needs ZQR tuning."] as const;
    const agreed = find(
      papersOf(define("barns", "zonal quartz reactors"), define("mills", "zonal quartz reactors"), user),
    );
    expect(labels(agreed, 2)).toContain("zonal quartz reactor");
    const torn = find(papersOf(define("barns", "zonal quartz reactors"), define("mills", "zigzag query routes"), user));
    expect(labels(torn, 2)).not.toContain("zonal quartz reactor");
  });

  it("keeps the mixture in 'X of Y' and its acronym together", () => {
    const { concepts } = find(
      papersOf(
        ["Mixture of Dyes", "A mixture of dyes (MoD) colours wool. MoD baths fade. Mixture-of-Dyes baths cost little."],
        ["Dyeing", "The mixture of dyes matters. A mixture of dyes (MoD) is cheap."],
      ),
    );
    const mixture = concepts.find(({ id }) => id === "mixtur of dye");
    expect(mixture).toMatchObject({ label: "mixture of dyes", papers: 2 });
    expect(mixture?.variants).toEqual(expect.arrayContaining(["Mixture of Dyes", "Mixture-of-Dyes", "MoD"]));
  });

  it("gives the same concept the same id in every corpus", () => {
    const one = find(LOOMS).concepts.find(({ label }) => label === "loom scheduling")!;
    const other = find(papersOf(["Loom Schedules", "Loom schedules (scheduling of looms) and the loom schedule."]));
    expect(other.concepts.map(({ id }) => id)).toContain(one.id);
  });

  it("puts the subject before the name that stands at a title's colon", () => {
    const found = find(
      papersOf(["WeftNet: Yarn Breaks and Power Looms", "WeftNet predicts yarn breaks. Yarn breaks stop looms."]),
    );
    expect(labels(found, 0)[0]).toBe("yarn break");
  });

  it("puts author keywords first, those that the text lacks included", () => {
    const found = find(papersOf(["On looms", "Looms weave cloth with care.", ["Textile machinery", "weaving"]]));
    expect(labels(found, 0).slice(0, 2).sort()).toEqual(["textile machinery", "weaving"]);
  });

  it("keeps capitals of names and short forms, and lower case otherwise", () => {
    const found = find(
      papersOf([
        "Bayesian Yarn Models for DNA Looms",
        "We fit a Bayesian yarn model. The Bayesian yarn model drives a DNA loom; another DNA loom stands idle.",
      ]),
    );
    expect(labels(found, 0)).toEqual(expect.arrayContaining(["Bayesian yarn model", "DNA loom"]));
  });

  it("takes one paper, an empty abstract and no paper at all", () => {
    expect(labels(find(papersOf(["Warp tension control"])), 0)).toContain("warp tension control");
    expect(find(papersOf(["of the", ""])).byPaper).toEqual([[]]);
    expect(find([])).toEqual({ concepts: [], byPaper: [] });
  });

  it("gives weights from 0 to 1, heaviest first, and no paper more own concepts than asked for", () => {
    for (const list of find(LOOMS).byPaper) {
      for (const [index, { weight }] of list.entries()) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(list[index - 1]?.weight ?? 1);
      }
    }
    expect(
      find(papersOf(["Warp tension control", "Loom schedules and yarn breaks and dye baths."]), 2).byPaper[0],
    ).toHaveLength(2);
  });

  it("stops when the host says so", () => {
    expect(() => findConcepts(LOOMS, DEFAULT_OPTIONS, { progress: () => {}, cancelled: () => true })).toThrow(
      expect.objectContaining({ code: "cancelled" }),
    );
  });
});
