import type { Sigma } from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import type { Point } from "./view.ts";

/** What a press that moves does. */
export interface Drag {
  readonly move: (point: Point) => void;
  readonly end: () => void;
  /** The press came to nothing: it did not move, or Escape was pressed. */
  readonly cancel: () => void;
}

/** What begins where a button or a finger comes down; null leaves the press to Sigma. */
export type BeginDrag = (point: Point, event: MouseEvent | null) => Drag | null;

/** A press counts as a drag once it has moved so many pixels. */
const THRESHOLD = 4;

/** Turns presses that move into drags, before Sigma moves the map with them. Returns how to stop. */
export function listenToDrags(sigma: Sigma, region: HTMLElement, begin: BeginDrag): () => void {
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  let drag: Drag | null = null;
  let from: Point = { x: 0, y: 0 };
  let moving = false;

  const start = (point: Point, event: MouseEvent | null): void => {
    drag = begin({ x: point.x, y: point.y }, event);
    from = { x: point.x, y: point.y };
    moving = false;
  };
  const move = (point: Point): void => {
    moving ||= Math.hypot(point.x - from.x, point.y - from.y) >= THRESHOLD;
    if (moving) drag?.move({ x: point.x, y: point.y });
  };
  const finish = (): void => {
    const [done, moved] = [drag, moving];
    drag = null;
    moving = false;
    if (!done) return;
    if (!moved) return done.cancel();
    swallowClick(region);
    done.end();
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !drag || !moving) return;
    event.preventDefault();
    event.stopPropagation();
    drag.cancel();
    // The button is still down: what it does until it comes up means nothing.
    drag = { move: () => {}, end: () => {}, cancel: () => {} };
  };

  const onMouseDown = (event: MouseCoords): void => start(event, event.original as MouseEvent);
  const onMouseMove = (event: MouseCoords): void => {
    if (!drag) return;
    event.preventSigmaDefault();
    move(event);
  };
  const onTouchDown = ({ touches }: TouchCoords): void => {
    if (touches.length === 1) start(touches[0]!, null);
    else finish();
  };
  const onTouchMove = (event: TouchCoords): void => {
    if (!drag || event.touches.length !== 1) return;
    event.preventSigmaDefault();
    move(event.touches[0]!);
  };
  mouse.on("mousedown", onMouseDown);
  mouse.on("mousemovebody", onMouseMove);
  touch.on("touchdown", onTouchDown);
  touch.on("touchmove", onTouchMove);
  touch.on("touchup", finish);
  window.addEventListener("mouseup", finish);
  window.addEventListener("blur", finish);
  window.addEventListener("keydown", cancel, { capture: true });
  return () => {
    window.removeEventListener("mouseup", finish);
    window.removeEventListener("blur", finish);
    window.removeEventListener("keydown", cancel, { capture: true });
  };
}

const swallow = (event: Event): void => event.stopPropagation();

/** The click that follows a drag is none. */
function swallowClick(region: HTMLElement): void {
  region.addEventListener("click", swallow, { capture: true });
  setTimeout(() => region.removeEventListener("click", swallow, { capture: true }));
}
