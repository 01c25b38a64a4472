/** The k-th largest of scores[seen[0]] .. scores[seen[count - 1]], 0 while there are fewer than k. Scores are >= 0. */
export function kthLargest(scores: Float64Array, seen: Int32Array, count: number, k: number): number {
  if (count < k) return 0;
  const heap = new Float64Array(k);
  for (let each = 0; each < count; each += 1) {
    const score = scores[seen[each]!]!;
    if (score > heap[0]!) replaceLeast(heap, score);
  }
  return heap[0]!;
}

/** Puts `score` in the place of the least of a heap. */
function replaceLeast(heap: Float64Array, score: number): void {
  let hole = 0;
  for (;;) {
    const left = 2 * hole + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && heap[right]! < heap[left]! ? right : left;
    if (heap[child]! >= score) break;
    heap[hole] = heap[child]!;
    hole = child;
  }
  heap[hole] = score;
}
