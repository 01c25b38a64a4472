import type { BuildOptions } from "../options.ts";
import type { Steps } from "../steps.ts";
import type { ConceptLink, Weighted } from "../types.ts";
import { closest } from "./closest.ts";
import { joinRows, type Rows } from "./rows.ts";

/** Of how many papers on near links will do for the nearest: of 100,000, .998 of them are the same. */
const LARGE = 20_000;
const HASTE = 1.75;

/**
 * The links that the map draws: every paper and the `options.neighbours` nearest to it by what
 * they share, heavier than `options.minWeight`, each explained. The terms of `rows` from
 * `firstWork` on are named works.
 */
export function* backbone(
  rows: Rows,
  firstWork: number,
  options: Pick<BuildOptions, "neighbours" | "minWeight">,
): Steps<readonly ConceptLink[]> {
  const papers = rows.offsets.length - 1;
  const { offsets, indices, weights } = yield* closest(
    joinRows([{ rows, share: 1 }]),
    options.neighbours,
    papers < LARGE ? 1 : HASTE,
  );
  const pairs = new Set<number>();
  for (let row = 0; row < papers; row += 1) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      const other = indices[at]!;
      if (weights[at]! >= options.minWeight) pairs.add(Math.min(row, other) * papers + Math.max(row, other));
    }
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => explain(rows, firstWork, Math.floor(pair / papers), pair % papers));
}

const heaviest = (a: Weighted, b: Weighted): number => b.weight - a.weight || a.index - b.index;

function explain({ offsets, terms, weights }: Rows, firstWork: number, source: number, target: number): ConceptLink {
  const concepts: Weighted[] = [];
  const works: Weighted[] = [];
  let total = 0;
  let a = offsets[source]!;
  let b = offsets[target]!;
  while (a < offsets[source + 1]! && b < offsets[target + 1]!) {
    const difference = terms[a]! - terms[b]!;
    if (difference === 0) {
      const weight = weights[a]! * weights[b]!;
      const term = terms[a]!;
      total += weight;
      if (term < firstWork) concepts.push({ index: term, weight });
      else works.push({ index: term - firstWork, weight });
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return {
    source,
    target,
    weight: Math.min(1, total),
    concepts: concepts.sort(heaviest),
    works: works.sort(heaviest),
  };
}
