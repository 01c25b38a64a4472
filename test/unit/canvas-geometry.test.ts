import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  arrival,
  curveBetween,
  distanceToCurve,
  distanceToLine,
  pointOn,
  pointsAlong,
} from "../../src/canvas/curves.ts";
import { boxAround, fitScale, paddingFor, pointsInFrame, roomFor } from "../../src/canvas/framing.ts";
import { DIRECTIONS, nearestThatWay } from "../../src/canvas/nearest-that-way.ts";
import { wheelZoom } from "../../src/canvas/pointer.ts";
import { pointGrid } from "../../graph-builder/index.ts";
import { inView, toMap, toScreen } from "../../src/canvas/view.ts";

describe("curves", () => {
  const curve = curveBetween({ x: 0, y: 0, clear: 5 }, { x: 200, y: 0, clear: 12 });

  it("starts and ends at the rims, so that neither end is covered", () => {
    expect(Math.hypot(curve.start.x, curve.start.y)).toBeCloseTo(5);
    expect(Math.hypot(curve.end.x - 200, curve.end.y)).toBeCloseTo(12);
  });

  it("bends away from its answer, so that two references between a pair keep apart", () => {
    const back = curveBetween({ x: 200, y: 0, clear: 5 }, { x: 0, y: 0, clear: 5 });
    const [there, here] = [pointOn(curve, 0.5), pointOn(back, 0.5)];
    expect(Math.abs(there.y - here.y)).toBeGreaterThan(20);
    expect(Math.hypot(arrival(curve).x, arrival(curve).y)).toBeCloseTo(1);
  });

  it("measures how far a pointer is from a link", () => {
    expect(distanceToCurve(curve, pointOn(curve, 0.37))).toBeLessThan(1);
    expect(distanceToCurve(curve, { x: 100, y: 80 })).toBeGreaterThan(50);
    expect(distanceToLine({ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 13, y: 4 })).toBeCloseTo(5);
    expect(pointsAlong(curve, 10).length).toBeGreaterThan(15);
  });

  it("stays finite for discs on top of each other", () => {
    const { start, end } = curveBetween({ x: 3, y: 3, clear: 5 }, { x: 3, y: 3, clear: 5 });
    expect([start.x, start.y, end.x, end.y].every(Number.isFinite)).toBe(true);
  });
});

describe("framing", () => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };

  it("keeps panels and paddings free, and never less than a quarter of the screen", () => {
    expect(roomFor(1000, 800, { top: 44, right: 70, bottom: 44, left: 70 }, { ...none, right: 400 })).toEqual({
      left: 70,
      right: 530,
      top: 44,
      bottom: 756,
    });
    const tight = roomFor(390, 844, paddingFor(390, "nodes"), { top: 68, right: 0, bottom: 800, left: 0 });
    expect(tight.bottom - tight.top).toBeCloseTo(844 / 4);
  });

  it("fits a box into a room by the tighter side", () => {
    const room = { left: 0, top: 0, right: 300, bottom: 100 };
    expect(
      fitScale(
        boxAround([
          { x: 0, y: 0 },
          { x: 100, y: 100 },
        ]),
        room,
      ),
    ).toBe(1);
    expect(
      fitScale(
        boxAround([
          { x: 0, y: 0 },
          { x: 10, y: 1 },
        ]),
        room,
      ),
    ).toBe(30);
  });

  it("holds the neighbours that fit and leaves out what would make everything tiny", () => {
    const room = { left: 0, top: 0, right: 100, bottom: 100 };
    const centre = { x: 0, y: 0 };
    const [near, far] = [
      { x: 10, y: 0 },
      { x: 5000, y: 0 },
    ];
    expect(pointsInFrame(centre, [far, near], room, 1)).toEqual([centre, near]);
    expect(pointsInFrame(centre, [far, near], room, 0)).toEqual([centre, near, far]);
  });
});

describe("nearestThatWay", () => {
  const spots = [
    { index: 0, x: 0, y: 0 },
    { index: 1, x: 50, y: 4 },
    { index: 2, x: 30, y: 28 },
    { index: 3, x: -40, y: 0 },
    { index: 4, x: 0, y: -9 },
  ];

  it("goes straight ahead rather than aside, and only within 45 degrees", () => {
    expect(nearestThatWay(spots, spots[0]!, DIRECTIONS["ArrowRight"]!)).toBe(1);
    expect(nearestThatWay(spots, spots[0]!, DIRECTIONS["ArrowLeft"]!)).toBe(3);
    expect(nearestThatWay(spots, spots[0]!, DIRECTIONS["ArrowUp"]!)).toBe(4);
    expect(nearestThatWay(spots, spots[0]!, DIRECTIONS["ArrowDown"]!)).toBeNull();
  });
});

describe("pointGrid", () => {
  it("finds exactly the points within reach", () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 80 });
    fc.assert(
      fc.property(points, coordinate, coordinate, fc.integer({ min: 1, max: 300 }), (given, x, y, reach) => {
        const all = given.map((point, index) => ({ index, ...point }));
        const found: number[] = [];
        pointGrid(all, 40).near(x, y, reach, ({ index }) => found.push(index));
        const expected = all.filter((point) => Math.hypot(point.x - x, point.y - y) <= reach).map(({ index }) => index);
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});

describe("view", () => {
  it("leads to the screen and back, turned or not", () => {
    const upright = { width: 800, height: 600, a: 2, b: 0, c: 0, d: -2, e: 100, f: 300, scale: 2, zoom: 1, growth: 1 };
    const turned = { ...upright, a: 0, b: 2, c: 2, d: 0 };
    for (const view of [upright, turned]) {
      const at = toMap(view, toScreen(view, { x: 31, y: -7 }));
      expect(at.x).toBeCloseTo(31);
      expect(at.y).toBeCloseTo(-7);
    }
    expect(inView({ x: 10, y: 10 }, upright)).toBe(true);
    expect(inView({ x: 801, y: 10 }, upright)).toBe(false);
  });
});

const wheel = (deltaY: number, deltaMode = 0, ctrlKey = false): ReturnType<typeof wheelZoom> =>
  wheelZoom({ deltaY, deltaMode, ctrlKey });

describe("wheelZoom", () => {
  it("zooms by what the device says: a notch glides, a touch pad follows the fingers", () => {
    expect(wheel(-120).glide).toBe(true);
    expect(wheel(-120).factor).toBeCloseTo(1.3, 1);
    expect(wheel(-4)).toMatchObject({ glide: false });
    expect(wheel(-4).factor).toBeGreaterThan(1);
    expect(wheel(4).factor * wheel(-4).factor).toBeCloseTo(1);
    expect(wheel(-3, 1).factor).toBeCloseTo(wheel(-99).factor);
    expect(wheel(-4, 0, true).factor).toBeGreaterThan(wheel(-4).factor);
    expect(wheel(-90_000).factor).toBeLessThan(2);
  });
});
