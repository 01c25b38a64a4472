import { RELATION_STRENGTH, type Lineage } from "./lineage.ts";
import type { Corpus, CorpusLink } from "./corpus.ts";

/** A way through a lineage. */
export interface MainPath {
  /** Papers from the oldest to the newest. */
  readonly nodes: readonly number[];
  /** The references between them, one fewer. */
  readonly links: readonly number[];
}

/** References between the members of a lineage, without those that would close a circle: older to newer. */
interface Arcs {
  /** Members, each after all that it refers to. */
  readonly order: readonly number[];
  readonly toNewer: ReadonlyMap<number, readonly CorpusLink[]>;
  readonly toOlder: ReadonlyMap<number, readonly CorpusLink[]>;
}

/** Sorts the members so that references point back; a reference to a member still being visited closes a circle and is left out. */
function sortMembers(corpus: Corpus, { members }: Lineage): Arcs {
  const state = new Map<number, "open" | "done">();
  const order: number[] = [];
  const [toNewer, toOlder] = [new Map<number, CorpusLink[]>(), new Map<number, CorpusLink[]>()];
  const referencesOf = (node: number): CorpusLink[] =>
    corpus
      .linksOf(node)
      .map((index) => corpus.links[index]!)
      .filter(({ source, target, relation }) => relation !== null && source === node && members.has(target));
  for (const first of [...members.keys()].sort((a, b) => a - b)) {
    const stack = state.has(first) ? [] : [{ node: first, left: referencesOf(first) }];
    if (stack.length > 0) state.set(first, "open");
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = top.left.pop();
      if (!link) {
        state.set(top.node, "done");
        order.push(top.node);
        stack.pop();
        continue;
      }
      if (state.get(link.target) === "open") continue;
      toOlder.set(link.source, [...(toOlder.get(link.source) ?? []), link]);
      toNewer.set(link.target, [...(toNewer.get(link.target) ?? []), link]);
      if (state.has(link.target)) continue;
      state.set(link.target, "open");
      stack.push({ node: link.target, left: referencesOf(link.target) });
    }
  }
  return { order, toNewer, toOlder };
}

/** For each member, how many ways lead on from it to where no arc leads on; `order` has the ends of arcs first. */
function countWays(
  order: readonly number[],
  arcs: ReadonlyMap<number, readonly CorpusLink[]>,
  end: "source" | "target",
): ReadonlyMap<number, number> {
  const ways = new Map<number, number>();
  for (const node of order) {
    const next = arcs.get(node) ?? [];
    ways.set(node, next.length === 0 ? 1 : next.reduce((sum, link) => sum + ways.get(link[end])!, 0));
  }
  return ways;
}

interface Best {
  readonly count: number;
  /** Strength of the relations, which decides between ways of the same count. */
  readonly strength: number;
  readonly link: CorpusLink | null;
}

const better = (a: Best, b: Best): boolean => a.count > b.count || (a.count === b.count && a.strength > b.strength);

/** The way with the largest sum of counts from a member to where no arc leads on. */
function bestWay(
  from: number,
  order: readonly number[],
  arcs: ReadonlyMap<number, readonly CorpusLink[]>,
  { end, count }: { readonly end: "source" | "target"; readonly count: (link: CorpusLink) => number },
): CorpusLink[] {
  const best = new Map<number, Best>();
  for (const node of order) {
    let own: Best = { count: 0, strength: 0, link: null };
    for (const link of arcs.get(node) ?? []) {
      const rest = best.get(link[end])!;
      const strength = rest.strength + RELATION_STRENGTH[link.relation!] + link.strength;
      const way = { count: rest.count + count(link), strength, link };
      if (better(way, own)) own = way;
    }
    best.set(node, own);
  }
  const links: CorpusLink[] = [];
  for (let link = best.get(from)!.link; link; link = best.get(link[end])!.link) links.push(link);
  return links;
}

/**
 * The main path of a lineage through its focus (Hummon and Doreian 1989): the way from an oldest ancestor over the focus
 * to a newest descendant whose references lie on the most ways through the lineage, by search path count, summed
 * (Batagelj 2003). Linear in the references of the lineage.
 */
export function mainPath(corpus: Corpus, lineage: Lineage): MainPath {
  const { order, toNewer, toOlder } = sortMembers(corpus, lineage);
  const newestFirst = order.toReversed();
  const before = countWays(order, toOlder, "target");
  const after = countWays(newestFirst, toNewer, "source");
  const count = ({ source, target }: CorpusLink): number => before.get(target)! * after.get(source)!;
  const past = bestWay(lineage.focus, order, toOlder, { end: "target", count }).toReversed();
  const future = bestWay(lineage.focus, newestFirst, toNewer, { end: "source", count });
  const links = [...past, ...future];
  const nodes = [...past.map(({ target }) => target), lineage.focus, ...future.map(({ source }) => source)];
  return { nodes, links: links.map(({ index }) => index) };
}
