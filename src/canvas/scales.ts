import type { CorpusNode } from "../data/corpus.ts";

// Plain roots: a scale library would be a tenth of what is fetched before the map is drawn.
const paperRadius = (referrers: number): number => 3.3 + 2.35 * Math.sqrt(referrers);
const workRadius = (mentions: number): number => 2.8 + 1.3 * Math.sqrt(mentions);
const growth = (zoom: number): number => zoom ** 0.55;

/** Pixels between neighbouring papers that leave ground between their discs. */
const ROOMY = 13;

/**
 * Radius of a node on the fitted map, in pixels: 3.3 + 2.35 x sqrt(papers that refer to it); the ring of a work that
 * the corpus lacks grows more slowly. A crowded map shrinks both (see `crowding`), and rings more than discs.
 */
export function discRadius(node: Pick<CorpusNode, "kind" | "inDegree">, crowded: number = 1): number {
  return node.kind === "paper" ? paperRadius(node.inDegree) * crowded : workRadius(node.inDegree) * crowded ** 2;
}

/**
 * How much larger nodes are drawn at a zoom (1 = whole map fitted): zoom^0.55. Discs that a crowded map has shrunk
 * first grow with the zoom itself until they have their size, then more slowly.
 */
export function zoomGrowth(zoom: number, crowded: number = 1): number {
  const full = 1 / crowded;
  if (zoom <= 1) return growth(zoom);
  return Math.min(zoom, full) * growth(Math.max(1, zoom / full)) ** crowded;
}

/**
 * The zoom by which the map looks: the zoom itself, but as long as zooming in brings more papers, and not more ground
 * between them, no more than 1. `thinning`: how many times farther apart the papers of the fitted map are drawn than
 * they lie.
 */
export function lookingZoom(zoom: number, thinning: number): number {
  return zoom <= 1 ? zoom : Math.max(1, zoom / thinning);
}

/**
 * How much smaller discs are drawn on a crowded map: 1 while neighbours are 13 pixels apart or more
 * when the map is fitted, a third at least.
 */
export function crowding(spacing: number): number {
  return Math.max(0.34, Math.min(1, spacing / ROOMY));
}
