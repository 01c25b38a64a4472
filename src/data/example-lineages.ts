import type { Corpus } from "./corpus.ts";
import { traceLineage } from "./lineage.ts";
import { mainPath } from "./main-path.ts";

/** A lineage worth starting with. */
export interface Example {
  readonly origin: number;
  /** Its main path: the origin first. */
  readonly path: readonly number[];
  /** The references between them. */
  readonly links: readonly number[];
  readonly papers: number;
  readonly generations: number;
}

/** So many lineages are traced at most. */
const MOST_TRACED = 60;

/**
 * The lineages with the most generations, then the most papers, from origins in different clusters and without
 * a paper in common. Traces once from each paper that others refer to and that refers to none; of very many such papers
 * those with the most references.
 */
export function exampleLineages(corpus: Corpus, count = 3): Example[] {
  const found = corpus.nodes
    .slice(0, corpus.paperCount)
    .filter((node) => node.inDegree > 0 && node.outDegree === 0)
    .toSorted((a, b) => b.inDegree - a.inDegree || a.index - b.index)
    .slice(0, MOST_TRACED)
    .map(({ index }) => traceLineage(corpus, index))
    .sort(
      (a, b) => b.generations.length - a.generations.length || b.members.size - a.members.size || a.focus - b.focus,
    );
  const home = (node: number): number => corpus.nodes[node]!.territory;
  const examples: Example[] = [];
  for (const lineage of found) {
    if (examples.length === count) break;
    if (examples.some((other) => home(other.origin) === home(lineage.focus))) continue;
    const { nodes: path, links } = mainPath(corpus, lineage);
    if (examples.some((other) => other.path.some((node) => path.includes(node)))) continue;
    const generations = lineage.generations.length;
    examples.push({ origin: lineage.focus, path, links, papers: lineage.members.size, generations });
  }
  return examples;
}
