import type { Scene } from "./appearance.ts";
import { boxIndex } from "../../graph-builder/index.ts";
import { seeThrough } from "./colour.ts";
import type { Inks } from "./inks.ts";
import { labelText } from "./label-text.ts";
import { discOnScreen } from "./lifted.ts";
import { boxOf, COUNT_GAP, type ClusterName, type Name, type Names } from "./names.ts";
import type { Picture } from "./picture.ts";
import { textWidth, typeFace, type TypeRole } from "./type-faces.ts";
import { overlap, type View } from "./view.ts";

type Pen = CanvasRenderingContext2D;

const HALO = 3;
const CLUSTER_HALO = 4;
/** Most characters of a title that is only shown while pointed at. */
const LONG_TITLE = 48;

function write(
  pen: Pen,
  text: string,
  role: TypeRole,
  x: number,
  y: number,
  colour: string,
  halo: number,
  inks: Inks,
): void {
  pen.font = typeFace(role).font;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.strokeStyle = seeThrough(inks.paper, 0.88);
  pen.lineWidth = halo;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

const INK: Readonly<Record<TypeRole, (inks: Inks) => string>> = {
  paper: (inks) => inks.ink2,
  strong: (inks) => inks.ink,
  hub: (inks) => inks.ink,
  selected: (inks) => inks.ink,
  work: (inks) => inks.ink3,
  cluster: (inks) => inks.ink2,
  "cluster-small": (inks) => inks.ink2,
  count: (inks) => inks.ink3,
};

/**
 * Writes all names, that of the node pointed at first. While the camera moves, names that were placed for another view
 * may run into each other: the less important ones wait.
 */
export function drawNames(pen: Pen, names: Names, picture: Picture): void {
  const { view, scene, hovered } = picture;
  const pointed = hovered === null ? null : nameOfHovered(hovered, names, picture);
  const written = boxIndex(pointed ? [boxOf(pointed, view)] : []);
  const free = (name: Name): boolean => {
    const box = boxOf(name, view);
    if (written.some(box, (other) => overlap(box, other) > 0)) return false;
    written.add(box);
    return true;
  };
  const strong = names.papers.filter((name) => name.of !== hovered && name.role !== "paper" && name.role !== "work");
  const others = names.papers.filter((name) => name.of !== hovered && !strong.includes(name));
  for (const name of strong.filter(free)) writeName(pen, name, scene.inks, view);
  for (const name of names.clusters.filter(free)) writeClusterName(pen, name, scene, view);
  for (const name of others.filter(free)) writeName(pen, name, scene.inks, view);
  if (pointed) writeName(pen, pointed, scene.inks, view);
}

function writeName(pen: Pen, name: Name, inks: Inks, view: View): void {
  const { left, top, bottom } = boxOf(name, view);
  write(pen, name.text, name.role, left, (top + bottom) / 2 + 0.5, INK[name.role](inks), HALO, inks);
}

/** A cluster's name in its own dye, with its count of papers behind it. */
function writeClusterName(pen: Pen, name: ClusterName, { inks, corpus }: Scene, view: View): void {
  const { left, top, bottom } = boxOf(name, view);
  const middle = (top + bottom) / 2 + 0.5;
  const colour = inks.dye(corpus.territories[name.of]!.dye).name;
  write(pen, name.text, name.role, left, middle, colour, CLUSTER_HALO, inks);
  const at = left + textWidth(name.text, name.role) + COUNT_GAP;
  write(pen, name.count, "count", at, middle + 1, inks.ink3, HALO, inks);
}

/** The name of the node pointed at, bold: in its own place if it has one, else beside its disc. */
function nameOfHovered(hovered: number, names: Names, { scene, view }: Picture): Name {
  const placed = names.papers.find((name) => name.of === hovered);
  if (placed) return embolden(placed, view);
  const node = scene.corpus.nodes[hovered]!;
  const { text } = labelText(node, LONG_TITLE);
  const { radius } = discOnScreen(hovered, scene, view);
  const offset = { x: radius + 6, y: -typeFace("strong").height / 2 };
  return embolden({ of: hovered, text, role: "strong", anchor: node, offset, width: 0 }, view);
}

/** A bold name is wider: one that stands left of its disc grows to the left, one that would leave the screen turns over. */
function embolden(name: Name, view: View): Name {
  const role = name.role === "paper" || name.role === "work" ? "strong" : name.role;
  const width = textWidth(name.text, role);
  const { x, y } = name.offset;
  const grown = { ...name, role, width, offset: { x: x < -name.width / 2 ? x + name.width - width : x, y } } as const;
  if (boxOf(grown, view).right <= view.width - 4) return grown;
  return { ...grown, offset: { x: -Math.abs(x) - width, y } };
}
