import type { Point } from "../../graph-builder/index.ts";

export { isInside, overlap, type Box, type Point } from "../../graph-builder/index.ts";

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

/** Whether a point lies on the screen. */
export function inView({ x, y }: Point, { width, height }: View): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
