import { computed, type ReadonlySignal } from "@preact/signals";
import { watchMedia } from "../ui/media.ts";

/** How much room there is: docked panels, one docked panel, or sheets. */
export type Layout = "wide" | "medium" | "phone";

/** Follows the width of the window: wide from 1200, medium from 768 pixels. */
export function watchLayout(): ReadonlySignal<Layout> {
  const wide = watchMedia("(min-width: 1200px)");
  const medium = watchMedia("(min-width: 768px)");
  return computed(() => (wide.value ? "wide" : medium.value ? "medium" : "phone"));
}
