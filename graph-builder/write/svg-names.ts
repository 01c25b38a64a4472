import type { Box } from "../map/boxes.ts";
import { ownerMap, placeClusterNames } from "../map/cluster-names.ts";
import { coverMap, type CoverMap } from "../map/cover-map.ts";
import { placeLabels, type LabelGround, type LabelWish } from "../map/place-labels.ts";
import { shortenTitle, shortLabel } from "../map/short-title.ts";
import type { Territories } from "../map/territories.ts";
import { UNDYED } from "../palette.ts";
import { INK, round, SERIF, textWidth, type Drawn } from "./svg-parts.ts";
import type { Scene } from "./svg-scene.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

/** How names are set, by what they name. */
const FACES = {
  paper: { size: 11.5, height: 14, look: { fill: INK } },
  hub: { size: 12.7, height: 15, look: { fill: INK, "font-weight": 700 } },
  work: { size: 11, height: 13, look: { fill: UNDYED.light, "font-style": "italic" } },
};
const CLUSTER = { size: 16, height: 20, gap: 6, countSize: 11.5 };

/** Covered area (px2) that a hub's name bears, that of a paper which one refers to, and any other. */
const TOLERANCE = { hub: 260, referred: 70, usual: 16 };
/** Characters of a title that stands for a name, and of the shorter one that is tried after it. */
const TITLE = 26;
const SHORT_TITLE = 18;
/** Names on a map for each million square pixels. */
const NAMES_A_MEGAPIXEL = 84;
/** So many times as many are tried before the rest are given up. */
const ATTEMPTS = 6;
/** Papers with as few references as this are worth some cover. */
const FEW_REFERENCES = 350;

type Line = readonly [Drawn, Drawn];

interface Wish extends LabelWish {
  readonly text: string;
  readonly role: keyof typeof FACES;
}

/** From how many references on a paper is a hub: 2, more in a large corpus. */
export function hubDegree(nodes: readonly Drawn[]): number {
  const degrees = nodes.filter(({ isWork }) => !isWork).map(({ incoming }) => incoming);
  const most = Math.max(24, Math.round(1.5 * Math.sqrt(degrees.length)));
  return Math.max(2, (degrees.sort((a, b) => b - a)[most] ?? 0) + 1);
}

function wishOf(node: Drawn, id: number, hub: number, tolerance: number, most: number): Wish {
  const role = node.isWork ? "work" : node.incoming >= hub ? "hub" : "paper";
  const { text } = most === TITLE ? shortLabel(node.label, node.isNamed, most) : shortenTitle(node.label, most);
  const { size, height } = FACES[role];
  const bears = role === "hub" ? TOLERANCE.hub : tolerance;
  const { x, down: y, radius } = node;
  return { id, x, y, radius, text, role, width: textWidth(text, size, role === "hub"), height, tolerance: bears };
}

/** Everything that names keep off, in the frame. */
function sketch({ nodes }: Scene, lines: readonly Line[], { left, top, right, bottom }: Box): CoverMap["coverOf"] {
  const { coverOf } = coverMap(right - left, bottom - top, ({ disc, line }) => {
    for (const { x, down, radius } of nodes) disc({ x: x - left, y: down - top }, radius + 1, 1);
    if (lines.length > FEW_REFERENCES) return;
    for (const ends of lines)
      line(
        ends.map(({ x, down }) => ({ x: x - left, y: down - top })),
        0.5,
      );
  });
  const moved = (box: Box): Box => ({
    left: box.left - left,
    right: box.right - left,
    top: box.top - top,
    bottom: box.bottom - top,
  });
  return (box) => coverOf(moved(box));
}

