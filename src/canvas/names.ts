import type { Emphasis } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import { nodeLook, showsReference, type Scene } from "./appearance.ts";
import {
  type ClusterNameWish,
  type CoverMap,
  coverMap,
  type CoverSketch,
  type LabelGround,
  type LabelWish,
  ownerMap,
  placeClusterNames,
  type PlacedLabel,
  placeLabels,
  type Territories,
} from "../../graph-builder/index.ts";
import { pointsAlong } from "./curves.ts";
import { linksOn, nodesOn } from "./level.ts";
import { discOnScreen, RING_GAP, RING_WIDTH } from "./lifted.ts";
import { nameWishes, shorterWish, USUAL, type NameWish } from "./name-wishes.ts";
import { liftedNodes, type Picture } from "./picture.ts";
import { textWidth, typeFace, type TypeRole } from "./type-faces.ts";
import { inView, toMap, toScreen, type Box, type Point, type View } from "./view.ts";

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

/** The name of a cluster, with how many of its papers the filters leave. */
export interface ClusterName extends Name {
  readonly count: string;
}

/** The names of one view. */
export interface Names {
  readonly papers: readonly Name[];
  readonly clusters: readonly ClusterName[];
}

/** Names on a desktop map in the middle band of zoom, for each million square pixels. */
const NAMES_A_MEGAPIXEL = 84;
/** More than this do not find room on any map. */
const ROOM_A_MEGAPIXEL = 260;
/** On a crowded map so many times as many names are tried before the rest are given up. */
const ATTEMPTS = 6;
/** Pixels between the name of a cluster and its count. */
export const COUNT_GAP = 6;
const NARROW = 600;
/** Room that the ring of a chosen paper takes, in pixels. */
const CHOSEN_RING = 3;

/**
 * Chooses and places all names of a picture within `bounds`, off what floats over the map: the clusters, then hubs, then
 * papers by importance; around a selection everything that belongs to it before the clusters.
 */
export function composeNames(picture: Picture, territories: Territories, bounds: Box, floats: readonly Box[]): Names {
  const { scene, emphasis, view } = picture;
  const { coverOf } = sketchCover(picture);
  const wishes = nameWishes(emphasis, scene, view.width < NARROW).filter(({ node }) =>
    inView(toScreen(view, node), view),
  );
  const place = (group: readonly NameWish[], taken: readonly Box[], most: number = group.length): Name[] => {
    const byNode = new Map(group.map((wish) => [wish.node.index, wish]));
    const asked = group.map((wish) => labelWish(wish, picture));
    return placeLabels(asked, { coverOf, taken: [...floats, ...taken], bounds, most }).map((label) =>
      nameAt(label, byNode.get(label.id)!, view),
    );
  };
  const boxesOf = (names: readonly Name[]): Box[] => names.map((name) => boxOf(name, view));
  const keen = wishes.filter((wish) => wish.tolerance > USUAL);
  // At rest the clusters come first; around a selection what belongs to it does.
  const focus = emphasis === null ? [] : place(keen, []);
  const clusters = clusterNames(picture, territories, { coverOf, taken: [...floats, ...boxesOf(focus)], bounds });
  const first = emphasis === null ? place(keen, boxesOf(clusters)) : focus;
  const named = new Set(first.map((name) => name.of));
  const shorter = keen.filter((wish) => !named.has(wish.node.index)).flatMap((wish) => shorterWish(wish) ?? []);
  const second = place(shorter, boxesOf([...clusters, ...first]));
  const most = namesThatFit(bounds, scene);
  const others = wishes.filter((wish) => wish.tolerance <= USUAL).slice(0, most * ATTEMPTS);
  const third = place(others, boxesOf([...clusters, ...first, ...second]), most);
  return { clusters, papers: [...first, ...second, ...third] };
}

/** How many ordinary names a screen takes: a set number in the middle band, as many as have room when zoomed in. */
function namesThatFit({ left, top, right, bottom }: Box, { band }: Scene): number {
  const megapixels = ((right - left) * (bottom - top)) / 1e6;
  return Math.ceil((band.names === "some" ? NAMES_A_MEGAPIXEL : ROOM_A_MEGAPIXEL) * megapixels);
}

function labelWish({ node, text, role, tolerance }: NameWish, { scene, view, emphasis, chosen }: Picture): LabelWish {
  const { x, y, radius } = discOnScreen(node.index, scene, view);
  const ring = emphasis?.selected === node.index ? RING_GAP + RING_WIDTH : chosen.has(node.index) ? CHOSEN_RING : 0;
  const { height } = typeFace(role);
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
  return { left, top, right: left + width, bottom: top + typeFace(role).height };
}

function clusterNames(
  { scene, view, emphasis }: Picture,
  territories: Territories,
  ground: LabelGround,
): ClusterName[] {
  const role: TypeRole = view.width < NARROW ? "cluster-small" : "cluster";
  const wanted = wantedTerritories(scene, emphasis);
  const texts = scene.corpus.territories.map(({ cluster, papers }) => {
    const left = papers.filter((paper) => scene.shown.nodes[paper] === 1).length;
    return { text: cluster.label, count: words.ofAll(left, papers.length), role };
  });
  const wishes = scene.corpus.territories
    .filter((territory) => wanted === null || wanted.has(territory.index))
    .map(({ index }): ClusterNameWish => {
      const { text, count } = texts[index]!;
      const width = textWidth(text, role) + COUNT_GAP + textWidth(count, "count");
      return { territory: index, width, height: typeFace(role).height };
    });
  const owners = ownerMap(ground.bounds, (x, y) => {
    const at = toMap(view, { x, y });
    return territories.ownerAt(at.x, at.y);
  });
  // On a crowded map every place covers discs: there they count for less.
  const coverOf = (box: Box): number => ground.coverOf(box) * scene.crowding ** 2;
  return placeClusterNames(wishes, owners, { ...ground, coverOf }).map(({ territory, box }) => ({
    ...texts[territory]!,
    of: territory,
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

/** Everything that names keep off: discs and links. */
function sketchCover(picture: Picture): CoverMap {
  const { scene, view, emphasis, lifted } = picture;
  return coverMap(view.width, view.height, ({ disc, line }) => {
    sketchDiscs(picture, disc);
    for (const { curve, link } of lifted) line(pointsAlong(curve, 8), link.kind === "reference" ? 6 : 2.5);
    if (emphasis === null && scene.referenceInk > 0.6) sketchReferences(picture, line);
  });
}

/** The discs in view; around a selection the faded ones count little. */
function sketchDiscs({ scene, view, emphasis }: Picture, disc: CoverSketch["disc"]): void {
  const lifted = liftedNodes(emphasis);
  for (const node of nodesOn(scene)) {
    const stands = lifted.has(node.index);
    if (!stands && nodeLook(node, scene).hidden) continue;
    const at = discOnScreen(node.index, scene, view);
    const ring = emphasis?.selected === node.index ? RING_GAP + RING_WIDTH : 1;
    if (inView(at, view)) disc(at, at.radius + ring, stands || emphasis === null ? 1 : 0.25);
  }
}

/** The arrows at rest: a name may cross one, but not run along it. Where they are many and pale, it may. */
function sketchReferences({ scene, view }: Picture, line: CoverSketch["line"]): void {
  const at = (node: number): Point => toScreen(view, scene.corpus.nodes[node]!);
  for (const link of linksOn(scene)) {
    if (link.kind === "reference" && showsReference(link, scene)) line([at(link.source), at(link.target)], 0.5);
  }
}
