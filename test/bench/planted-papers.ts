import { log } from "../../graph-builder/exact-math.ts";
import { packRows, scaleRows, type Rows } from "../../graph-builder/link/rows.ts";
import { createRandom } from "../../graph-builder/random.ts";

/**
 * Papers of `each` concepts drawn by Zipf's law (the k-th concept in proportion
 * to 1/k), weighed by rarity as the builder weighs them: a few concepts stand in
 * a large share of the papers.
 */
export function zipfRows(papers: number, concepts: number, each: number, seed: number): Rows {
  const random = createRandom(seed);
  const sums = new Float64Array(concepts);
  for (let k = 0, sum = 0; k < concepts; k += 1) sums[k] = sum += 1 / (k + 1);
  const draw = (): number => {
    const at = random() * sums[concepts - 1]!;
    let [low, high] = [0, concepts - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const frequency = new Int32Array(concepts);
  const lists = Array.from({ length: papers }, () => {
    const own = new Set<number>();
    while (own.size < each) own.add(draw());
    for (const term of own) frequency[term]! += 1;
    return Array.from(own, (term) => ({ term, weight: 1 }));
  });
  return scaleRows(packRows(lists, concepts), (term) => log(1 + papers / Math.max(1, frequency[term]!)));
}
