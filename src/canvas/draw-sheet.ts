import { linkLook, nodeLook, type LinkLook, type Scene } from "./appearance.ts";
import { drawLiftedNode } from "./draw-nodes.ts";
import { linksOn, nodesOn } from "./level.ts";
import { discOnScreen } from "./lifted.ts";
import type { View } from "./view.ts";

type Pen = CanvasRenderingContext2D;

/** What lies around a link's ends, in pixels: an arrow stops this far from the rims. */
const RIM = 1.5;
/** Half the width of an arrowhead, as a share of its length. */
const HALF = 0.43;

/**
 * Draws straight threads as `ThreadProgram` does, with a pen: for pictures of any resolution. Shared concepts first, so
 * that references lie over them.
 */
export function drawThreads(pen: Pen, scene: Scene, view: View): void {
  for (const kind of ["concept", "reference"] as const) {
    for (const link of linksOn(scene)) {
      if (link.kind !== kind) continue;
      const look = linkLook(link, scene);
      if (!look.hidden) drawThread(pen, [link.source, link.target], look, scene, view);
    }
  }
  pen.globalAlpha = 1;
}

function drawThread(pen: Pen, ends: readonly [number, number], look: LinkLook, scene: Scene, view: View): void {
  const [source, target] = [discOnScreen(ends[0], scene, view), discOnScreen(ends[1], scene, view)];
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const span = Math.hypot(dx, dy);
  const arrow = look.head > 0;
  const from = arrow ? source.radius + RIM : 0;
  const tip = arrow ? span - target.radius - RIM : span;
  if (tip <= from) return;
  const [x, y] = [dx / span, dy / span];
  const at = (distance: number, aside = 0): [number, number] => [
    source.x + x * distance - y * aside,
    source.y + y * distance + x * aside,
  ];
  const neck = Math.max(from, tip - look.head);
  pen.globalAlpha = look.strength;
  pen.lineWidth = look.width;
  pen.strokeStyle = look.colour;
  pen.beginPath();
  pen.moveTo(...at(from));
  pen.lineTo(...at(neck));
  pen.stroke();
  if (!arrow) return;
  pen.fillStyle = look.colour;
  pen.beginPath();
  pen.moveTo(...at(tip));
  pen.lineTo(...at(neck, (tip - neck) * HALF));
  pen.lineTo(...at(neck, (neck - tip) * HALF));
  pen.fill();
}

/** Draws all discs as `DiscProgram` does, with a pen. */
export function drawDiscs(pen: Pen, scene: Scene, view: View): void {
  for (const node of nodesOn(scene)) {
    if (!nodeLook(node, scene).hidden) drawLiftedNode(pen, node.index, scene, view);
  }
}
