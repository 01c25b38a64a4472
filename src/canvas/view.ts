/** Where the map lies on the screen: a turn, a scale and a shift from map units (y up) to CSS pixels (y down). */
export interface View {
  readonly width: number;
  readonly height: number;
  /** x' = a x + c y + e, y' = b x + d y + f: as in `CanvasRenderingContext2D.setTransform`. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  /** Pixels per map unit. */
  readonly scale: number;
  /** 1 = whole map fitted. */
  readonly zoom: number;
  /** How much larger nodes are drawn than on the fitted map. */
  readonly growth: number;
}

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

/** From map units to pixels. */
export function toScreen(view: View, { x, y }: Point): Point {
  return { x: view.a * x + view.c * y + view.e, y: view.b * x + view.d * y + view.f };
}

/** From pixels to map units. */
export function toMap(view: View, { x, y }: Point): Point {
  const [dx, dy] = [x - view.e, y - view.f];
  const determinant = view.a * view.d - view.b * view.c;
  return { x: (view.d * dx - view.c * dy) / determinant, y: (view.a * dy - view.b * dx) / determinant };
}

/** Area that two rectangles share, with `gap` pixels added around the first. */
export function overlap(first: Box, second: Box, gap = 0): number {
  const width = Math.min(first.right + gap, second.right) - Math.max(first.left - gap, second.left);
  const height = Math.min(first.bottom + gap, second.bottom) - Math.max(first.top - gap, second.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a rectangle lies within another. */
export function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** Whether a point lies on the screen. */
export function inView({ x, y }: Point, { width, height }: View): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
