import { describe, expect, it } from "vitest";
import { conceptFloor, hubDegree, linkLook, nodeLook, referenceInk, type Scene } from "../../src/canvas/appearance.ts";
import { mix, seeThrough } from "../../src/canvas/colour.ts";
import { INKS } from "../../src/canvas/inks.ts";
import { Levels } from "../../src/canvas/level.ts";
import { nameWishes } from "../../src/canvas/name-wishes.ts";
import { composePicture, liftedNodes } from "../../src/canvas/picture.ts";
import { crowding, discRadius, zoomGrowth } from "../../src/canvas/scales.ts";
import { walkLinks } from "../../src/canvas/walk.ts";
import { zoomBand, ZOOM_BANDS } from "../../src/canvas/zoom-bands.ts";
import { applyFilters, NO_FILTERS } from "../../src/data/filters.ts";
import type { Corpus } from "../../src/data/corpus.ts";
import { createExplorer } from "../../src/state/explorer.ts";
import { plantedCorpus } from "../support/planted-map.ts";

const corpus = plantedCorpus();
const work = corpus.nodeOf("work:shuttle")!;
const all = applyFilters(corpus, NO_FILTERS);
const level = new Levels(corpus).choose(null, all, [], null);
const linksOf = ({ links }: Corpus): number[] => links.map(({ index }) => index);
const scene: Scene = {
  corpus,
  level,
  inks: INKS.light,
  band: ZOOM_BANDS[1]!,
  shown: all,
  crowding: 1,
  hub: hubDegree(corpus),
  floor: conceptFloor(corpus, linksOf(corpus)),
  encoding: null,
  referenceInk: referenceInk(corpus, linksOf(corpus)),
  lifted: new Set(),
};
const filtered: Scene = { ...scene, shown: applyFilters(corpus, { ...NO_FILTERS, hiddenTerritories: new Set([0]) }) };

describe("nodeLook", () => {
  it("draws a paper in its cluster's dye with a rim of paper, the same dye in both themes", () => {
    const { dye } = corpus.territories[corpus.nodes[0]!.territory]!;
    for (const inks of Object.values(INKS)) {
      expect(nodeLook(corpus.nodes[0]!, { ...scene, inks })).toEqual({
        radius: discRadius(corpus.nodes[0]!),
        fill: inks.dye(dye).full,
        rim: inks.paper,
        rimWidth: 1,
        hidden: false,
      });
    }
  });

  it("fades what the filters leave out to 12% of its dye, opaque, in its place", () => {
    const look = nodeLook(corpus.nodes[0]!, filtered);
    expect(look.hidden).toBe(false);
    expect(look.fill).toBe(mix(INKS.light.paper, nodeLook(corpus.nodes[0]!, scene).fill, 0.12));
    expect(nodeLook(corpus.nodes[40]!, filtered)).toEqual(nodeLook(corpus.nodes[40]!, scene));
  });

  it("draws a work that the corpus lacks as a hollow ring, from as many mentions as the zoom asks for", () => {
    expect(nodeLook(work, scene)).toMatchObject({
      fill: INKS.light.paper,
      rim: INKS.light.ink3,
      rimWidth: 1.4,
      hidden: false,
    });
    expect(ZOOM_BANDS.map((band) => nodeLook(work, { ...scene, band }).hidden)).toEqual([true, false, false, false]);
    const without = applyFilters(corpus, { ...NO_FILTERS, showWorks: false });
    expect(nodeLook(work, { ...scene, shown: without }).hidden).toBe(true);
  });
});

describe("linkLook", () => {
  const shared = (weight: number): (typeof corpus.links)[number] =>
    corpus.links.find((link) => link.kind === "concept" && link.strength === weight)!;
  const toHub = corpus.links.find((link) => link.kind === "reference" && link.target === 0)!;
  const toWork = corpus.links.find((link) => link.target === work.index)!;

  it("draws references between papers as thin arrows in ink, and leaves those to works to the selection", () => {
    expect(linkLook(toHub, scene)).toMatchObject({ colour: INKS.light.reference, width: 1.2, hidden: false });
    expect(linkLook(toHub, scene).head).toBeGreaterThan(0);
    expect(linkLook(toWork, scene).hidden).toBe(true);
  });

  it("keeps shared concepts a faint texture without heads, fainter across clusters", () => {
    const [within, across] = [linkLook(shared(0.5), scene), linkLook(shared(0.4), scene)];
    expect(within.head).toBe(0);
    expect(within.strength).toBeLessThan(0.35);
    expect(across.strength).toBeLessThan(within.strength);
  });

  it("shows by zoom what the table of zooms says", () => {
    const [weak, strong] = [shared(0.05), shared(0.4)];
    const hidden = (link: typeof weak): boolean[] =>
      ZOOM_BANDS.map((band) => linkLook(link, { ...scene, band }).hidden);
    expect(hidden(weak)).toEqual([true, true, false, false]);
    expect(hidden(strong)).toEqual([true, false, false, false]);
    expect(hidden(toHub)).toEqual([false, false, false, false]);
  });

  it("leaves light concept links of a large map to those who zoom in", () => {
    const link = corpus.links.find((one) => one.kind === "concept")!;
    const strengths = Float64Array.from({ length: 7000 }, (_, at) => at / 7000);
    const large = { ...corpus, columns: { ...corpus.columns, strengths, relations: new Int8Array(7000).fill(-1) } };
    expect(conceptFloor(corpus, linksOf(corpus))).toBe(0);
    expect(conceptFloor(large, [...strengths.keys()])).toBeCloseTo(1 / 7, 3);
    const looks = ZOOM_BANDS.slice(1).map((band) =>
      linkLook({ ...link, strength: 0.1 }, { ...scene, band, floor: 1 / 7 }),
    );
    expect(looks.map(({ hidden }) => hidden)).toEqual([true, false, false]);
  });

  it("hides what the filters leave out and what is drawn as a curve above", () => {
    expect(linkLook(toHub, filtered).hidden).toBe(true);
    expect(linkLook(toHub, { ...scene, lifted: new Set([toHub.index]) }).hidden).toBe(true);
  });
});

