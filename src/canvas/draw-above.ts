import { drawArea, drawChosenRings, drawPinholes } from "./draw-chosen.ts";
import { drawHalo, drawHoverLink, drawKnot, drawLiftedLink } from "./draw-links.ts";
import { drawHoverRing, drawLiftedNode, drawSelectedRing } from "./draw-nodes.ts";
import { discOnScreen, type LiftedLink } from "./lifted.ts";
import { liftedNodes, type Picture } from "./picture.ts";
import type { Box } from "./view.ts";

type Pen = CanvasRenderingContext2D;

/** Whether there is anything to draw above the map. */
export function standsOut({ emphasis, lifted, hovered, pointed, chosen, pins, area }: Picture): boolean {
  const around = emphasis !== null || lifted.length > 0 || hovered !== null || pointed !== null;
  return around || chosen.size > 0 || pins.size > 0 || area !== null;
}

/**
 * Draws what stands out above the map: the selection with its links and neighbours, and the node pointed at.
 * `card` is where the card of the selected link stands.
 */
export function drawAbove(pen: Pen, picture: Picture, card: Box | null): void {
  const { scene, lifted } = picture;
  const find = (index: number | null): LiftedLink | undefined => lifted.find(({ link }) => link.index === index);
  const [chosen, pointed] = [find(picture.link), find(picture.pointed)];
  for (const one of new Set([chosen, pointed])) if (one) drawHalo(pen, one, scene.inks);
  // Shared concepts first: references cross over them.
  const [grey, coloured] = [lifted.filter((one) => !one.link.relation), lifted.filter((one) => one.link.relation)];
  for (const one of [...grey, ...coloured]) drawLiftedLink(pen, one, scene.inks);
  if (picture.pointed !== null && !pointed) drawStraight(pen, picture.pointed, picture);
  drawStandingNodes(pen, picture);
  drawMarks(pen, picture);
  if (chosen) drawKnot(pen, chosen, scene.inks, card);
}

/** What the reader has done to papers: chosen together, pinned, and the area being drawn. */
function drawMarks(pen: Pen, { scene, view, emphasis, chosen, pins, area }: Picture): void {
  const standing = emphasis && liftedNodes(emphasis);
  const clear = (node: number): boolean => standing === null || standing.has(node);
  if (chosen.size > 0)
    drawChosenRings(
      pen,
      [...chosen].filter((node) => node !== emphasis?.selected),
      scene,
      view,
    );
  if (pins.size > 0) drawPinholes(pen, [...pins.keys()].filter(clear), scene, view);
  if (area) drawArea(pen, area, scene, view);
}

function drawStandingNodes(pen: Pen, picture: Picture): void {
  const { scene, view, emphasis, hovered } = picture;
  const ringed = picture.link === null ? picture.selection : null;
  if (hovered !== null) drawHoverLinks(pen, hovered, picture);
  if (ringed !== null) drawSelectedRing(pen, ringed, scene, view);
  for (const node of liftedNodes(emphasis)) drawLiftedNode(pen, node, scene, view);
  if (hovered === null) return;
  drawLiftedNode(pen, hovered, scene, view);
  if (hovered !== ringed) drawHoverRing(pen, hovered, scene, view);
}

/** The links of the node pointed at that are on the map, at full strength; for a work, who names it. */
function drawHoverLinks(pen: Pen, hovered: number, picture: Picture): void {
  const { corpus, shown, lifted } = picture.scene;
  for (const index of corpus.linksOf(hovered).toReversed()) {
    const { target } = corpus.links[index]!;
    if (shown.links[index] !== 1 || lifted.has(index)) continue;
    if (target < corpus.paperCount || target === hovered) drawStraight(pen, index, picture);
  }
}

function drawStraight(pen: Pen, index: number, { scene, view }: Picture): void {
  const { source, target, kind } = scene.corpus.links[index]!;
  const [from, to] = [discOnScreen(source, scene, view), discOnScreen(target, scene, view)];
  drawHoverLink(pen, from, to, kind === "reference", scene.inks);
}
