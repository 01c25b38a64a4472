import { nodeLook, type Scene } from "./appearance.ts";
import { discOnScreen, RING_GAP, RING_WIDTH } from "./lifted.ts";
import type { View } from "./view.ts";

type Pen = CanvasRenderingContext2D;

function circle(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Draws a node again above the faded map, as it looks at rest. */
export function drawLiftedNode(pen: Pen, node: number, scene: Scene, view: View): void {
  const { x, y, radius } = discOnScreen(node, scene, view);
  const { fill, rim, rimWidth } = nodeLook(scene.corpus.nodes[node]!, scene);
  circle(pen, x, y, radius + rimWidth);
  pen.fillStyle = rim;
  pen.fill();
  circle(pen, x, y, radius);
  pen.fillStyle = fill;
  pen.fill();
}

/** The selected node's ring, with a gap of paper between disc and ring. */
export function drawSelectedRing(pen: Pen, node: number, scene: Scene, view: View): void {
  const { x, y, radius } = discOnScreen(node, scene, view);
  circle(pen, x, y, radius + RING_GAP);
  pen.fillStyle = scene.inks.paper;
  pen.fill();
  circle(pen, x, y, radius + RING_GAP - 0.5 + RING_WIDTH / 2);
  pen.strokeStyle = scene.inks.ink;
  pen.lineWidth = RING_WIDTH;
  pen.stroke();
}

/** The ring of the node pointed at, close around its disc. */
export function drawHoverRing(pen: Pen, node: number, scene: Scene, view: View): void {
  const { x, y, radius } = discOnScreen(node, scene, view);
  circle(pen, x, y, radius + 2.75);
  pen.strokeStyle = scene.inks.ink;
  pen.lineWidth = 1.5;
  pen.stroke();
}
