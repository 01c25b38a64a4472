/** A place on the map or on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Area that two rectangles share, with `gap` pixels added around the first. */
export function overlap(first: Box, second: Box, gap: number = 0): number {
  const width = Math.min(first.right + gap, second.right) - Math.max(first.left - gap, second.left);
  const height = Math.min(first.bottom + gap, second.bottom) - Math.max(first.top - gap, second.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a rectangle lies within another. */
export function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}
