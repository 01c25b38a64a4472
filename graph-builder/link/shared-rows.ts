import { log } from "../exact-math.ts";
import type { Concepts, References } from "../types.ts";
import { joinRows, packRows, scaleRows, termFrequencies, type Entry, type Rows } from "./rows.ts";

/** How much a named work counts beside a concept of the same rarity. */
const WORK_SHARE = 0.25;

/**
 * What papers can share, as vectors of length 1: their concepts, then the named works they refer
 * to (term = number of concepts + index of work), weighed by rarity.
 */
export function sharedRows(concepts: Concepts, references: References, papers: number): Rows {
  const conceptRows = packRows(
    concepts.byPaper.map((list) => list.map(({ index, weight }) => ({ term: index, weight }))),
    concepts.concepts.length,
  );
  const rows = joinRows([
    { rows: conceptRows, share: 1 },
    { rows: workRows(references, papers), share: WORK_SHARE },
  ]);
  const rarity = Float64Array.from(termFrequencies(rows), (frequency) => log(1 + papers / Math.max(1, frequency)));
  return scaleRows(rows, (term) => rarity[term]!);
}

/** Which works each paper refers to, each as sure as its reference. */
function workRows({ references, works }: References, papers: number): Rows {
  const lists: Entry[][] = Array.from({ length: papers }, () => []);
  for (const { source, target, confidence } of references) {
    if (target >= papers) lists[source]!.push({ term: target - papers, weight: confidence });
  }
  return packRows(lists, works.length);
}
