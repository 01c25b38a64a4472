import type { Emphasis } from "../state/explorer.ts";
import { HUB, nodeLook, showsReference, type Scene } from "./appearance.ts";
import { placeClusterNames, type ClusterNameWish } from "./cluster-names.ts";
import { pointsAlong } from "./curves.ts";
import { discOnScreen, RING_GAP, RING_WIDTH } from "./lifted.ts";
import { nameWishes, USUAL, type NameWish } from "./name-wishes.ts";
import { liftedNodes, type Picture } from "./picture.ts";
import { placeLabels, type LabelWish, type Obstacle, type PlacedLabel } from "./place-labels.ts";
import type { Territories } from "./territories.ts";
import { textWidth, TYPE_FACES, type TypeRole } from "./type-faces.ts";
import { toMap, toScreen, type Box, type Point, type View } from "./view.ts";

/** A name on the map, tied to a place so that it moves along with the camera. */
export interface Name {
  /** Node or territory that it names. */
  readonly of: number;
  readonly text: string;
  readonly role: TypeRole;
  /** In map units. */
  readonly anchor: Point;
  /** From the anchor on screen to the top left corner, in pixels. */
  readonly offset: Point;
  readonly width: number;
}

/** The names of one view. */
export interface Names {
  readonly papers: readonly Name[];
  readonly clusters: readonly Name[];
}

/** Names on a desktop map in the middle band of zoom, for each million square pixels. */
const NAMES_A_MEGAPIXEL = 84;
/** Pixels between the name of a cluster and its count. */
export const COUNT_GAP = 6;
const NARROW = 600;

/**
 * Chooses and places all names of a picture within the free part of the screen: first the names that must stand
 * (hubs, or around a selection everything that belongs to it), then the clusters, then papers by importance.
 */
export function composeNames(picture: Picture, territories: Territories, bounds: Box): Names {
  const { scene, emphasis } = picture;
  const obstacles = [...discObstacles(picture), ...threadObstacles(picture)];
  const wishes = nameWishes(emphasis, scene);
  const place = (keen: boolean, taken: readonly Box[], most: number): PlacedLabel[] => {
    const group = wishes.filter((wish) => wish.tolerance > USUAL === keen);
    return placeLabels(
      group.map((wish) => labelWish(wish, picture)),
      obstacles,
      taken,
      bounds,
      most,
    );
  };
  const first = place(true, [], Number.POSITIVE_INFINITY);
  const taken = first.map((label) => label.box);
  const clusters = clusterNames(picture, territories, obstacles, taken, bounds);
  const area = ((bounds.right - bounds.left) * (bounds.bottom - bounds.top)) / 1e6;
  const most = scene.band.names === "some" ? Math.round(NAMES_A_MEGAPIXEL * area) : Number.POSITIVE_INFINITY;
  const second = place(false, [...taken, ...clusters.map((name) => boxOf(name, picture.view))], most);
  const byNode = new Map(wishes.map((wish) => [wish.node.index, wish]));
  return { clusters, papers: [...first, ...second].map((label) => nameAt(label, byNode.get(label.id)!, picture.view)) };
}

function labelWish({ node, text, role, tolerance }: NameWish, { scene, view, emphasis }: Picture): LabelWish {
  const { x, y, radius } = discOnScreen(node.index, scene, view);
  const ring = emphasis?.selected === node.index ? RING_GAP + RING_WIDTH : 0;
  const { height } = TYPE_FACES[role];
  return { id: node.index, x, y, radius: radius + ring, width: textWidth(text, role), height, tolerance };
}

function nameAt({ id, box }: PlacedLabel, { node, text, role }: NameWish, view: View): Name {
  const at = toScreen(view, node);
  const offset = { x: box.left - at.x, y: box.top - at.y };
  return { of: id, text, role, anchor: { x: node.x, y: node.y }, offset, width: box.right - box.left };
}

/** Where a name stands on the screen. */
export function boxOf({ anchor, offset, width, role }: Name, view: View): Box {
  const at = toScreen(view, anchor);
  const [left, top] = [at.x + offset.x, at.y + offset.y];
  return { left, top, right: left + width, bottom: top + TYPE_FACES[role].height };
}

function clusterNames(
  { scene, view, emphasis }: Picture,
  territories: Territories,
  obstacles: readonly Obstacle[],
  taken: readonly Box[],
  bounds: Box,
): Name[] {
  const role: TypeRole = view.width < NARROW ? "cluster-small" : "cluster";
  const wanted = wantedTerritories(scene, emphasis);
  const wishes = scene.corpus.territories
    .filter((territory) => wanted === null || wanted.has(territory.index))
    .map(({ index, cluster, papers }): ClusterNameWish => {
      const width = textWidth(cluster.label, role) + COUNT_GAP + textWidth(String(papers.length), "count");
      return { territory: index, width, height: TYPE_FACES[role].height };
    });
  const ownerAt = (x: number, y: number): number => {
    const at = toMap(view, { x, y });
    return territories.ownerAt(at.x, at.y);
  };
  return placeClusterNames(wishes, ownerAt, obstacles, taken, bounds).map(({ territory, box }) => ({
    of: territory,
    text: scene.corpus.territories[territory]!.cluster.label,
    role,
    anchor: toMap(view, { x: box.left, y: box.top }),
    offset: { x: 0, y: 0 },
    width: box.right - box.left,
  }));
}

/** Which territories are named: all of them, or beside a selection those of its papers; null means all. */
function wantedTerritories(scene: Scene, emphasis: Emphasis | null): ReadonlySet<number> | null {
  if (scene.band.clusterNames === "all") return null;
  if (emphasis === null) return new Set();
  const nodes = [emphasis.selected, ...emphasis.byReference, ...emphasis.byConcept];
  return new Set(nodes.map((node) => scene.corpus.nodes[node]!.territory));
}

/** Discs in view that names keep off; around a selection the faded ones count little. */
function discObstacles({ scene, view, emphasis }: Picture): Obstacle[] {
  const lifted = liftedNodes(emphasis);
  const found: Obstacle[] = [];
  for (const node of scene.corpus.nodes) {
    const stands = lifted.has(node.index);
    if (!stands && nodeLook(node, scene).hidden) continue;
    const { x, y, radius } = discOnScreen(node.index, scene, view);
    if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) continue;
    const reach = radius + (emphasis?.selected === node.index ? RING_GAP + RING_WIDTH : 1);
    const weight = stands || emphasis === null ? 1 : 0.25;
    found.push({ id: node.index, weight, left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return found;
}

/** Links that names keep off, as small squares along them: curves of the selection weigh more than thin threads. */
function threadObstacles({ scene, view, emphasis, lifted }: Picture): Obstacle[] {
  const found: Obstacle[] = [];
  const along = (points: readonly Point[], weight: number): void => {
    for (const { x, y } of points) {
      found.push({ id: -1, weight, left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 });
    }
  };
  for (const { curve, link } of lifted) along(pointsAlong(curve, 8), link.kind === "reference" ? 0.5 : 0.3);
  if (emphasis) return found;
  for (const link of scene.corpus.links) {
    if (link.kind !== "reference" || !showsReference(link, scene)) continue;
    const [start, end] = [
      toScreen(view, scene.corpus.nodes[link.source]!),
      toScreen(view, scene.corpus.nodes[link.target]!),
    ];
    const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    along(pointsAlong({ start, control, end }, 8), scene.corpus.nodes[link.target]!.inDegree >= HUB ? 0.12 : 0.1);
  }
  return found;
}
