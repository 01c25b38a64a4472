import type { Corpus } from "./corpus.ts";
import { traceLineage, type Lineage } from "./lineage.ts";
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

/** Papers met while lineages are traced, after which no more are: a large corpus has long ones enough. */
const MOST_MET = 20_000;
/** Lineages found at once: no place shows more. */
const MOST = 6;

const known = new WeakMap<Corpus, readonly Example[]>();

/**
 * The lineages with the most generations, then the most papers, from origins in different clusters and without
 * a paper in common; at most six. Traces once from each paper that others refer to and that refers to none, in a large
 * corpus from those with the most references. Found out once for a corpus.
 */
export function exampleLineages(corpus: Corpus, count = 3): readonly Example[] {
  const examples = known.get(corpus) ?? findExamples(corpus, MOST);
  known.set(corpus, examples);
  return examples.slice(0, count);
}

function traceOrigins(corpus: Corpus): Lineage[] {
  const origins = corpus.nodes
    .slice(0, corpus.paperCount)
    .filter((node) => node.inDegree > 0 && node.outDegree === 0)
    .toSorted((a, b) => b.inDegree - a.inDegree || a.index - b.index);
  const lineages: Lineage[] = [];
  let met = 0;
  for (const { index } of origins) {
    if (met > MOST_MET) break;
    const lineage = traceLineage(corpus, index);
    lineages.push(lineage);
    met += lineage.members.size;
  }
  return lineages;
}

function findExamples(corpus: Corpus, count: number): Example[] {
  const found = traceOrigins(corpus).sort(
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
