import { createGrid, eachNearPair } from "./grid.ts";

/** Up to this many discs all pairs are looked at. */
const ALL_PAIRS = 64;

/**
 * Moves overlapping discs apart, the smaller one further, in place, until none
 * overlap or `rounds` are over. Says whether an overlap was left to mend in the
 * last round.
 */
export function pushApart(x: Float64Array, y: Float64Array, radius: Float64Array, rounds: number): boolean {
  const widest = radius.reduce((most, each) => Math.max(most, each), 0);
  let overlap = false;
  const part = (a: number, b: number): void => {
    const need = radius[a]! + radius[b]!;
    let dx = x[b]! - x[a]!;
    let dy = y[b]! - y[a]!;
    let square = dx * dx + dy * dy;
    if (square >= need * need) return;
    if (square < 1e-12) {
      // Discs on one point part in a direction that depends on their numbers alone.
      dx = 1e-6 * (1 + ((a + b) % 7));
      dy = 1e-6 * (1 + ((a * 3 + b) % 5));
      square = dx * dx + dy * dy;
    }
    const distance = Math.sqrt(square);
    const gap = need - distance;
    if (gap > 1e-3 * need) overlap = true;
    const scale = (gap * 1.001) / distance / (radius[a]! * radius[a]! + radius[b]! * radius[b]!);
    const forA = scale * radius[b]! * radius[b]!;
    const forB = scale * radius[a]! * radius[a]!;
    x[a]! -= dx * forA;
    y[a]! -= dy * forA;
    x[b]! += dx * forB;
    y[b]! += dy * forB;
  };
  for (let round = 0; round < rounds; round += 1) {
    overlap = false;
    if (x.length <= ALL_PAIRS) {
      for (let a = 0; a < x.length; a += 1) for (let b = a + 1; b < x.length; b += 1) part(a, b);
    } else {
      eachNearPair(createGrid(x, y, 2 * widest), part);
    }
    if (!overlap) break;
  }
  return overlap;
}
