import { DIRECTIONS } from "./nearest-that-way.ts";
import type { Point } from "./view.ts";

/** What the keyboard can do to the map. */
export interface KeyActions {
  /** Moves the cursor to the nearest node that way. */
  readonly go: (direction: Point) => void;
  /** Moves the cursor along the neighbours of the selection; false past either end, so that Tab leaves the map. */
  readonly walk: (step: 1 | -1) => boolean;
  /** Selects the node under the cursor. */
  readonly open: () => void;
  /** One step back: the cursor, the selected link, the selection; false when there is nothing to leave. */
  readonly leave: () => boolean;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const ZOOM_STEP = 1.5;

/** Listens to keys while the map has the focus. Keys that it does not use pass on. */
export function listenToKeys(element: HTMLElement, actions: KeyActions): () => void {
  const plain: Readonly<Record<string, () => boolean>> = {
    Enter: () => done(actions.open),
    Escape: actions.leave,
    "+": () => done(() => actions.zoom(ZOOM_STEP)),
    "=": () => done(() => actions.zoom(ZOOM_STEP)),
    "-": () => done(() => actions.zoom(1 / ZOOM_STEP)),
    "0": () => done(actions.fit),
  };
  const used = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Tab") return actions.walk(event.shiftKey ? -1 : 1);
    const direction = DIRECTIONS[event.key];
    if (direction) return done(() => actions.go(direction));
    return plain[event.key]?.() ?? false;
  };
  const listen = (event: KeyboardEvent): void => {
    if (event.target !== element || !used(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("keydown", listen);
  return () => element.removeEventListener("keydown", listen);
}

function done(action: () => void): boolean {
  action();
  return true;
}
