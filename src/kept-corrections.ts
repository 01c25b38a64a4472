import { effect } from "@preact/signals";
import * as v from "valibot";
import type { Corpus } from "./data/corpus.ts";
import type { Correction } from "./data/correction.ts";
import { keptName } from "./kept-name.ts";
import type { Explorer } from "./state/explorer.ts";

const list = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ kind: v.picklist(["links", "thesaurus", "names", "clusters"]), cells: v.array(v.string()) })),
);

/** Where the corrections of a corpus are kept. */
export const keptUnder = (corpus: Corpus): string => keptName("corrections", corpus);

/** What was kept; nothing when it cannot be read. */
function readKept(storage: Storage, key: string): readonly Correction[] {
  const kept = storage.getItem(key);
  const found = kept === null ? null : v.safeParse(list, kept);
  return found?.success ? found.output : [];
}

/** Applies the corrections kept for each corpus that is opened, and keeps what is corrected from then on. The returned function ends it. */
export function keepCorrections(explorer: Explorer, storage: Storage): () => void {
  return effect(() => {
    const given = explorer.given.value;
    const key = keptUnder(given);
    const kept = readKept(storage, key);
    let own: readonly Correction[] | null = null;
    if (kept.length > 0) {
      void import("./state/corrections.ts").then(({ setCorrections }) => {
        if (explorer.given.peek() === given) setCorrections(explorer, [...kept, ...explorer.corrections.peek()]);
      });
    }
    return effect(() => {
      const now = explorer.corrections.value;
      const untouched = own === null && now.length === 0;
      if (now === own || explorer.given.peek() !== given) return;
      own = now;
      if (untouched) return; // what was kept is on its way
      if (now.length > 0) storage.setItem(key, JSON.stringify(now));
      else storage.removeItem(key);
    });
  });
}
