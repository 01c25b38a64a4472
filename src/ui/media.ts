import { signal, type ReadonlySignal } from "@preact/signals";

/** A media query as a signal that follows it. */
export function watchMedia(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => (matches.value = list.matches));
  return matches;
}
