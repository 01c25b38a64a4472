import type { Layout } from "../types.ts";

/** A new map, mirrored where that brings it closer to an earlier one (NaN where there was no place), so that left stays left. */
export function mirrorTowards({ x, y }: Layout, earlier: Layout): Layout {
  return {
    x: runsAgainst(x, earlier.x) ? x.map((each) => -each) : x,
    y: runsAgainst(y, earlier.y) ? y.map((each) => -each) : y,
  };
}

/** Whether what was larger is smaller now: the covariance of both. */
function runsAgainst(now: Float64Array, before: Float64Array): boolean {
  const known = [...before.keys()].filter((index) => !Number.isNaN(before[index]!));
  const middle = (values: Float64Array): number =>
    known.reduce((sum, index) => sum + values[index]!, 0) / Math.max(1, known.length);
  const [nowMiddle, beforeMiddle] = [middle(now), middle(before)];
  return known.reduce((sum, index) => sum + (now[index]! - nowMiddle) * (before[index]! - beforeMiddle), 0) < 0;
}
