import { effect, untracked } from "@preact/signals";
import * as v from "valibot";
import type { Corpus } from "./data/corpus.ts";
import { keptName } from "./kept-name.ts";
import type { Explorer } from "./state/explorer.ts";
import { restorePins } from "./state/pin.ts";
import type { Pins } from "./state/step.ts";

/** Places by the keys of nodes. */
const places = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.tuple([v.number(), v.number()])));

/** What was kept of a corpus; nothing when it cannot be read. */
function readKept(storage: Storage, corpus: Corpus): Pins {
  const kept = storage.getItem(keptName("pins", corpus));
  const found = kept === null ? null : v.safeParse(places, kept);
  const known = Object.entries(found?.success ? found.output : {}).flatMap(([key, at]) => {
    const node = corpus.nodeOf(key);
    return node ? [[node.index, at] as const] : [];
  });
  return new Map(known);
}

function write(storage: Storage, corpus: Corpus, pins: Pins): void {
  const name = keptName("pins", corpus);
  const kept = Object.fromEntries([...pins].map(([node, at]) => [corpus.nodes[node]!.key, at]));
  if (pins.size > 0) storage.setItem(name, JSON.stringify(kept));
  else storage.removeItem(name);
}

/**
 * Puts the nodes of each corpus that is opened where the reader left them last, unless its address says where, and keeps
 * where they are put from then on. The returned function ends it.
 */
export function keepPins(explorer: Explorer, storage: Storage): () => void {
  return effect(() => {
    void explorer.given.value;
    untracked(() => {
      if (explorer.pins.peek().size === 0) restorePins(explorer, readKept(storage, explorer.corpus.peek()));
    });
    return effect(() => write(storage, explorer.corpus.peek(), explorer.pins.value));
  });
}
