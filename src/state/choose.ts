import { batch } from "@preact/signals";
import type { Explorer } from "./explorer.ts";

/** Chooses these papers together, or these too with `add`; nothing stays selected alone, so that all are seen. */
export function choosePapers(explorer: Explorer, papers: Iterable<number>, add = false): void {
  const { paperCount } = explorer.corpus.peek();
  const before = add ? explorer.chosen.peek() : [];
  batch(() => {
    explorer.select(null);
    explorer.chosen.value = new Set([...before, ...papers].filter((node) => node < paperCount));
  });
}

/** Adds a paper to those chosen, or takes it away. The first one that is added to a selected paper chooses both. */
export function toggleChosen(explorer: Explorer, node: number): void {
  const { paperCount } = explorer.corpus.peek();
  if (node >= paperCount) return;
  const chosen = new Set(explorer.chosen.peek());
  const selected = explorer.selection.peek();
  if (!chosen.delete(node)) {
    if (chosen.size === 0 && selected !== null && selected < paperCount) chosen.add(selected);
    chosen.add(node);
  }
  explorer.chosen.value = chosen;
}

/** Lets all chosen papers go; false when there are none. */
export function clearChosen(explorer: Explorer): boolean {
  if (explorer.chosen.peek().size === 0) return false;
  explorer.chosen.value = new Set();
  return true;
}

/** Brings what is selected, else what is chosen, into the middle of the map. */
export function lookAtChosen(explorer: Explorer): void {
  const around = explorer.emphasis.peek();
  const nodes = around
    ? [around.selected, ...around.byReference, ...around.byConcept].filter((node) => node >= 0)
    : [...explorer.chosen.peek()];
  explorer.cameraWish.value = nodes.length > 0 ? { kind: "nodes", nodes } : { kind: "fit" };
}
