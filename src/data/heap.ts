/** A queue that gives the smallest first. */
export interface Heap {
  readonly size: number;
  push(item: number, key: number): void;
  /** Takes out the item with the smallest key; undefined when there is none. */
  pop(): { readonly item: number; readonly key: number } | undefined;
}

/** A binary heap; push and pop take logarithmic time. */
export function createHeap(): Heap {
  const heap: { readonly item: number; readonly key: number }[] = [];
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const sink = (start: number): void => {
    for (let at = start; ;) {
      const children = [2 * at + 1, 2 * at + 2].filter((child) => child < heap.length);
      const least = children.reduce((a, b) => (heap[b]!.key < heap[a]!.key ? b : a), at);
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    get size() {
      return heap.length;
    },
    push(item, key) {
      heap.push({ item, key });
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (heap[parent]!.key <= heap[at]!.key) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
