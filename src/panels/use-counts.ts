import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Corpus } from "../data/corpus.ts";
import type { Filters } from "../data/filters.ts";
import { finish } from "../data/finish.ts";
import type { Marks } from "../data/reading-list.ts";
import type { Explorer } from "../state/explorer.ts";
import { runInSlices } from "../state/in-slices.ts";
import { afterPaint } from "../ui/after-paint.ts";

/** Counts by corpus, filters and what the reader noted; a signal that it reads at its start counts anew as well. */
export type Count<Counts> = (corpus: Corpus, filters: Filters, marks: Marks) => Generator<void, Counts>;

/** Keeps counts up to date; `stop` ends that. */
export function followCounts<Counts>(
  explorer: Explorer,
  count: Count<Counts>,
): { readonly counts: ReadonlySignal<Counts>; readonly stop: () => void } {
  const counts = signal<Counts | null>(null);
  let counted: Corpus | null = null;
  const stop = effect(() => {
    const corpus = explorer.corpus.value;
    const work = count(corpus, explorer.filters.value, explorer.marks.value);
    if (counted !== corpus) {
      counted = corpus;
      counts.value = finish(work);
      return undefined;
    }
    let stopped = false;
    void afterPaint()
      .then(() => (stopped ? null : runInSlices(work, () => stopped)))
      .then((next) => {
        if (next !== null && !stopped) counts.value = next;
      });
    return () => (stopped = true);
  });
  return { counts: counts as ReadonlySignal<Counts>, stop };
}

/**
 * Counts of the corpus that is open: of a new one at once; after a change of filters or notes once the map has been
 * painted, a slice at a time, the old ones standing until then.
 */
export function useCounts<Counts>(explorer: Explorer, count: Count<Counts>): ReadonlySignal<Counts> {
  const followed = useMemo(() => followCounts(explorer, count), [explorer]);
  useEffect(() => followed.stop, [followed]);
  return followed.counts;
}
