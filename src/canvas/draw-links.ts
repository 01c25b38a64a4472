import type { Relation } from "../../graph-builder/index.ts";
import { mix, seeThrough } from "./colour.ts";
import { arrival, departure, pointOn, pointsAlong, type Curve } from "./curves.ts";
import type { Inks } from "./inks.ts";
import type { LiftedLink } from "./lifted.ts";
import type { Box, Point } from "./view.ts";

/** How a relation is drawn around a selection: told apart by width and start as well as by colour. */
interface LinkStyle {
  readonly width: number;
  readonly start: "plain" | "bar" | "ring";
}

const LINK_STYLES: Readonly<Record<Relation, LinkStyle>> = {
  extends: { width: 2.6, start: "plain" },
  compares: { width: 2, start: "bar" },
  uses: { width: 2, start: "ring" },
  mentions: { width: 1.4, start: "plain" },
  cites: { width: 1.4, start: "plain" },
};

/** References to works that the corpus lacks: thinner and paler than those to papers, no sign at the start. */
const WORK_STYLE: LinkStyle = { width: 1.2, start: "plain" };

/** A step of the walked lineage is drawn this wide. */
const WALKED = { width: 4 };

type Pen = CanvasRenderingContext2D;

/** As a chain of short lines: some browsers draw long quadratic curves with ragged edges. */
function strokeCurve(pen: Pen, curve: Curve): void {
  pen.beginPath();
  for (const { x, y } of pointsAlong(curve, 6)) pen.lineTo(x, y);
  pen.lineJoin = "round";
  pen.stroke();
}

function fillArrow(pen: Pen, tip: Point, towards: Point, length: number, width: number): void {
  const [x, y] = [tip.x - towards.x * length, tip.y - towards.y * length];
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(x - towards.y * width, y + towards.x * width);
  pen.lineTo(x + towards.y * width, y - towards.x * width);
  pen.closePath();
  pen.fill();
}

/** Draws one curve of the selection: a reference in its relation's colour with an arrowhead, shared concepts in thin grey. */
export function drawLiftedLink(pen: Pen, { link, curve, toWork, walked }: LiftedLink, inks: Inks): void {
  pen.lineCap = "butt";
  if (link.relation === null) {
    pen.strokeStyle = seeThrough(inks.ink3, 0.75);
    pen.lineWidth = 1;
    strokeCurve(pen, curve);
    return;
  }
  const { width, start } = toWork ? WORK_STYLE : { ...LINK_STYLES[link.relation], ...(walked ? WALKED : {}) };
  const colour = toWork ? mix(inks.relations[link.relation], inks.paper, 0.35) : inks.relations[link.relation];
  const room = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y);
  const head = Math.min(7 + width * 1.5, Math.max(5, room * 0.6));
  const half = head * 0.4;
  const towards = arrival(curve);
  const neck = { x: curve.end.x - towards.x * head * 0.8, y: curve.end.y - towards.y * head * 0.8 };
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = width;
  strokeCurve(pen, { ...curve, end: neck });
  fillArrow(pen, curve.end, towards, head, half);
  if (start === "bar") drawBar(pen, curve);
  if (start === "ring") drawRing(pen, curve, inks.paper);
}

function drawBar(pen: Pen, curve: Curve): void {
  const { x, y } = departure(curve);
  pen.beginPath();
  pen.moveTo(curve.start.x - y * 4.5, curve.start.y + x * 4.5);
  pen.lineTo(curve.start.x + y * 4.5, curve.start.y - x * 4.5);
  pen.stroke();
}

function drawRing(pen: Pen, curve: Curve, paper: string): void {
  const { x, y } = departure(curve);
  pen.beginPath();
  pen.arc(curve.start.x + x * 2.5, curve.start.y + y * 2.5, 3, 0, 2 * Math.PI);
  pen.fillStyle = paper;
  pen.fill();
  pen.lineWidth = 1.8;
  pen.stroke();
}

/** A wide, faint band under the selected link. */
export function drawHalo(pen: Pen, { link, curve }: LiftedLink, inks: Inks): void {
  pen.strokeStyle = seeThrough(link.relation === null ? inks.ink3 : inks.relations[link.relation], 0.22);
  pen.lineWidth = 12;
  pen.lineCap = "round";
  strokeCurve(pen, curve);
}

/** A ring at the middle of the selected link, tied to its card by a hairline. */
export function drawKnot(pen: Pen, { link, curve }: LiftedLink, inks: Inks, card: Box | null): void {
  const { x, y } = pointOn(curve, 0.5);
  if (card) {
    const end = { x: clamp(x, card.left, card.right), y: clamp(y, card.top + 12, card.bottom - 12) };
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(end.x, end.y);
    pen.strokeStyle = seeThrough(inks.ink3, 0.8);
    pen.lineWidth = 1;
    pen.stroke();
  }
  pen.beginPath();
  pen.arc(x, y, 5, 0, 2 * Math.PI);
  pen.fillStyle = inks.paper;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = link.relation === null ? inks.ink3 : inks.relations[link.relation];
  pen.stroke();
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The straight links of the node pointed at, at full strength. */
export function drawHoverLink(
  pen: Pen,
  from: Point,
  to: Point & { readonly clear: number },
  reference: boolean,
  inks: Inks,
): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const towards = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const tip = { x: to.x - towards.x * to.clear, y: to.y - towards.y * to.clear };
  pen.strokeStyle = reference ? inks.ink : inks.ink3;
  pen.fillStyle = inks.ink;
  pen.lineWidth = reference ? 1.6 : 1;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(reference ? tip.x - towards.x * 6 : to.x, reference ? tip.y - towards.y * 6 : to.y);
  pen.stroke();
  if (reference) fillArrow(pen, tip, towards, 8, 3.4);
}
