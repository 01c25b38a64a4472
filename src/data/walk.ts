import type { Corpus, CorpusLink } from "./corpus.ts";
import { paperReferences } from "./lineage.ts";

/** A step of a walk: to an ancestor, a descendant, or the sibling before or after. */
export type WalkWay = "ancestor" | "descendant" | "previous" | "next";

/** The papers that refer to a paper, the strongest references first. */
export function descendantsOf(corpus: Corpus, node: number): number[] {
  return paperReferences(corpus, node, "in").map((link) => link.source);
}

/** The papers that a paper refers to, the strongest references first. */
export function ancestorsOf(corpus: Corpus, node: number): number[] {
  return paperReferences(corpus, node, "out").map((link) => link.target);
}

/** The reference by which each paper of a walk but the first names the one before it. */
export function walkLinks(corpus: Corpus, walk: readonly number[]): CorpusLink[] {
  return walk
    .slice(1)
    .flatMap((node, index) => paperReferences(corpus, node, "out").find((link) => link.target === walk[index]) ?? []);
}

/** What a step starts from. */
interface Standing {
  readonly corpus: Corpus;
  readonly walk: readonly number[];
  /** The paper one stands on: the last of the walk. */
  readonly here: number;
  readonly main: readonly number[];
}

function stepOn({ corpus, walk, here, main }: Standing): readonly number[] | null {
  const isNew = (node: number): boolean => !walk.includes(node);
  const onward = main.includes(here) ? main[main.indexOf(here) + 1] : undefined;
  const next = onward !== undefined && isNew(onward) ? onward : descendantsOf(corpus, here).find(isNew);
  return next === undefined ? null : [...walk, next];
}

function stepBack({ corpus, walk, here }: Standing): readonly number[] | null {
  if (walk.length > 1) return walk.slice(0, -1);
  const before = ancestorsOf(corpus, here).find((node) => !walk.includes(node));
  return before === undefined ? null : [before];
}

function stepAside({ corpus, walk, here }: Standing, by: 1 | -1): readonly number[] | null {
  const parent = walk.at(-2);
  if (parent === undefined) return null;
  const rest = walk.slice(0, -1);
  const siblings = descendantsOf(corpus, parent).filter((node) => !rest.includes(node));
  const sibling = siblings[siblings.indexOf(here) + by];
  return sibling === undefined ? null : [...rest, sibling];
}

const STEPS: Readonly<Record<WalkWay, (standing: Standing) => readonly number[] | null>> = {
  descendant: stepOn,
  ancestor: stepBack,
  previous: (standing) => stepAside(standing, -1),
  next: (standing) => stepAside(standing, 1),
};

/**
 * Where a step leads; null when there is nothing that way. Never returns to a paper of the walk. Forward it keeps to the
 * main path while one stands on it.
 */
export function stepWalk(
  corpus: Corpus,
  walk: readonly number[],
  way: WalkWay,
  main: readonly number[] = [],
): readonly number[] | null {
  const here = walk.at(-1);
  return here === undefined ? null : STEPS[way]({ corpus, walk, here, main });
}

/** The walk from the focus of a lineage to one of its descendants, along the parents in `parentOf`. */
export function walkTo(node: number, parentOf: (node: number) => number): number[] {
  const walk = [node];
  for (let at = parentOf(node); at >= 0; at = parentOf(at)) walk.unshift(at);
  return walk;
}
