import type { Explorer } from "../state/explorer.ts";
import { widenNear } from "../state/filter-actions.ts";

/** What letters do while the map, the lineage or the table has the focus. */
const ACTIONS: Readonly<Record<string, (explorer: Explorer) => void>> = {
  "?": ({ page }) => (page.value = "keys"),
  "[": (explorer) => explorer.back(),
  "]": (explorer) => explorer.forward(),
  m: ({ view }) => (view.value = "map"),
  t: ({ view }) => (view.value = "table"),
  l: (explorer) => {
    const node = explorer.selection.peek();
    if (node !== null && node < explorer.corpus.peek().paperCount) explorer.openLineage(node);
    else explorer.view.value = "lineage";
  },
  n: (explorer) => {
    const node = explorer.selection.peek() ?? explorer.filters.peek().near?.[0] ?? explorer.corpus.peek().paperCount;
    if (node < explorer.corpus.peek().paperCount) {
      explorer.filters.value = widenNear(explorer.filters.peek(), node);
    }
  },
  p: ({ page, selection }) => {
    if (selection.peek() !== null) page.value = "path";
  },
  e: (explorer) => {
    const node = explorer.selection.peek();
    const [first] = node === null ? [] : explorer.corpus.peek().linksOf(node);
    if (first !== undefined) explorer.selectLink(first);
  },
};

/** Whether a key was pressed to type, or belongs to the browser or the system. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  return (event.target as Element).closest("input, textarea, select, [contenteditable]") !== null;
}

/** Acts on a letter pressed inside a view; the search keys are the only global ones. */
export function pressViewKey(explorer: Explorer, event: KeyboardEvent): void {
  const action = isTaken(event) ? undefined : ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action(explorer);
}
