import type { Relation } from "../../graph-builder/index.ts";
import type { Corpus, CorpusLink } from "./corpus.ts";

/** A paper in a lineage and the reference that ties it to its neighbour nearer the focus. */
export interface LineageMember {
  readonly node: number;
  /** 0 is the focus, 1, 2, ... descendants, -1, -2, ... ancestors. */
  readonly generation: number;
  /** The member one generation nearer to the focus; -1 for the focus. */
  readonly parent: number;
  /** The reference between the two; -1 for the focus. */
  readonly link: number;
}

/** Ancestors and descendants of a paper. */
export interface Lineage {
  readonly focus: number;
  readonly members: ReadonlyMap<number, LineageMember>;
  /** Members by generation, oldest first; those of the surest references first. */
  readonly generations: readonly { readonly generation: number; readonly members: readonly LineageMember[] }[];
  /** References from the focus to works the corpus lacks, the surest first. */
  readonly before: readonly CorpusLink[];
}

/** How much a relation says of descent. */
export const RELATION_STRENGTH: Readonly<Record<Relation, number>> = {
  extends: 4,
  compares: 2,
  uses: 3,
  mentions: 1,
  cites: 0,
};

/** Stronger relations first, then surer ones, then the file's order. */
export function byRelation(a: CorpusLink, b: CorpusLink): number {
  return (
    RELATION_STRENGTH[b.relation!] - RELATION_STRENGTH[a.relation!] || b.strength - a.strength || a.index - b.index
  );
}

/** References between papers that arrive at (`in`) or leave (`out`) a node, strongest first. */
export function paperReferences(corpus: Corpus, node: number, direction: "in" | "out"): CorpusLink[] {
  return corpus
    .linksOf(node)
    .map((index) => corpus.links[index]!)
    .filter((link) => link.kind === "reference" && link.target < corpus.paperCount && link.source !== link.target)
    .filter((link) => (direction === "in" ? link.target : link.source) === node)
    .sort(byRelation);
}

/** References from a paper to works the corpus lacks, strongest first. */
export function workReferences(corpus: Corpus, node: number): CorpusLink[] {
  return corpus
    .linksOf(node)
    .map((index) => corpus.links[index]!)
    .filter((link) => link.kind === "reference" && link.source === node && link.target >= corpus.paperCount)
    .sort(byRelation);
}

/** Walks references one way, breadth first, so that each member hangs on its nearest ancestor. */
function spread(corpus: Corpus, focus: number, way: 1 | -1, members: Map<number, LineageMember>): void {
  let front = [focus];
  for (let generation = way; front.length > 0; generation += way) {
    const next: number[] = [];
    for (const parent of front) {
      for (const link of paperReferences(corpus, parent, way === 1 ? "in" : "out")) {
        const node = way === 1 ? link.source : link.target;
        if (members.has(node)) continue;
        members.set(node, { node, generation, parent, link: link.index });
        next.push(node);
      }
    }
    front = next;
  }
}

/**
 * Ancestors and descendants of a paper over all generations, by references between papers. Linear in the references met.
 * A paper that is both stands with the descendants.
 */
export function traceLineage(corpus: Corpus, focus: number): Lineage {
  const members = new Map<number, LineageMember>([[focus, { node: focus, generation: 0, parent: -1, link: -1 }]]);
  spread(corpus, focus, 1, members);
  spread(corpus, focus, -1, members);
  const generations = new Map<number, LineageMember[]>();
  for (const member of members.values()) {
    generations.set(member.generation, [...(generations.get(member.generation) ?? []), member]);
  }
  return {
    focus,
    members,
    generations: [...generations]
      .sort(([a], [b]) => a - b)
      .map(([generation, found]) => ({ generation, members: found })),
    before: workReferences(corpus, focus),
  };
}
