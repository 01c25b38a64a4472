import type { Partition } from "../types.ts";

/** Numbers clusters by size, then smallest paper; -1 and those of less than `fewest` papers are ungrouped. `coarser` must hold each cluster whole. */
export function toPartition(clusterOf: Int32Array, fewest: number, coarser?: Partition): Partition {
  const members = new Map<number, { first: number; size: number }>();
  clusterOf.forEach((cluster, paper) => {
    if (cluster < 0) return;
    const known = members.get(cluster);
    if (known) known.size += 1;
    else members.set(cluster, { first: paper, size: 1 });
  });
  const order = [...members]
    .filter(([, { size }]) => size >= fewest)
    .sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const numbers = new Map(order.map(([cluster], number) => [cluster, number]));
  return {
    clusterOf: clusterOf.map((cluster) => numbers.get(cluster) ?? -1),
    sizes: Int32Array.from(order, ([, { size }]) => size),
    parents: Int32Array.from(order, ([, { first }]) => coarser?.clusterOf[first] ?? -1),
  };
}
