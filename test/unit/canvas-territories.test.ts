import { describe, expect, it } from "vitest";
import { type Ring, traceTerritories, typicalSpacing } from "../../graph-builder/index.ts";
import { plantedCorpus } from "../support/planted-map.ts";

const corpus = plantedCorpus();
const members = corpus.nodes.slice(0, corpus.paperCount);
const spacing = typicalSpacing(members);
const territories = traceTerritories(members, corpus.territories.length, spacing);

/** Whether a point is inside a ring, by the even-odd rule. */
function holds(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [[ax, ay], [bx, by]] = [ring[at]!, ring[before]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const coveredBy = (rings: readonly Ring[], x: number, y: number): boolean =>
  rings.filter((ring) => holds(ring, x, y)).length % 2 === 1;

describe("traceTerritories", () => {
  it("covers every member of a cluster that lies together, and no member of another", () => {
    for (const { x, y, territory } of members) {
      const owners = territories.outlines
        .filter(({ border }) => coveredBy(border, x, y))
        .map((outline) => outline.territory);
      expect(owners).toEqual([territory]);
      expect(territories.ownerAt(x, y)).toBe(territory);
    }
  });

  it("leaves the ground between clusters open", () => {
    expect(territories.ownerAt(150, 100)).toBe(-1);
    expect(territories.ownerAt(10_000, 0)).toBe(-1);
    expect(territories.outlines.some(({ border }) => coveredBy(border, 150, 100))).toBe(false);
  });

  it("draws the inner level smaller than the territory, around its densest ground", () => {
    for (const { border, core } of territories.outlines) {
      expect(core.length).toBeGreaterThan(0);
      expect(area(core)).toBeLessThan(area(border) * 0.8);
      expect(area(core)).toBeGreaterThan(area(border) * 0.1);
    }
  });

  it("keeps the outline of what stays when another cluster is filtered out, and leaves none for that one", () => {
    const left = members.filter((node) => node.territory !== 1);
    const filtered = traceTerritories(left, corpus.territories.length, spacing);
    expect(filtered.outlines[1]).toEqual({ territory: 1, border: [], core: [] });
    expect(area(filtered.outlines[0]!.border) / area(territories.outlines[0]!.border)).toBeCloseTo(1, 1);
  });

  it("parts two clusters that lie across each other: no place belongs to both", () => {
    const mixed = members.map((node, at) => ({ ...node, x: node.x / 3, y: node.y / 3, territory: at % 2 }));
    const { outlines } = traceTerritories(mixed, 2, spacing / 3);
    for (const { x, y } of mixed) {
      const both = outlines.filter(({ border }) => coveredBy(border, x, y));
      expect(both.length).toBeLessThanOrEqual(1);
    }
  });

  it("has nothing to draw for no members", () => {
    expect(traceTerritories([], 2, 1).outlines.map(({ border }) => border)).toEqual([[], []]);
  });
});

describe("typicalSpacing", () => {
  it("is the distance that neighbours keep, whatever the outliers", () => {
    const row = Array.from({ length: 20 }, (_, at) => ({ x: at * 4, y: 0 }));
    const square = Array.from({ length: 100 }, (_, at) => ({ x: (at % 10) * 5, y: Math.floor(at / 10) * 5 }));
    expect(typicalSpacing(square)).toBe(5);
    expect(typicalSpacing([...square, { x: 400, y: 300 }, { x: -200, y: 90 }])).toBe(5);
    expect(typicalSpacing(row)).toBeGreaterThan(0);
    expect(typicalSpacing([{ x: 3, y: 4 }])).toBe(1);
  });
});

function area(rings: readonly Ring[]): number {
  let sum = 0;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      sum += (ring[before]![0] * ring[at]![1] - ring[at]![0] * ring[before]![1]) / 2;
    }
  }
  return Math.abs(sum);
}
