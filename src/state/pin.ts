import type { Explorer } from "./explorer.ts";
import type { Pins } from "./step.ts";

/** To a hundredth of a map unit: what an address restores is exactly what was pinned. */
const rounded = (value: number): number => Math.round(value * 100) / 100 || 0;

/** Puts nodes elsewhere and keeps them there. */
export function pinNodes(explorer: Explorer, places: Iterable<readonly [node: number, x: number, y: number]>): void {
  const pins = new Map(explorer.pins.peek());
  for (const [node, x, y] of places) pins.set(node, [rounded(x), rounded(y)]);
  explorer.pins.value = pins;
}

/** Lets a node go back to its computed place. */
export function releaseNode(explorer: Explorer, node: number): void {
  const pins = new Map(explorer.pins.peek());
  if (pins.delete(node)) explorer.pins.value = pins;
}

/** Lets all nodes go back to their computed places. */
export function releaseAll(explorer: Explorer): void {
  if (explorer.pins.peek().size > 0) explorer.pins.value = new Map();
}

/** Puts nodes where they were in another visit, which is no step that one could take back. */
export function restorePins(explorer: Explorer, pins: Pins): void {
  if (pins.size === 0) return;
  explorer.history.peek().rewrite((step) => ({ ...step, pins }));
  explorer.pins.value = pins;
}
