import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convexHull } from "../../graph-builder/write/hull.ts";
import { placeLabels, type LabelWish } from "../../graph-builder/write/svg-labels.ts";
import { writeSvg } from "../../graph-builder/write/svg.ts";
import { hostileGraph, smallGraph } from "../support/small-graph.ts";

describe("the picture", () => {
  it("shows every paper, and works that many papers name", () => {
    const svg = writeSvg(smallGraph);
    for (const { key, attributes } of smallGraph.nodes) {
      expect(svg.includes(`<circle id="${key}"`)).toBe(attributes.kind === "paper");
    }
    const famous = {
      ...smallGraph,
      nodes: smallGraph.nodes.map((node) =>
        node.attributes.kind === "work" ? { ...node, attributes: { ...node.attributes, mentions: 9 } } : node,
      ),
    };
    expect(writeSvg(famous)).toContain('<circle id="work:jacquard"');
  });

  it("draws references as arrows and concept links as plain lines, y pointing up", () => {
    const svg = writeSvg(smallGraph);
    expect(svg).toMatch(
      /<line id="reference:paper:000000000002-&gt;paper:000000000001"[^>]* marker-end="url\(#arrow\)"/,
    );
    expect(svg).toMatch(/<line id="concept:paper:000000000001--paper:000000000002"(?![^>]*marker)/);
    expect(svg).toMatch(/<circle id="paper:000000000001" cx="-1.5" cy="-2.25" r="3" fill="#BA536E"/);
  });

  it("has a legend of the clusters, and a ground unless it is not wanted", () => {
    expect(writeSvg(smallGraph)).toContain(">Heddles  2</text>");
    expect(writeSvg(smallGraph)).toContain("<rect ");
    expect(writeSvg(smallGraph, { transparent: true })).not.toContain("<rect ");
  });

  it("holds hostile text as text", () => {
    const svg = writeSvg(hostileGraph);
    expect(svg).toContain("<title>A &lt;title&gt; &amp; &quot;more&quot;</title>");
  });
});

const frame = { left: -200, right: 200, top: -200, bottom: 200 };
const wish = fc.record({
  text: fc.string({ minLength: 1, maxLength: 30 }),
  x: fc.integer({ min: -190, max: 190 }),
  y: fc.integer({ min: -190, max: 190 }),
  radius: fc.integer({ min: 1, max: 12 }),
  fontSize: fc.constantFrom(11, 16),
  look: fc.constant({}),
  bold: fc.boolean(),
});

describe("labels", () => {
  it("never cover each other nor leave the frame", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes: LabelWish[]) => {
        const boxes = placeLabels(wishes, wishes, frame).map(({ wish: { text, fontSize }, x, y, anchor }) => {
          const width = Array.from(text).length * fontSize * 0.56;
          const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
          return { left, right: left + width, top: y - fontSize / 2, bottom: y + fontSize / 2 };
        });
        for (const [at, a] of boxes.entries()) {
          expect(a.left >= frame.left && a.right <= frame.right).toBe(true);
          for (const b of boxes.slice(at + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });

  it("go beside a lone point, and are left out where there is no room", () => {
    const lone = { text: "Loom", x: 0, y: 0, radius: 5, fontSize: 11, look: {} };
    expect(placeLabels([lone], [lone], frame)).toMatchObject([{ x: 9, y: 0, anchor: "start" }]);
    expect(placeLabels([{ ...lone, text: "L".repeat(200) }], [lone], frame)).toEqual([]);
  });
});

describe("the hull", () => {
  const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });

  it("holds all points and turns one way", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        for (const [index, a] of hull.entries()) {
          const b = hull[(index + 1) % hull.length]!;
          for (const { x, y } of points) {
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("is the corners of a square", () => {
    const corners = [0, 2].flatMap((x) => [0, 2].map((y) => ({ x, y })));
    expect(convexHull([...corners, { x: 1, y: 1 }, { x: 1, y: 0 }])).toHaveLength(4);
  });
});
