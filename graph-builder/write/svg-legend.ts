import { UNDYED } from "../palette.ts";
import { cut, element, INK, PAPER, SERIF, THREAD, type Territory } from "./svg-parts.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** Height of a line of the legend. */
export const ROW = 20;

/** Title, clusters with their counts, and what lines and rings mean. */
export function legend(title: string, territories: readonly Territory[], left: number, top: number): string[] {
  const text = (value: string, at: number, look: Readonly<Record<string, string | number>> = {}): string =>
    `<text${xmlAttributes({ x: left + 18, y: at, "font-size": 12, fill: INK, ...look })}>${escapeXml(value)}</text>`;
  const rows = territories.flatMap(({ label, colour, members }, index) => {
    const y = top + (index + 2) * ROW;
    return [
      element("circle", { cx: left + 6, cy: y, r: 5, fill: colour }),
      text(`${cut(label)}  ${members.length}`, y),
    ];
  });
  const after = top + (territories.length + 2.5) * ROW;
  return [
    text(cut(title), top, { x: left, "font-size": 16, "font-weight": 600, "font-family": SERIF }),
    ...rows,
    element("line", {
      x1: left,
      y1: after,
      x2: left + 12,
      y2: after,
      stroke: INK,
      "stroke-width": 1.2,
      "marker-end": "url(#arrow)",
    }),
    text("refers to", after),
    element("line", { x1: left, y1: after + ROW, x2: left + 12, y2: after + ROW, stroke: THREAD, "stroke-width": 1.4 }),
    text("shares concepts", after + ROW),
    element("circle", {
      cx: left + 6,
      cy: after + 2 * ROW,
      r: 5,
      fill: PAPER,
      stroke: UNDYED.light,
      "stroke-width": 1.4,
    }),
    text("not in the corpus", after + 2 * ROW),
  ];
}
