import { UNDYED } from "../palette.ts";
import { cut, element, INK, PAPER, SERIF, THREAD, type Territory } from "./svg-parts.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** Height of a line of the legend. */
export const ROW = 20;

/** What there is in a picture to be explained. */
export interface Shown {
  readonly references: boolean;
  readonly concepts: boolean;
  readonly works: boolean;
  /** The links are another program's. */
  readonly opened: boolean;
}

type Sign = (left: number, y: number) => string;

const ARROW: Sign = (left, y) =>
  element("line", {
    x1: left,
    y1: y,
    x2: left + 12,
    y2: y,
    stroke: INK,
    "stroke-width": 1.2,
    "marker-end": "url(#arrow)",
  });
const THREADS: Sign = (left, y) =>
  element("line", { x1: left, y1: y, x2: left + 12, y2: y, stroke: THREAD, "stroke-width": 1.4 });
const RING: Sign = (left, y) =>
  element("circle", { cx: left + 6, cy: y, r: 5, fill: PAPER, stroke: UNDYED.light, "stroke-width": 1.4 });

/** Title, clusters with their counts, and what lines and rings mean, as far as there are any. */
export function legend(
  title: string,
  territories: readonly Territory[],
  shown: Shown,
  { left, top }: { readonly left: number; readonly top: number },
): string[] {
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
  const signs: readonly (readonly [boolean, Sign, string])[] = [
    [shown.references, ARROW, "refers to"],
    [shown.concepts, THREADS, shown.opened ? "linked" : "shares concepts"],
    [shown.works, RING, "not in the corpus"],
  ];
  return [
    text(cut(title), top, { x: left, "font-size": 16, "font-weight": 600, "font-family": SERIF }),
    ...rows,
    ...signs
      .filter(([isShown]) => isShown)
      .flatMap(([, sign, name], index) => [sign(left, after + index * ROW), text(name, after + index * ROW)]),
  ];
}
