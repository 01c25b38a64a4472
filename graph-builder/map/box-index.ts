import type { Box } from "./boxes.ts";

/** Rectangles by the cells of a coarse grid that they touch. */
export interface BoxIndex {
  readonly add: (box: Box) => void;
  /** Whether the test holds for a rectangle that may touch this one. */
  readonly some: (box: Box, test: (other: Box) => boolean) => boolean;
}

const CELL = 64;

/** An index of rectangles; those within `gap` pixels of each other count as touching. */
export function boxIndex(boxes: readonly Box[], gap: number = 0): BoxIndex {
  const cells = new Map<number, Box[]>();
  function add(box: Box): void {
    for (const key of cellsOf(box, gap)) {
      const members = cells.get(key);
      if (members) members.push(box);
      else cells.set(key, [box]);
    }
  }
  for (const box of boxes) add(box);
  return { add, some: (box, test) => cellsOf(box, gap).some((key) => cells.get(key)?.some(test) === true) };
}

function cellsOf({ left, top, right, bottom }: Box, gap: number): number[] {
  const found: number[] = [];
  for (let row = Math.floor((top - gap) / CELL); row <= Math.floor((bottom + gap) / CELL); row++) {
    for (let column = Math.floor((left - gap) / CELL); column <= Math.floor((right + gap) / CELL); column++) {
      found.push(row * 65_536 + column);
    }
  }
  return found;
}
