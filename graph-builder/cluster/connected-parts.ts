import type { Network } from "./network.ts";

/** Splits each cluster into the parts that edges inside it hold together; parts are numbered by their first node. */
export function connectedParts({ order, offsets, targets }: Network, clusterOf: Int32Array): Int32Array {
  const partOf = new Int32Array(order).fill(-1);
  const waiting = new Int32Array(order);
  let parts = 0;
  for (let first = 0; first < order; first += 1) {
    if (partOf[first]! >= 0) continue;
    partOf[first] = parts;
    waiting[0] = first;
    for (let left = 1; left > 0;) {
      left -= 1;
      const node = waiting[left]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        if (partOf[other]! >= 0 || clusterOf[other] !== clusterOf[node]) continue;
        partOf[other] = parts;
        waiting[left++] = other;
      }
    }
    parts += 1;
  }
  return partOf;
}
