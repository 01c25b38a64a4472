import { effect } from "@preact/signals";
import { choosePapers } from "../state/choose.ts";
import { papersWithin, rectangle, type Area } from "./area.ts";
import { listenToDrags, type Drag } from "./drags.ts";
import { listenToHandlingKeys } from "./handling-keys.ts";
import { REACH } from "./hit.ts";
import type { Hands, Reach } from "./input.ts";
import { toMap, type Point } from "./view.ts";

/** Points of a lasso lie so many pixels apart. */
const LASSO_STEP = 4;

/** Draws an area and chooses the papers within; with Ctrl or Cmd they are added to those chosen. */
function drawArea(hands: Hands, from: Point, lasso: boolean, add: boolean): Drag {
  const { stage, scene, explorer } = hands;
  explorer.hovered.value = null;
  let outline: Point[] = [from];
  let area: Area | null = null;
  const extend = (to: Point): Point[] => {
    if (!lasso) return rectangle(from, to);
    const last = outline.at(-1)!;
    return Math.hypot(to.x - last.x, to.y - last.y) < LASSO_STEP ? outline : [...outline, to];
  };
  return {
    move(to) {
      outline = extend(to);
      area = { outline, papers: papersWithin(outline, scene(), stage.view()) };
      hands.point({ area });
    },
    end() {
      hands.point({ area: null });
      if (area) choosePapers(explorer, area.papers, add);
    },
    cancel: () => hands.point({ area: null }),
  };
}

/** Carries a node, or all chosen papers with it, to where it is dropped. */
function carry({ places, stage, explorer, frame }: Hands, node: number, from: Point): Drag {
  const chosen = explorer.chosen.peek();
  const nodes = chosen.has(node) ? [...chosen] : [node];
  let last = from;
  const rest = (): void => {
    frame.region.style.cursor = "";
  };
  return {
    move(to) {
      const view = stage.view();
      const [before, now] = [toMap(view, last), toMap(view, to)];
      frame.region.style.cursor = "grabbing";
      last = to;
      places.carry(nodes, { x: now.x - before.x, y: now.y - before.y });
    },
    end() {
      rest();
      places.drop();
    },
    cancel() {
      rest();
      places.putBack();
    },
  };
}

/** Moves the map, wherever the press began. */
function pan({ stage, camera }: Hands, from: Point): Drag {
  const { sigma } = stage;
  let last = from;
  return {
    move(to) {
      const [before, now] = [sigma.viewportToFramedGraph(last), sigma.viewportToFramedGraph(to)];
      const { x, y } = sigma.getCamera().getState();
      last = to;
      camera.release();
      sigma.getCamera().setState({ x: x + before.x - now.x, y: y + before.y - now.y });
    },
    end: () => {},
    cancel: () => {},
  };
}

/** Follows the space bar while the map has the focus or nothing has. */
function watchSpace(region: HTMLElement): { readonly isDown: () => boolean; readonly stop: () => void } {
  let down = false;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== " " || (event.target !== region && event.target !== document.body)) return;
    event.preventDefault();
    down = true;
  };
  const lift = (event: KeyboardEvent): void => {
    if (event.key === " ") down = false;
  };
  window.addEventListener("keydown", press);
  window.addEventListener("keyup", lift);
  return {
    isDown: () => down,
    stop() {
      window.removeEventListener("keydown", press);
      window.removeEventListener("keyup", lift);
    },
  };
}

/** What begins where a button or a finger comes down. */
function begin(hands: Reach, isSpaceDown: () => boolean, point: Point, event: MouseEvent | null): Drag | null {
  const { explorer } = hands;
  const lasso = explorer.tool.peek() === "lasso";
  if (event === null) return lasso ? drawArea(hands, point, true, false) : null;
  if (event.button === 1) event.preventDefault();
  if (event.button === 1 || (event.button === 0 && isSpaceDown())) return pan(hands, point);
  if (event.button !== 0) return null;
  const add = event.ctrlKey || event.metaKey;
  if (event.shiftKey || lasso) return drawArea(hands, point, !event.shiftKey, add);
  const node = hands.find(point, REACH.mouse);
  return node === null ? null : carry(hands, node, point);
}

/**
 * Lets the reader drag on the map: a node to another place, a rectangle with Shift or a lasso with its tool around
 * papers. With the middle button, or the space bar held, a drag moves the map wherever it begins. Every drag has a key.
 */
export function handle(hands: Reach): () => void {
  const { explorer, frame, stage } = hands;
  const space = watchSpace(frame.region);
  const stops = [
    space.stop,
    listenToDrags(stage.sigma, frame.region, (point, event) => begin(hands, space.isDown, point, event)),
    listenToHandlingKeys(hands),
    effect(() => {
      frame.region.dataset["tool"] = explorer.tool.value;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
