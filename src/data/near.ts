import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import type { Corpus } from "./corpus.ts";

/** How many steps a neighbourhood may have. */
export const MOST_STEPS = 3;

/** The papers within so many references of a paper, whichever way they point; the paper is among them. Linear in the references met. */
export function papersNear(
  corpus: Corpus,
  paper: number,
  steps: number,
  relations: ReadonlySet<Relation> = new Set(RELATIONS),
): ReadonlySet<number> {
  const found = new Set([paper]);
  let front: readonly number[] = [paper];
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const next: number[] = [];
    for (const here of front) {
      for (const index of corpus.linksOf(here)) {
        const { source, target, relation } = corpus.links[index]!;
        const other = source === here ? target : source;
        if (relation === null || !relations.has(relation) || other >= corpus.paperCount || found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    front = next;
  }
  return found;
}
