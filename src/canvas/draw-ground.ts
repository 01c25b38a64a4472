import type { Scene } from "./appearance.ts";
import { seeThrough } from "./colour.ts";
import type { Ring, Territories } from "../../graph-builder/index.ts";
import type { View } from "./view.ts";

/** A territory's borders as paths in map units, built once. */
export interface GroundPath {
  readonly territory: number;
  readonly border: Path2D;
  readonly core: Path2D;
}

type Vertex = readonly [number, number];

const middle = (a: Vertex, b: Vertex): [number, number] => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Smooths each ring through the middles of its sides, so that the raster does not show when zoomed in. */
function pathOf(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const last = ring.at(-1);
    if (!last || ring.length < 3) continue;
    let from = last;
    path.moveTo(...middle(ring.at(-2)!, last));
    for (const to of ring) {
      path.quadraticCurveTo(...from, ...middle(from, to));
      from = to;
    }
    path.closePath();
  }
  return path;
}

/** Paths of all territories. */
export function groundPaths(territories: Territories): GroundPath[] {
  return territories.outlines.map(({ territory, border, core }) => ({
    territory,
    border: pathOf(border),
    core: pathOf(core),
  }));
}

/** Opacity of an outline, and of the inner level's fill. */
const OUTLINE = 0.32;
const CORE = 0.055;

/** Draws the territories under the map. `strength` is 1 at rest, .75 around a selection. */
export function drawGround(
  context: CanvasRenderingContext2D,
  paths: readonly GroundPath[],
  scene: Scene,
  view: View,
  strength: number,
): void {
  const { inks, band, corpus, encoding } = scene;
  context.save();
  context.transform(view.a, view.b, view.c, view.d, view.e, view.f);
  context.lineWidth = 1 / view.scale;
  for (const { territory, border, core } of paths) {
    const { full } = inks.dye(corpus.territories[territory]!.dye);
    const { fill, inner, outline } = band.territory;
    // Where colour means something else, the ground is neutral: outlines and names still tell clusters apart.
    const ground = encoding?.colours ? inks.ink3 : full;
    context.fillStyle = seeThrough(ground, inks.territory * fill * strength);
    context.fill(border, "evenodd");
    if (inner > 0) {
      context.save();
      context.clip(border, "evenodd");
      context.fillStyle = seeThrough(ground, CORE * inner * strength);
      context.fill(core, "evenodd");
      context.restore();
    }
    context.strokeStyle = seeThrough(full, OUTLINE * outline * strength);
    context.stroke(border);
  }
  context.restore();
}
