import { effect, untracked } from "@preact/signals";
import { readReadingFile, writeReadingFile } from "./data/reading-file.ts";
import { uniteLists } from "./data/reading-changes.ts";
import type { Explorer } from "./state/explorer.ts";

/** Where the browser keeps the reading list; `main.tsx` looks there before it fetches this. */
export const KEPT_READING = "paperloom.reading";

/** What a browser throws when there is no room left. */
const FULL = new Set(["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"]);

/** Keeps a text; says why it could not. */
function keep(storage: Storage | null, text: string | null): "blocked" | "full" | null {
  if (storage === null) return "blocked";
  try {
    if (text === null) storage.removeItem(KEPT_READING);
    else storage.setItem(KEPT_READING, text);
    return null;
  } catch (error) {
    return error instanceof DOMException && FULL.has(error.name) ? "full" : "blocked";
  }
}

/**
 * Brings back the reading list that the browser kept, keeps every change of it, and follows the changes of other
 * windows. `storage` is null where the page may keep nothing. The returned function ends it.
 */
export function keepReading(explorer: Explorer, storage: Storage | null): () => void {
  const { reading, notKept } = explorer;
  let kept = storage?.getItem(KEPT_READING) ?? null;
  const before = kept === null ? null : readReadingFile(kept);
  if (before) reading.rewrite((list) => uniteLists(before, list));
  const stop = effect(() => {
    const list = reading.current.value;
    const text = list.size === 0 ? null : writeReadingFile(list);
    const trouble = text === kept ? null : keep(storage, text);
    if (trouble === null) kept = text;
    untracked(() => (notKept.value = trouble));
  });
  const follow = ({ key, newValue }: StorageEvent): void => {
    if (key !== KEPT_READING || newValue === kept) return;
    kept = newValue;
    const list = newValue === null ? new Map() : readReadingFile(newValue);
    if (list) reading.push(list);
  };
  addEventListener("storage", follow);
  return () => {
    stop();
    removeEventListener("storage", follow);
  };
}