const wide = { width: 900, height: 700, a: 1, b: 0, c: 0, d: -1, e: 300, f: 400, scale: 1, zoom: 1, growth: 1 };

describe("what stands out", () => {
  it("is the selection, its references and its nearest by concepts, without what is filtered out", () => {
    const explorer = createExplorer(corpus);
    explorer.select(0);
    const picture = composePicture(explorer, scene, wide);
    expect([...liftedNodes(picture.emphasis)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 35]);
    expect(picture.lifted.map(({ link }) => link.target)).toEqual([0, 0, 0, 0, 0, 0, 0]);

    const narrow = composePicture(explorer, scene, { ...wide, width: 400 });
    expect(narrow.lifted.length).toBeLessThan(7);
    const hidden = applyFilters(corpus, { ...NO_FILTERS, hiddenTerritories: new Set([1]) });
    expect([...liftedNodes(composePicture(explorer, { ...scene, shown: hidden }, wide).emphasis)]).not.toContain(35);
    explorer.dispose();
  });

  it("is the walked lineage too: its papers stand out, its steps are marked", () => {
    const explorer = createExplorer(corpus);
    explorer.select(0);
    explorer.walk.value = [0, 2, 50];
    const { emphasis, lifted } = composePicture(explorer, scene, { ...wide, width: 900 });
    expect(liftedNodes(emphasis).has(50)).toBe(true);
    expect(lifted.filter(({ walked }) => walked).map(({ link }) => [link.source, link.target])).toEqual([[2, 0]]);
    expect(walkLinks(corpus, [50])).toEqual([]);
    explorer.dispose();
  });

  it("names hubs first at rest, and only the neighbourhood around a selection, the selected paper first", () => {
    const rest = nameWishes(null, scene, false);
    expect(rest[0]).toMatchObject({ text: "Loom00", role: "hub" });
    expect(rest.filter(({ role }) => role === "work").map(({ text }) => text)).toEqual(["Shuttle"]);
    const explorer = createExplorer(corpus);
    explorer.select(0);
    const focus = nameWishes(explorer.emphasis.value, scene, false);
    expect(focus.map(({ role }) => role)).toEqual(["selected", ...Array.from({ length: 7 }, () => "strong")]);
    explorer.dispose();
  });
});

const paper = (inDegree: number): number => discRadius({ kind: "paper", inDegree });
const band = (zoom: number, spacing?: number): number => ZOOM_BANDS.indexOf(zoomBand(zoom, spacing));

describe("scales", () => {
  it("sizes discs by the references they receive, and works by their mentions", () => {
    expect(paper(0)).toBeCloseTo(3.3);
    expect(paper(4)).toBeCloseTo(3.3 + 2.35 * 2);
    expect(discRadius({ kind: "work", inDegree: 9 })).toBeLessThan(paper(9));
    expect(discRadius({ kind: "paper", inDegree: 0 }, 0.5)).toBeCloseTo(3.3 / 2);
    expect(discRadius({ kind: "work", inDegree: 9 }, 0.5)).toBeCloseTo(discRadius({ kind: "work", inDegree: 9 }) / 4);
    expect(zoomGrowth(1)).toBeCloseTo(1);
    expect(zoomGrowth(4)).toBeCloseTo(4 ** 0.55);
    expect(zoomGrowth(0.5)).toBeCloseTo(0.5 ** 0.55);
    // Shrunk to a half at first, full size at twice the zoom, slower than others after.
    expect(zoomGrowth(2, 0.5)).toBeCloseTo(2);
    expect(zoomGrowth(8, 0.5)).toBeCloseTo(2 * 4 ** (0.55 / 2));
    expect([crowding(40), crowding(13), crowding(6.5), crowding(1)]).toEqual([1, 1, 0.5, 0.34]);
  });

  it("opens small maps in the second band, dense ones in the first, and needs a deeper zoom on small screens", () => {
    expect([0.5, 1, 2, 4].map((zoom) => band(zoom))).toEqual([0, 1, 2, 3]);
    expect([band(1, 11), band(2, 11), band(4, 11)]).toEqual([1, 1, 2]);
    expect(band(1, 5)).toBe(0);
  });

  it("mixes colours opaque", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mix("#ba536e", "#f8f6f1", 0)).toBe("#ba536e");
    expect(seeThrough("#102030", 0.5)).toBe("rgb(16 32 48 / 0.5)");
  });
});
