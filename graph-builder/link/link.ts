import type { BuildOptions } from "../options.ts";
import type { Concepts, Links, Paper, References } from "../types.ts";
import { findBackbone } from "./backbone.ts";
import { findNeighbours, likenessRows } from "./neighbours.ts";
import { sharedRows } from "./shared-rows.ts";
import { wordRows } from "./words.ts";

/**
 * Links papers by what they share: the explained backbone of the map, and the
 * nearest-neighbour graph that is clustered and laid out.
 */
export function linkPapers(
  papers: readonly Paper[],
  concepts: Concepts,
  references: References,
  options: Pick<BuildOptions, "neighbours" | "minWeight">,
): Links {
  const shared = sharedRows(concepts, references, papers.length);
  return {
    links: findBackbone(shared, concepts.concepts.length, options),
    neighbours: findNeighbours(likenessRows(wordRows(papers), shared), references),
  };
}
