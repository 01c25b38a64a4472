import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { keptName } from "../../src/kept-name.ts";
import { keepPins } from "../../src/kept-pins.ts";
import { createExplorer } from "../../src/state/explorer.ts";
import { pinNodes, releaseAll } from "../../src/state/pin.ts";
import { FIRST_STEP, type Pins } from "../../src/state/step.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const name = keptName("pins", corpus);

/** A browser's storage, in memory. */
function memory(kept: Readonly<Record<string, string>> = {}): Storage {
  const items = new Map(Object.entries(kept));
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

describe("pins in the browser", () => {
  it("are kept as they are made and found by the next visit, as no step to take back", () => {
    const storage = memory();
    const first = createExplorer(corpus);
    const stop = keepPins(first, storage);
    pinNodes(first, [[1, 2.5, -3]]);
    stop();
    const second = createExplorer(corpus);
    keepPins(second, storage);
    expect([...second.pins.value]).toEqual([[1, [2.5, -3]]]);
    expect(second.canGoBack.value).toBe(false);
    releaseAll(second);
    expect(storage.getItem(name)).toBeNull();
    second.back();
    expect(second.pins.value.size).toBe(1);
  });

  it("give way to those of the address", () => {
    const kept = memory({ [name]: JSON.stringify({ [corpus.nodes[0]!.key]: [9, 9] }) });
    const pins: Pins = new Map([[1, [4, 5]]]);
    const explorer = createExplorer(corpus, { step: { ...FIRST_STEP, pins } });
    keepPins(explorer, kept);
    expect([...explorer.pins.value]).toEqual([[1, [4, 5]]]);
  });

  it("pass over what cannot be read, and nodes that are gone", () => {
    for (const text of ["{", '{"paper:gone":[1,2]}', '{"paper:000000000001":[1]}']) {
      const explorer = createExplorer(corpus);
      keepPins(explorer, memory({ [name]: text }));
      expect(explorer.pins.value.size).toBe(0);
    }
  });
});
