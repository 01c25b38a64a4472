import { effect } from "@preact/signals";
import { nodeLook } from "./appearance.ts";
import { boxAround } from "./framing.ts";
import type { Hands } from "./input.ts";
import { toMap, toScreen, type Point, type View } from "./view.ts";

/** Largest size, and room around the papers, in pixels. */
const SIZE = { width: 184, height: 132 };
const MARGIN = 10;
/** Radius of a paper's dot, in pixels. */
const DOT = 1.25;
/** The frame stays in sight, however far one zooms in. */
const LEAST_FRAME = 12;
/** Zoomed in by less, nearly all of the map is in view, and a small one says nothing. */
const LEAST_ZOOM = 1.15;

/** A view of the whole map, turned as the large one is. */
function wholeView({ stage, scene }: Hands): View {
  const { a, b, c, d, scale, ...large } = stage.view();
  const turn = { a: a / scale, b: b / scale, c: c / scale, d: d / scale, e: 0, f: 0 };
  const { corpus } = scene();
  const { left, right, top, bottom } = boxAround(corpus.nodes.slice(0, corpus.paperCount));
  // Turned by quarters only, so that two corners hold it.
  const corners = [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
  const box = boxAround(corners.map((corner) => toScreen({ ...large, ...turn, scale: 1 }, corner)));
  const [across, down] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const own = Math.min((SIZE.width - 2 * MARGIN) / across, (SIZE.height - 2 * MARGIN) / down);
  return {
    width: Math.round(across * own + 2 * MARGIN),
    height: Math.round(down * own + 2 * MARGIN),
    a: turn.a * own,
    b: turn.b * own,
    c: turn.c * own,
    d: turn.d * own,
    e: MARGIN - box.left * own,
    f: MARGIN - box.top * own,
    scale: own,
    zoom: 1,
    growth: 1,
  };
}

/** Draws ground and papers; done again only when they change. */
function drawWhole(canvas: HTMLCanvasElement, view: View, { drawing, scene, levels }: Hands): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  canvas.style.width = `${view.width}px`;
  canvas.style.height = `${view.height}px`;
  const pen = canvas.getContext("2d")!;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawing.paintWholeGround(pen, view);
  const { corpus } = scene();
  for (const index of levels.leaders(() => true)) {
    const node = corpus.nodes[index]!;
    const { x, y } = toScreen(view, node);
    pen.fillStyle = nodeLook(node, scene()).fill;
    pen.fillRect(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }
}

/** The part of the whole that the large map shows, in pixels of the small one. */
function frameOf(view: View, large: View): { x: number; y: number; width: number; height: number } {
  const corner = (x: number, y: number): Point => toScreen(view, toMap(large, { x, y }));
  const [first, last] = [corner(0, 0), corner(large.width, large.height)];
  return { x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y };
}

/** Brings a place of the map into the middle of the large one. */
function lookFrom({ stage, camera }: Hands, at: Point): void {
  const { sigma } = stage;
  const state = sigma.getCamera().getState();
  camera.release();
  const { x, y } = sigma.viewportToFramedGraph(toScreen(stage.view(), at), { cameraState: state });
  sigma.getCamera().setState({ ...state, x, y });
}

/** Moves the large map as the pointer presses and drags the small one. */
function listenToMinimap(element: HTMLElement, view: () => View, hands: Hands): void {
  const place = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  // From the pointer to the middle of the frame: a frame that is taken hold of does not jump.
  let grip: Point = { x: 0, y: 0 };
  const move = (event: PointerEvent): void => {
    if (!element.hasPointerCapture(event.pointerId)) return;
    const { x, y } = place(event);
    lookFrom(hands, toMap(view(), { x: x + grip.x, y: y + grip.y }));
  };
  element.addEventListener("pointerdown", (event) => {
    const at = place(event);
    const { x, y, width, height } = frameOf(view(), hands.stage.view());
    const held = at.x > x && at.y > y && at.x < x + width && at.y < y + height;
    grip = held ? { x: x + width / 2 - at.x, y: y + height / 2 - at.y } : { x: 0, y: 0 };
    element.setPointerCapture(event.pointerId);
    move(event);
  });
  element.addEventListener("pointermove", move);
}

/**
 * A small map of the whole in the corner of a large screen, with a frame around what is in view: press or drag to go
 * there. Shown while one is zoomed in. Keys and screen readers have the map itself. Returns how to take it away.
 */
export function showMinimap(hands: Hands): () => void {
  const { explorer, stage, frame, drawing } = hands;
  const element = document.createElement("div");
  element.className = "map-mini";
  element.setAttribute("aria-hidden", "true");
  element.dataset["overMap"] = "";
  const canvas = document.createElement("canvas");
  const view = document.createElement("div");
  view.className = "map-mini-view";
  element.append(canvas, view);
  frame.region.after(element);

  let whole = wholeView(hands);
  let isStale = true;
  let ground = drawing.ground();
  const redraw = (): void => {
    isStale = false;
    ground = drawing.ground();
    whole = wholeView(hands);
    drawWhole(canvas, whole, hands);
  };
  const follow = (): void => {
    const large = stage.view();
    element.hidden = large.zoom < LEAST_ZOOM;
    if (element.hidden) return;
    if (isStale || ground !== drawing.ground()) redraw();
    const { x, y, width, height } = frameOf(whole, large);
    const grown = { x: Math.max(width, LEAST_FRAME), y: Math.max(height, LEAST_FRAME) };
    Object.assign(view.style, {
      transform: `translate(${x - (grown.x - width) / 2}px, ${y - (grown.y - height) / 2}px)`,
      width: `${grown.x}px`,
      height: `${grown.y}px`,
    });
  };
  listenToMinimap(element, () => whole, hands);
  const stop = effect(() => {
    void [explorer.theme.value, explorer.shown.value, explorer.encoding.value, explorer.pins.value];
    // After the scene has taken the change over.
    queueMicrotask(() => {
      isStale = true;
      follow();
    });
  });
  stage.sigma.on("afterRender", follow);
  return () => {
    stop();
    stage.sigma.off("afterRender", follow);
    element.remove();
  };
}
