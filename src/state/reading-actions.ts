import { noteOn, takeOff, tidyTags, uniteLists } from "../data/reading-changes.ts";
import type { ReadingChange, ReadingList } from "../data/reading-list.ts";
import type { Explorer } from "./explorer.ts";

/** Puts papers of the corpus on the list, or changes what is noted on them. */
export function notePapers(explorer: Explorer, nodes: Iterable<number>, change: ReadingChange = {}): void {
  explorer.reading.push(noteOn(explorer.reading.current.peek(), explorer.corpus.peek(), nodes, change));
}

/**
 * Changes what is noted on a paper of the list, whichever corpus it is from. `goOn`: as part of the change before, as
 * when a note is written letter by letter.
 */
export function changeEntry(explorer: Explorer, key: string, change: ReadingChange, goOn = false): void {
  const list = explorer.reading.current.peek();
  const before = list.get(key);
  if (!before) return;
  const next = new Map(list).set(key, { ...before, ...change, tags: tidyTags(change.tags ?? before.tags) });
  if (goOn) explorer.reading.replace(next);
  else explorer.reading.push(next);
}

/** Takes papers off the list, with what was noted on them. */
export function dropPapers(explorer: Explorer, keys: Iterable<string>): void {
  explorer.reading.push(takeOff(explorer.reading.current.peek(), keys));
}

/** Adds a list from a file to the list. */
export function addList(explorer: Explorer, list: ReadingList): void {
  explorer.reading.push(uniteLists(explorer.reading.current.peek(), list));
}

/** Takes the last change of the list back; false when there is none. */
export function undoReading(explorer: Explorer): boolean {
  return explorer.reading.goTo(explorer.reading.position.peek() - 1);
}

/** Makes again the change that was taken back last; false when there is none. */
export function redoReading(explorer: Explorer): boolean {
  return explorer.reading.goTo(explorer.reading.position.peek() + 1);
}
