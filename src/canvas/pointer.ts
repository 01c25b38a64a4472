import type { Sigma } from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import { REACH } from "./hit.ts";
import type { Point } from "./view.ts";
import { zoomedState } from "./zoomed-state.ts";

/** What a pointer can do to the map; points are in pixels of the map. */
export interface PointerActions {
  hover(point: Point | null): void;
  /** `adds`: with Ctrl, Cmd or Shift held. */
  press(point: Point, reach: number, adds: boolean): void;
  pressTwice(point: Point, reach: number): void;
  /** The reader turns the wheel or pinches on a touch pad. */
  zoom(point: Point, factor: number, glide: boolean): void;
  /** The reader has moved the camera. */
  moved(): void;
}

/** Listens to mouse, pen and touch through Sigma's captors, which also drag, zoom and pinch. */
export function listenToPointer(sigma: Sigma, actions: PointerActions): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  // Sigma reads a pixel back from the GPU at each event to find what is under it; the map looks it up itself.
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on("mousemove", (event) => {
    if (mouse.isMouseDown) {
      if (mouse.draggedEvents > 0) actions.moved();
    } else actions.hover(event);
  });
  mouse.on("mouseleave", () => actions.hover(null));
  mouse.on("wheel", (event) => {
    event.preventSigmaDefault();
    const { factor, glide } = wheelZoom(event.original as WheelEvent);
    if (factor !== 1) actions.zoom(event, factor, glide);
  });
  mouse.on("click", (event: MouseCoords) => {
    const { ctrlKey, metaKey, shiftKey } = event.original as MouseEvent;
    actions.press(event, REACH.mouse, ctrlKey || metaKey || shiftKey);
  });
  mouse.on("doubleClick", (event: MouseCoords) => {
    event.preventSigmaDefault();
    actions.pressTwice(event, REACH.mouse);
  });
  touch.on("tap", (event) => actions.press(finger(event), REACH.touch, false));
  touch.on("doubletap", (event) => {
    event.preventSigmaDefault();
    actions.pressTwice(finger(event), REACH.touch);
  });
  touch.on("touchmove", (event) => {
    actions.moved();
    if (event.touches.length === 2) pinch(sigma, event);
  });
}

/** Pixels of a wheel's line, and zoom per pixel of a wheel and of a pinch on a touch pad (which comes with Ctrl). */
const LINE = 33;
const RATE = { wheel: 0.0022, pinch: 0.011 };
/** A notch of a wheel jumps by so many pixels at least: that is smoothed; a touch pad moves smoothly by itself. */
const NOTCH = 50;

/** How far a turn of the wheel zooms: by what the device says, where Sigma takes each event for a notch. */
export function wheelZoom(event: Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey">): {
  factor: number;
  glide: boolean;
} {
  const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE;
  const bounded = Math.max(-240, Math.min(240, pixels));
  return {
    factor: Math.exp(-bounded * (event.ctrlKey ? RATE.pinch : RATE.wheel)),
    glide: Math.abs(pixels) >= NOTCH,
  };
}

const finger = ({ touches, previousTouches }: TouchCoords): Point => touches[0] ?? previousTouches[0]!;

/** Zooms by two fingers and keeps the map's angle, which Sigma would turn with them. */
function pinch(sigma: Sigma, event: TouchCoords): void {
  event.preventSigmaDefault();
  const [first, second] = event.touches as [Point, Point];
  const [before, other] = event.previousTouches as [Point?, Point?];
  if (!before || !other) return;
  const camera = sigma.getCamera();
  const spread = Math.hypot(first.x - second.x, first.y - second.y);
  const spreadBefore = Math.hypot(before.x - other.x, before.y - other.y);
  if (spread < 1 || spreadBefore < 1) return;
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  const middleBefore = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
  const ratio = camera.getBoundedRatio((camera.ratio * spreadBefore) / spread);
  const zoomed = zoomedState(sigma, middleBefore, ratio);
  const from = sigma.viewportToFramedGraph(middleBefore, { cameraState: zoomed });
  const to = sigma.viewportToFramedGraph(middle, { cameraState: zoomed });
  camera.setState({ ...zoomed, x: zoomed.x + from.x - to.x, y: zoomed.y + from.y - to.y });
}
