import { drawHalo, drawHoverLink, drawKnot, drawLiftedLink } from "./draw-links.ts";
import { drawHoverRing, drawLiftedNode, drawSelectedRing } from "./draw-nodes.ts";
import { discOnScreen } from "./lifted.ts";
import { liftedNodes, type Picture } from "./picture.ts";
import type { Box } from "./view.ts";

type Pen = CanvasRenderingContext2D;

/** Whether there is anything to draw above the map. */
export function standsOut({ emphasis, lifted, hovered }: Picture): boolean {
  return emphasis !== null || lifted.length > 0 || hovered !== null;
}

/**
 * Draws what stands out above the map: the selection with its links and neighbours, and the node pointed at.
 * `card` is where the card of the selected link stands.
 */
export function drawAbove(pen: Pen, picture: Picture, card: Box | null): void {
  const { scene, view, emphasis, lifted, hovered } = picture;
  const chosen = lifted.find(({ link }) => link.index === picture.link);
  if (chosen) drawHalo(pen, chosen, scene.inks);
  // Shared concepts first: references cross over them.
  const [grey, coloured] = [lifted.filter((one) => !one.link.relation), lifted.filter((one) => one.link.relation)];
  for (const one of [...grey, ...coloured]) drawLiftedLink(pen, one, scene.inks);
  if (hovered !== null) drawHoverLinks(pen, hovered, picture);
  const ringed = picture.link === null ? picture.selection : null;
  if (ringed !== null) drawSelectedRing(pen, ringed, scene, view);
  for (const node of liftedNodes(emphasis)) drawLiftedNode(pen, node, scene, view);
  if (hovered !== null) {
    drawLiftedNode(pen, hovered, scene, view);
    if (hovered !== ringed) drawHoverRing(pen, hovered, scene, view);
  }
  if (chosen) drawKnot(pen, chosen, scene.inks, card);
}

/** The links of the node pointed at that are on the map, at full strength. */
function drawHoverLinks(pen: Pen, hovered: number, { scene, view }: Picture): void {
  const { corpus, shown } = scene;
  for (const index of corpus.linksOf(hovered).toReversed()) {
    const link = corpus.links[index]!;
    if (shown.links[index] !== 1 || scene.lifted.has(index) || link.target >= corpus.paperCount) continue;
    const [from, to] = [discOnScreen(link.source, scene, view), discOnScreen(link.target, scene, view)];
    drawHoverLink(pen, from, to, link.kind === "reference", scene.inks);
  }
}
