import type { Scene } from "./appearance.ts";
import { boxAround } from "./framing.ts";
import { toScreen, type Point, type View } from "./view.ts";

/** An area that the reader draws on the screen: a closed line, and the papers within. */
export interface Area {
  readonly outline: readonly Point[];
  readonly papers: readonly number[];
}

/** The corners of a rectangle between two points. */
export function rectangle(from: Point, to: Point): Point[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

/** Whether a point lies within a closed line, by the even-odd rule. */
export function isWithin(outline: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  let from = outline.at(-1)!;
  for (const to of outline) {
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) within = !within;
    from = to;
  }
  return within;
}

/** The papers that the filters leave whose middle lies within a closed line. Papers outside its box cost next to nothing. */
export function papersWithin(outline: readonly Point[], { corpus, shown }: Scene, view: View): number[] {
  if (outline.length < 3) return [];
  const { left, top, right, bottom } = boxAround(outline);
  const found: number[] = [];
  for (let index = 0; index < corpus.paperCount; index++) {
    if (shown.nodes[index] !== 1) continue;
    const at = toScreen(view, corpus.nodes[index]!);
    const near = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    if (near && isWithin(outline, at)) found.push(index);
  }
  return found;
}
