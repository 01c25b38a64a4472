import type { EdgeList, Layout } from "../../graph-builder/types.ts";

const key = (column: number, row: number): number => column * 65_536 + row;

/**
 * The share of each node's deg(v) nearest neighbours in the layout that are
 * its neighbours in the graph, averaged over nodes with neighbours; at most
 * `sample` nodes are looked at.
 */
export function neighbourPreservation({ x, y }: Layout, { order, source, target }: EdgeList, sample = 5000): number {
  const near = Array.from({ length: order }, () => new Set<number>());
  source.forEach((a, edge) => {
    near[a]!.add(target[edge]!);
    near[target[edge]!]!.add(a);
  });
  const cells = new Map<number, number[]>();
  const span = Math.max(...extent(x), ...extent(y));
  const width = Math.max(span / Math.sqrt(order / 4), 1e-9);
  const cell = (at: number): number => Math.floor(at / width);
  for (let node = 0; node < order; node += 1) {
    const place = key(cell(x[node]!), cell(y[node]!));
    cells.set(place, [...(cells.get(place) ?? []), node]);
  }
  let sum = 0;
  let count = 0;
  const step = Math.max(1, Math.floor(order / sample));
  for (let node = 0; node < order; node += step) {
    const degree = near[node]!.size;
    if (degree === 0) continue;
    const found = nearest(node, degree);
    sum += found.filter((other) => near[node]!.has(other)).length / degree;
    count += 1;
  }
  return sum / Math.max(1, count);

  function nearest(node: number, wanted: number): number[] {
    for (let reach = 1; ; reach *= 2) {
      const found: { readonly other: number; readonly square: number }[] = [];
      for (let column = cell(x[node]!) - reach; column <= cell(x[node]!) + reach; column += 1) {
        for (let row = cell(y[node]!) - reach; row <= cell(y[node]!) + reach; row += 1) {
          for (const other of cells.get(key(column, row)) ?? []) {
            const dx = x[other]! - x[node]!;
            const dy = y[other]! - y[node]!;
            if (other !== node) found.push({ other, square: dx * dx + dy * dy });
          }
        }
      }
      found.sort((a, b) => a.square - b.square || a.other - b.other);
      const sure = found.filter(({ square }) => square <= reach * reach * width * width);
      if (sure.length >= wanted || reach * width > span) return found.slice(0, wanted).map(({ other }) => other);
    }
  }
}

function extent(values: Float64Array): readonly [number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [high - low];
}
