import { signal, type Signal } from "@preact/signals";
import type { Encoding } from "../data/encoding.ts";

/** What dragging on open ground does: moves the map, or draws a lasso around papers. */
export type MapTool = "move" | "lasso";

/** How the map is handled in this visit: no step of the history, not in the address. */
export interface MapTools {
  readonly tool: Signal<MapTool>;
  /** Whether a small map of the whole is wanted while one is zoomed in. */
  readonly minimap: Signal<boolean>;
  /** Colours and sizes of papers as chosen, once they are worked out; null at rest. */
  readonly encoding: Signal<Encoding | null>;
}

/** The tools as they are at first. */
export function createMapTools(): MapTools {
  return { tool: signal<MapTool>("move"), minimap: signal(true), encoding: signal<Encoding | null>(null) };
}
