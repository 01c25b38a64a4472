import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, papersWithin, rectangle } from "../../src/canvas/area.ts";
import { INKS } from "../../src/canvas/inks.ts";
import { Levels } from "../../src/canvas/level.ts";
import { Places } from "../../src/canvas/places.ts";
import { discRadius, zoomGrowth } from "../../src/canvas/scales.ts";
import { spaceWorks } from "../../src/canvas/space-works.ts";
import type { View } from "../../src/canvas/view.ts";
import { ZOOM_BANDS, zoomThatShows } from "../../src/canvas/zoom-bands.ts";
import { indexCorpus, type Corpus, type CorpusNode } from "../../src/data/corpus.ts";
import { createExplorer } from "../../src/state/explorer.ts";
import { plantedCorpus, plantedGraph } from "../support/planted-map.ts";

const corpus = plantedCorpus();
const around = (x: number, y: number, places: Places): number[] => {
  const found: number[] = [];
  places.grid.near(x, y, 0.5, ({ index }) => found.push(index));
  return found;
};

describe("places", () => {
  it("carry nodes, put them back, and pin them where they are dropped", () => {
    const explorer = createExplorer(corpus);
    const told: (readonly number[])[] = [];
    const places = new Places(corpus, explorer, (_, moved) => told.push(moved));
    const { x, y } = corpus.nodes[3]!;
    places.carry([3], { x: 1000, y: 0 });
    places.carry([3], { x: 0, y: 500 });
    expect(places.corpus.nodes[3]).toMatchObject({ x: x + 1000, y: y + 500 });
    expect([around(x + 1000, y + 500, places), around(x, y, places)]).toEqual([[3], []]);
    expect(explorer.pins.value.size).toBe(0);
    places.putBack();
    expect([places.corpus.nodes[3]!.x, around(x, y, places)]).toEqual([x, [3]]);
    places.carry([3], { x: 1000, y: 0 });
    places.drop();
    expect(explorer.pins.value.get(3)![0]).toBeCloseTo(x + 1000, 1);
    expect(told).toEqual([[3], [3], [3], [3]]);
    explorer.dispose();
  });

  it("follow the pins of the explorer, as when a step is taken back", () => {
    const explorer = createExplorer(corpus);
    const places = new Places(corpus, explorer, () => {});
    explorer.pins.value = new Map([[5, [7, 8]]]);
    places.settle();
    expect(places.corpus.nodes[5]).toMatchObject({ x: 7, y: 8 });
    explorer.back();
    places.settle();
    expect(places.corpus.nodes[5]).toMatchObject({ x: corpus.nodes[5]!.x, y: corpus.nodes[5]!.y });
    expect(corpus.nodes[5]!.x).not.toBe(7);
    explorer.dispose();
  });
});

/** Works that many papers name, all in a heap beside the papers. */
function heap(works: number): Corpus {
  const graph = plantedGraph();
  const work = graph.nodes.find(({ attributes }) => attributes.kind === "work")!;
  const copies = Array.from({ length: works }, (_, at) => ({
    key: `work:${at}`,
    attributes: { ...work.attributes, x: 150 + (at % 3), y: 100 + (at % 2) },
  }));
  const edges = copies.flatMap(({ key }, at) =>
    Array.from({ length: 5 + (at % 4) }, (_, from) => ({
      ...graph.edges[0]!,
      key: `${key} ${from}`,
      source: graph.nodes[from]!.key,
      target: key,
    })),
  );
  return indexCorpus({ ...graph, nodes: [...graph.nodes, ...copies], edges: [...graph.edges, ...edges] });
}

describe("spacing works", () => {
  const fitted = { scale: 1, spacing: 20, crowding: 1 };

  it("keeps a heap of rings apart, those named most where they were, and none far from its place", () => {
    const given = heap(6);
    const places = spaceWorks(given, fitted);
    const works = given.nodes.slice(given.paperCount).filter(({ inDegree }) => inDegree >= 5);
    const at = (node: CorpusNode): readonly [number, number] => places.get(node.index) ?? [node.x, node.y];
    for (const [index, one] of works.entries()) {
      expect(Math.hypot(at(one)[0] - one.x, at(one)[1] - one.y)).toBeLessThanOrEqual(40.001);
      for (const other of works.slice(index + 1)) {
        const apart = Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]);
        expect(apart).toBeGreaterThanOrEqual(discRadius(one) + discRadius(other));
      }
    }
    const most = works.toSorted((a, b) => b.inDegree - a.inDegree || a.index - b.index)[0]!;
    expect(places.has(most.index)).toBe(false);
  });

  it("moves nothing that has room, and gives the same places again", () => {
    expect(spaceWorks(corpus, fitted).size).toBe(0);
    expect([...spaceWorks(heap(6), fitted)]).toEqual([...spaceWorks(heap(6), fitted)]);
  });

  it("knows from which zoom a work is shown", () => {
    const cases = [
      [12, 20],
      [5, 20],
      [3, 20],
      [2, 9.5],
      [1, 20],
    ] as const;
    expect(cases.map(([mentions, spacing]) => zoomThatShows(mentions, spacing, 0.7))).toEqual([0.7, 0.8, 1.6, 6, null]);
    expect(zoomGrowth(1)).toBe(1);
  });
});

const VIEW: View = { width: 500, height: 400, a: 1, b: 0, c: 0, d: -1, e: 0, f: 400, scale: 1, zoom: 1, growth: 1 };

describe("areas", () => {
  it("hold what a rectangle holds, whichever corner it began at", () => {
    const coordinate = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 6, maxLength: 6 }), ([a, b, c, d, x, y]) => {
        const at = { x: x! + 0.5, y: y! + 0.5 };
        const inside =
          at.x > Math.min(a!, c!) && at.x < Math.max(a!, c!) && at.y > Math.min(b!, d!) && at.y < Math.max(b!, d!);
        expect(isWithin(rectangle({ x: a!, y: b! }, { x: c!, y: d! }), at)).toBe(inside);
      }),
    );
  });

  it("follow a line that turns in on itself", () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 7, y: 10 },
      { x: 7, y: 3 },
      { x: 3, y: 3 },
      { x: 3, y: 10 },
      { x: 0, y: 10 },
    ];
    expect([isWithin(horseshoe, { x: 1, y: 8 }), isWithin(horseshoe, { x: 5, y: 8 })]).toEqual([true, false]);
  });

  it("choose the papers within that the filters leave, and no work", () => {
    const explorer = createExplorer(corpus);
    const scene = {
      corpus,
      encoding: null,
      inks: INKS.light,
      band: ZOOM_BANDS[1]!,
      shown: explorer.shown.value,
      crowding: 1,
      hub: 2,
      floor: 0,
      referenceInk: 1,
      lifted: new Set<number>(),
      level: new Levels(corpus).choose(null, explorer.shown.value, [], null),
    };
    const all = rectangle({ x: -1000, y: -1000 }, { x: 1000, y: 1000 });
    expect(papersWithin(all, scene, VIEW)).toHaveLength(corpus.paperCount);
    explorer.filters.value = { ...explorer.filters.value, hiddenTerritories: new Set([0]) };
    expect(papersWithin(all, { ...scene, shown: explorer.shown.value }, VIEW)).toHaveLength(60);
    expect(papersWithin(all.slice(0, 2), scene, VIEW)).toEqual([]);
    explorer.dispose();
  });
});
