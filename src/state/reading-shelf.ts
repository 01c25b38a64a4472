import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Corpus } from "../data/corpus.ts";
import { marksOf, NO_LIST, type Marks, type ReadingList } from "../data/reading-list.ts";
import { createHistory, type History } from "./history.ts";

/** The reader's own list, beside the corpus that is open. */
export interface ReadingShelf {
  /** The reading list, for all corpora, with every change of it. */
  readonly reading: History<ReadingList>;
  /** What the list says of papers of this corpus, by index. */
  readonly marks: ReadonlySignal<Marks>;
  /** Why the list cannot be kept in this browser; null while it can. */
  readonly notKept: Signal<"blocked" | "full" | null>;
}

/** An empty list. */
export function createReadingShelf(corpus: ReadonlySignal<Corpus>): ReadingShelf {
  const reading = createHistory(NO_LIST);
  const marks = computed(() => marksOf(reading.current.value, corpus.value));
  return { reading, marks, notKept: signal(null) };
}
