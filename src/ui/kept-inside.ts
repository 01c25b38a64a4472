import type { ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Pixels between what opens and the edge of the window. */
const MARGIN = 8;

/** Moves what is open sideways as far as the window asks for. */
function keepInside(list: HTMLElement): void {
  list.style.translate = "";
  const { left, right } = list.getBoundingClientRect();
  const shift = Math.max(MARGIN - left, Math.min(0, document.documentElement.clientWidth - MARGIN - right));
  if (shift !== 0) list.style.translate = `${shift}px`;
}

/** Keeps what opens beside a button within the window, also while its content is still on its way. */
export function useKeptInside(list: RefObject<HTMLElement | null>, open: ReadonlySignal<boolean>): void {
  useLayoutEffect(() => {
    const opened = list.current;
    if (!open.value || !opened) return undefined;
    const watch = new ResizeObserver(() => keepInside(opened));
    watch.observe(opened);
    keepInside(opened);
    return () => watch.disconnect();
  }, [open.value]);
}
