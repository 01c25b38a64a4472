import { nodeLook, showsReference, type Scene } from "./appearance.ts";
import { distanceToCurve, distanceToLine } from "./curves.ts";
import { discOnScreen, type LiftedLink } from "./lifted.ts";
import type { PointGrid } from "../../graph-builder/index.ts";
import { toMap, toScreen, type Point, type View } from "./view.ts";

/** How near a pointer must come, in pixels: a mouse, a finger. */
export const REACH = { mouse: 12, touch: 22 } as const;
/** How near to a link. */
const LINK_REACH = 6;
const LARGEST_DISC = 60;

/** The node under a point: the one whose rim is nearest, within `reach` pixels of its centre or on its disc. */
export function nodeAt(
  point: Point,
  reach: number,
  scene: Scene,
  view: View,
  grid: PointGrid,
  lifted: ReadonlySet<number>,
): number | null {
  const at = toMap(view, point);
  let found: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const largest = LARGEST_DISC * Math.min(1, scene.crowding * view.growth);
  grid.near(at.x, at.y, Math.max(reach, largest) / view.scale, ({ index }, mapDistance) => {
    if (scene.level.on[index] !== 1 && !lifted.has(index)) return;
    const distance = mapDistance * view.scale;
    const { radius } = discOnScreen(index, scene, view);
    if (distance > Math.max(reach, radius + 2) || distance - radius >= nearest) return;
    if (!lifted.has(index) && nodeLook(scene.corpus.nodes[index]!, scene).hidden) return;
    nearest = distance - radius;
    found = index;
  });
  return found;
}

/** The link under a point: a curve of the selection, else a reference that is on the map. */
export function linkAt(point: Point, scene: Scene, view: View, lifted: readonly LiftedLink[]): number | null {
  let found: number | null = null;
  let nearest: number = LINK_REACH;
  const consider = (link: number, distance: number): void => {
    if (distance > nearest) return;
    nearest = distance;
    found = link;
  };
  for (const { link, curve } of lifted) consider(link.index, distanceToCurve(curve, point));
  if (lifted.length > 0) return found;
  const { links, columns } = scene.corpus;
  for (const index of scene.level.detail.links) {
    const link = links[index]!;
    if (columns.relations[index]! < 0 || !showsReference(link, scene)) continue;
    const [from, to] = [scene.corpus.nodes[link.source]!, scene.corpus.nodes[link.target]!];
    consider(link.index, distanceToLine(toScreen(view, from), toScreen(view, to), point));
  }
  return found;
}
