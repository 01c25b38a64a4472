/** A queue of whole numbers that gives the one with the smallest key first. */
export interface Heap {
  readonly size: number;
  push(item: number, key: number): void;
  /** The smallest key; undefined when there is none. */
  readonly least: number | undefined;
  /** Takes out the item with the smallest key; undefined when there is none. */
  pop(): number | undefined;
}

/** A binary heap; push and pop take logarithmic time. */
export function createHeap(): Heap {
  const items: number[] = [];
  const keys: number[] = [];
  const place = (at: number, item: number, key: number): void => {
    items[at] = item;
    keys[at] = key;
  };
  /** Sinks an item from the top to where nothing below it is smaller. */
  const sink = (item: number, key: number): void => {
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      place(at, items[child]!, keys[child]!);
      at = child;
    }
    place(at, item, key);
  };
  return {
    get size() {
      return items.length;
    },
    get least() {
      return keys[0];
    },
    push(item, key) {
      let at = items.length;
      for (let parent = (at - 1) >> 1; at > 0 && keys[parent]! > key; parent = (at - 1) >> 1) {
        place(at, items[parent]!, keys[parent]!);
        at = parent;
      }
      place(at, item, key);
    },
    pop() {
      const first = items[0];
      const [item, key] = [items.pop(), keys.pop()];
      if (items.length > 0) sink(item!, key!);
      return first;
    },
  };
}