/** Names of clusters along their borders, then hubs, then papers by importance, placed as on the map at rest; no two touch. */
export function drawNames(scene: Scene, ground: Territories, lines: readonly Line[], bounds: Box): string[] {
  const coverOf = sketch(scene, lines, bounds);
  const clusters = placeClusters(scene, ground, { coverOf, taken: [], bounds });
  const hub = hubDegree(scene.nodes);
  const wishes = scene.nodes
    .map((node, id) => {
      const isReferred = !node.isWork && node.incoming > 0 && lines.length <= FEW_REFERENCES;
      return wishOf(node, id, hub, isReferred ? TOLERANCE.referred : TOLERANCE.usual, TITLE);
    })
    .sort((a, b) => rank(b, scene, hub) - rank(a, scene, hub) || a.id - b.id);
  const keen = wishes.filter(({ tolerance }) => tolerance > TOLERANCE.usual);
  const taken = clusters.map(({ box }) => box);
  const place = (group: readonly Wish[], most: number = group.length): string[] => {
    const byId = new Map(group.map((wish) => [wish.id, wish]));
    return placeLabels(group, { coverOf, taken: [...taken], bounds, most }).map(({ id, box }) => {
      taken.push(box);
      named.add(id);
      return textAt(byId.get(id)!, box);
    });
  };
  const named = new Set<number>();
  const first = place(keen);
  const shorter = keen
    .filter(({ id }) => !named.has(id))
    .map(({ id, tolerance }) => wishOf(scene.nodes[id]!, id, hub, tolerance, SHORT_TITLE));
  const second = place(shorter);
  const area = (bounds.right - bounds.left) * (bounds.bottom - bounds.top);
  const most = Math.ceil((NAMES_A_MEGAPIXEL * area) / 1e6);
  const others = wishes.filter(({ tolerance }) => tolerance <= TOLERANCE.usual).slice(0, most * ATTEMPTS);
  return [...clusters.map(({ text }) => text), ...first, ...second, ...place(others, most)];
}

function rank({ id, text, role }: Wish, { nodes }: Scene, hub: number): number {
  const node = nodes[id]!;
  return node.importance - (text.endsWith("…") ? 0.8 : 0) + (role === "hub" && node.incoming >= hub ? 1000 : 0);
}

function textAt({ text, role }: Wish, { left, top, bottom }: Box): string {
  const { size, look } = FACES[role];
  const place = { x: round(left), y: round((top + bottom) / 2), "font-size": size, ...look };
  return `<text${xmlAttributes(place)}>${escapeXml(text)}</text>`;
}

/** How much ink is in the dye of a cluster's name. */
const INKED = 0.38;

function inked(dye: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const [full, ink] = [dye, INK].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(full! + (ink! - full!) * INKED)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}

interface PlacedText {
  readonly box: Box;
  readonly text: string;
}

function placeClusters({ territories, crowding }: Scene, ground: Territories, free: LabelGround): PlacedText[] {
  const wishes = territories.map(({ label, members }, territory) => ({
    territory,
    width: textWidth(label, CLUSTER.size) + CLUSTER.gap + textWidth(String(members.length), CLUSTER.countSize),
    height: CLUSTER.height,
  }));
  const owners = ownerMap(free.bounds, (x, y) => ground.ownerAt(x, -y));
  // On a crowded map every place covers discs: there they count for less.
  const coverOf = (box: Box): number => free.coverOf(box) * crowding * crowding;
  return placeClusterNames(wishes, owners, { ...free, coverOf }).map(({ territory, box }) => {
    const { label, members, colour } = territories[territory]!;
    const place = { x: round(box.left), y: round((box.top + box.bottom) / 2), fill: inked(colour) };
    const face = { "font-size": CLUSTER.size, "font-family": SERIF, "font-style": "italic" };
    const count = {
      dx: CLUSTER.gap,
      "font-size": CLUSTER.countSize,
      "font-family": "sans-serif",
      "font-style": "normal",
      fill: UNDYED.light,
    };
    const text = `<text${xmlAttributes({ ...place, ...face })}>${escapeXml(label)}<tspan${xmlAttributes(count)}>${members.length}</tspan></text>`;
    return { box, text };
  });
}
