import type { BuildOptions } from "../options.ts";
import { PLAIN_HOST } from "../progress.ts";
import { runInPlace, type Steps } from "../steps.ts";
import type { Concepts, Links, Paper, References } from "../types.ts";
import { backbone } from "./backbone.ts";
import { alike, likenessRows } from "./likeness.ts";
import { joinNeighbours } from "./neighbours.ts";
import { sharedRows } from "./shared-rows.ts";
import { readWords, type WordReading } from "./word-reading.ts";
import { wordRows } from "./words.ts";

/** How many papers most like it each paper brings into the neighbour graph. */
const ALIKE = 15;

/**
 * Links papers by what they share: the explained backbone of the map, and the
 * nearest-neighbour graph that is clustered and laid out.
 */
export function* linkSteps(
  papers: readonly Paper[],
  concepts: Concepts,
  references: References,
  options: Pick<BuildOptions, "neighbours" | "minWeight">,
  readings: readonly WordReading[] = [readWords(papers)],
): Steps<Links> {
  const shared = sharedRows(concepts, references, papers.length);
  return {
    links: yield* backbone(shared, concepts.concepts.length, options),
    neighbours: joinNeighbours(yield* alike(likenessRows(wordRows(readings), shared), ALIKE), references),
  };
}

/** `linkSteps`, here and now. */
export function linkPapers(...given: Parameters<typeof linkSteps>): Links {
  return runInPlace(linkSteps(...given), PLAIN_HOST);
}
