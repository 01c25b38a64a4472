import { toAdjacency } from "../adjacency.ts";
import type { EdgeList } from "../types.ts";
import type { Arrangement } from "./arrange.ts";
import type { Bounds } from "./even-out.ts";

/** How often new papers are drawn to what they are linked to: enough for chains of new papers to find their end. */
const SWEEPS = 8;

/**
 * Where papers without a place (NaN) would like to be: at the weighted middle of
 * the papers of their island that they are linked to, new ones included, else at
 * the middle of the island. Ungrouped ones have no wish. Linear in the edges.
 */
export function wishNearLinks({ x, y }: Arrangement, edges: EdgeList, islands: Bounds): Arrangement {
  const { offsets, targets, weights } = toAdjacency(edges);
  const wish = { x: x.slice(), y: y.slice() };
  const fresh = [...x.keys()].filter((paper) => Number.isNaN(x[paper]!) && islands.of[paper]! >= 0);
  const isWished = x.map((each) => (Number.isNaN(each) ? 0 : 1));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const paper of fresh) {
      let [sumX, sumY, sum] = [0, 0, 0];
      for (let at = offsets[paper]!; at < offsets[paper + 1]!; at += 1) {
        const other = targets[at]!;
        if (isWished[other] === 0 || islands.of[other] !== islands.of[paper]) continue;
        sumX += weights[at]! * wish.x[other]!;
        sumY += weights[at]! * wish.y[other]!;
        sum += weights[at]!;
      }
      if (sum === 0) continue;
      wish.x[paper] = sumX / sum;
      wish.y[paper] = sumY / sum;
      isWished[paper] = 1;
    }
  }
  for (const paper of fresh) {
    if (isWished[paper] === 1) continue;
    wish.x[paper] = islands.x[islands.of[paper]!]!;
    wish.y[paper] = islands.y[islands.of[paper]!]!;
  }
  return wish;
}
