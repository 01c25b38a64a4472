/** Sets of indices that are joined step by step (Galler and Fischer 1964): near linear. */
export interface Union {
  /** The smallest index of the set that holds `index`. */
  root(index: number): number;
  join(a: number, b: number): void;
}

/** `size` sets of one index each. */
export function disjointSets(size: number): Union {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]!]!;
      top = parent[top]!;
    }
    return top;
  };
  return {
    root,
    join(a, b) {
      const left = root(a);
      const right = root(b);
      if (left < right) parent[right] = left;
      else parent[left] = right;
    },
  };
}
