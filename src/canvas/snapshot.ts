import type { SnapshotOptions } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import type { Scene } from "./appearance.ts";
import { drawDiscs, drawThreads } from "./draw-sheet.ts";
import type { Drawing } from "./drawing.ts";
import { composeLegend } from "./snapshot-legend.ts";
import type { View } from "./view.ts";

/** The map to take a picture of. */
export interface SnapshotOf {
  /** What Sigma draws into: its fading is the picture's. */
  readonly sheet: HTMLElement;
  readonly drawing: Drawing;
  readonly scene: Scene;
  readonly view: View;
  /** Pixels at the lower edge that a panel covers: the picture ends above it, but holds half the map at least. */
  readonly covered: number;
}

/**
 * A PNG of the map as it is on screen, with a legend under it. Everything is drawn anew with a pen, so that a picture
 * of four times the size is as sharp as one of one time; nothing is read back from WebGL.
 */
export async function takeSnapshot(map: SnapshotOf, { scale, transparent }: SnapshotOptions): Promise<Blob> {
  const { drawing, scene, view } = map;
  const above = penOf(view.width, view.height, scale);
  const legend = composeLegend(drawing.paintAbove(above, view));
  const height = view.height - Math.min(map.covered, view.height / 2);
  const pen = penOf(view.width, height + legend.height, scale);
  if (!transparent) {
    pen.fillStyle = scene.inks.paper;
    pen.fillRect(0, 0, view.width, height + legend.height);
  }
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, view.width, height);
  pen.clip();
  drawing.paintGround(pen, view);
  pen.globalAlpha = opacityOf(map.sheet);
  lay(pen, drawSheet(map, scale), view);
  pen.globalAlpha = 1;
  lay(pen, above, view);
  pen.restore();
  legend.draw(pen, height);
  return encode(pen.canvas);
}

/** Threads and discs by themselves: around a selection they fade as one. */
function drawSheet({ sheet, scene, view }: SnapshotOf, scale: number): CanvasRenderingContext2D {
  const pen = penOf(view.width, view.height, scale);
  drawThreads(pen, scene, view);
  const threads = sheet.querySelector(".sigma-edges");
  pen.globalCompositeOperation = "destination-in";
  pen.globalAlpha = threads ? opacityOf(threads) : 1;
  pen.fillRect(0, 0, view.width, view.height);
  pen.globalCompositeOperation = "source-over";
  pen.globalAlpha = 1;
  drawDiscs(pen, scene, view);
  return pen;
}

const opacityOf = (element: Element): number => Number(getComputedStyle(element).opacity);

/** A pen of a new canvas whose unit is a pixel of the page. */
function penOf(width: number, height: number, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error(words.exports.tooLarge);
  pen.scale(scale, scale);
  return pen;
}

function lay(pen: CanvasRenderingContext2D, layer: CanvasRenderingContext2D, { width, height }: View): void {
  pen.drawImage(layer.canvas, 0, 0, width, height);
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(words.exports.tooLarge))), "image/png");
  });
}
