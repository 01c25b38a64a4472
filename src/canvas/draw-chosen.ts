import { nodeLook, type Scene } from "./appearance.ts";
import type { Area } from "./area.ts";
import { seeThrough } from "./colour.ts";
import { discOnScreen } from "./lifted.ts";
import { inView, type View } from "./view.ts";

type Pen = CanvasRenderingContext2D;

/** The ring of a chosen paper: gap to its disc and width, in pixels. */
const RING = { gap: 2.4, width: 1.8 };

/** Rings around the papers chosen together, in one stroke however many they are; a rim of paper keeps them clear. */
export function drawChosenRings(pen: Pen, chosen: Iterable<number>, scene: Scene, view: View): void {
  pen.beginPath();
  for (const node of chosen) {
    const { x, y, radius } = discOnScreen(node, scene, view);
    if (!inView({ x, y }, view)) continue;
    const ring = radius + RING.gap + RING.width / 2;
    pen.moveTo(x + ring, y);
    pen.arc(x, y, ring, 0, 2 * Math.PI);
  }
  pen.strokeStyle = seeThrough(scene.inks.paper, 0.85);
  pen.lineWidth = RING.width + 2.4;
  pen.stroke();
  pen.strokeStyle = scene.inks.ink;
  pen.lineWidth = RING.width;
  pen.stroke();
}

/** A pinhole in the middle of each node that the reader has put where it is. */
export function drawPinholes(pen: Pen, pinned: Iterable<number>, scene: Scene, view: View): void {
  for (const node of pinned) {
    const { x, y, radius } = discOnScreen(node, scene, view);
    const of = scene.corpus.nodes[node]!;
    if (!inView({ x, y }, view) || nodeLook(of, scene).hidden) continue;
    pen.beginPath();
    pen.arc(x, y, Math.max(1.3, radius * 0.3), 0, 2 * Math.PI);
    pen.fillStyle = of.kind === "paper" ? scene.inks.paper : scene.inks.ink3;
    pen.fill();
  }
}

/** The rectangle or lasso that is being drawn, with the papers within already ringed. */
export function drawArea(pen: Pen, { outline, papers }: Area, scene: Scene, view: View): void {
  pen.beginPath();
  for (const { x, y } of outline) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = seeThrough(scene.inks.ink, 0.05);
  pen.fill();
  pen.strokeStyle = scene.inks.ink2;
  pen.lineWidth = 1.2;
  pen.setLineDash([5, 4]);
  pen.stroke();
  pen.setLineDash([]);
  drawChosenRings(pen, papers, scene, view);
}
