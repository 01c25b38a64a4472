import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import { linksAt } from "./columns.ts";
import type { Corpus } from "./corpus.ts";
import { otherEnd } from "./emphasis.ts";
import { createHeap } from "./heap.ts";

/** A way from one paper to another. */
export interface EvidencePath {
  /** Papers, and works that two papers name, from the first end to the second. */
  readonly nodes: readonly number[];
  /** The links between them, one fewer. */
  readonly links: readonly number[];
}

const RELATION_COST: Readonly<Record<Relation, number>> = {
  extends: 0.8,
  uses: 1,
  compares: 1,
  mentions: 1.3,
  cites: 1.3,
};
/** Shared concepts say less than a sentence that names the other paper. */
const CONCEPT_COST = 2;
/** How much dearer a link becomes once a path has used it, so that the next path is another one. */
const WORN = 3;
const TRIES = 8;

/** How far two ends of a link are apart: references are nearest, and a work that many name says little. */
function costOf(corpus: Corpus, link: number): number {
  const { relations, strengths, targets, incoming } = corpus.columns;
  const [relation, strength] = [RELATIONS[relations[link]!], strengths[link]!];
  if (relation === undefined) return CONCEPT_COST + (1 - strength);
  const target = targets[link]!;
  const common = target < corpus.paperCount ? 0 : Math.log2(1 + incoming[target]!) / 2;
  return RELATION_COST[relation] + (1 - strength) / 2 + common;
}

/** Shortest distances from a node until another is reached, and the link by which each node was reached. */
function spread({ columns, nodes }: Corpus, from: number, to: number, cost: (link: number) => number): Int32Array {
  const { sources, targets } = columns;
  const far = new Float64Array(nodes.length).fill(Infinity);
  const via = new Int32Array(nodes.length).fill(-1);
  const open = createHeap();
  open.push(from, 0);
  far[from] = 0;
  while (open.size > 0) {
    const reached = open.least!;
    const here = open.pop()!;
    if (here === to) break;
    if (reached > far[here]!) continue; // a shorter way was found meanwhile
    for (const link of linksAt(columns, here)) {
      const next = sources[link] === here ? targets[link]! : sources[link]!;
      const length = reached + cost(link);
      if (length >= far[next]!) continue;
      far[next] = length;
      via[next] = link;
      open.push(next, length);
    }
  }
  return via;
}

/** The cheapest way; null when there is none (Dijkstra 1959). */
function cheapest(corpus: Corpus, from: number, to: number, cost: (link: number) => number): EvidencePath | null {
  const via = spread(corpus, from, to, cost);
  if (via[to]! < 0) return null;
  const nodes = [to];
  const links: number[] = [];
  for (let at = to; at !== from; at = nodes[0]!) {
    const link = via[at]!;
    links.unshift(link);
    nodes.unshift(otherEnd(corpus.links[link]!, at));
  }
  return { nodes, links };
}

/** Finds at most `count` different ways between two papers, the most telling first; references are preferred to concepts. */
export function findPaths(corpus: Corpus, from: number, to: number, count = 3): EvidencePath[] {
  if (from === to) return [];
  const worn = new Map<number, number>();
  const found = new Map<string, EvidencePath & { readonly cost: number }>();
  const fresh = (link: number): number => costOf(corpus, link);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const path = cheapest(corpus, from, to, (link) => fresh(link) * (worn.get(link) ?? 1));
    if (!path) break;
    const cost = path.links.reduce((sum, link) => sum + fresh(link), 0);
    const key = path.nodes.join(" ");
    if (!found.has(key)) found.set(key, { ...path, cost });
    for (const link of path.links) worn.set(link, (worn.get(link) ?? 1) * WORN);
  }
  return [...found.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ nodes, links }) => ({ nodes, links }));
}
