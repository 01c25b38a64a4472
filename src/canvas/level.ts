import type { Corpus, CorpusLink, CorpusNode } from "../data/corpus.ts";
import { chooseDetail, detailOrder, fitsWhole, mapBox, MOST_DRAWN, type Detail } from "../data/detail.ts";
import type { Shown } from "../data/filters.ts";
import { typicalSpacing } from "../../graph-builder/index.ts";
import { toMap, type View } from "./view.ts";

/** What of a corpus is on the map. A small one is on it whole; of a large one what leads where one looks. */
export interface Level {
  readonly detail: Detail;
  /** 1 for each node that is on the map. */
  readonly on: Uint8Array;
}

/** Nodes that are on the map. */
export function* nodesOn({ corpus, level }: { readonly corpus: Corpus; readonly level: Level }): Generator<CorpusNode> {
  for (const index of level.detail.nodes) yield corpus.nodes[index]!;
}

/** Links that are on the map. */
export function* linksOn({ corpus, level }: { readonly corpus: Corpus; readonly level: Level }): Generator<CorpusLink> {
  for (const index of level.detail.links) yield corpus.links[index]!;
}

/** Links of a large map that are on it at once: far fewer than it could draw, so that it can change quickly. */
const MOST_LINKS = 10_000;
/** What is seen beyond the edges of the screen, as a share of its size: so far can one move before more is drawn. */
const MARGIN = 0.3;

function levelOf(detail: Detail, count: number): Level {
  const on = new Uint8Array(count);
  for (const node of detail.nodes) on[node] = 1;
  return { detail, on };
}

/** Chooses what of one corpus is on the map. */
export class Levels {
  readonly #corpus: Corpus;
  /** Null for a corpus that is on the map whole. */
  readonly #order: Int32Array | null;
  /** Typical distance between neighbouring papers of the whole map as it is drawn, in map units. */
  readonly spacing: number;
  /** How many times as far apart the papers of the whole map are drawn as they lie, since only some are: 1 or more. */
  readonly thinning: number;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#order = fitsWhole(corpus) ? null : detailOrder(corpus);
    const drawn = this.#order === null ? corpus.paperCount : Math.min(corpus.paperCount, MOST_DRAWN.nodes);
    // Where every n-th paper of a plane is drawn they are the root of n times as far apart.
    this.thinning = Math.sqrt(Math.max(1, corpus.paperCount) / Math.max(1, drawn));
    this.spacing = typicalSpacing(corpus.nodes.slice(0, corpus.paperCount)) * this.thinning;
  }

  /** Papers that stand for all that pass, at most as many as the map takes. */
  leaders(passes: (paper: number) => boolean): number[] {
    const leaders: number[] = [];
    for (const index of this.#order ?? this.#corpus.nodes.keys()) {
      if (index < this.#corpus.paperCount && passes(index)) leaders.push(index);
      if (leaders.length === MOST_DRAWN.nodes) break;
    }
    return leaders;
  }

  /** The level of a view, or of the whole map without one; the same as `before` when nothing in it would change. */
  choose(view: View | null, shown: Shown, always: Iterable<number>, before: Level | null): Level {
    const { nodes, links } = this.#corpus;
    if (this.#order === null) {
      if (before) return before;
      const all = { nodes: [...nodes.keys()], links: [...links.keys()], papersInView: shown.papers, complete: true };
      return levelOf(all, nodes.length);
    }
    const box = view === null ? mapBox(nodes) : boxOf(view);
    const detail = chooseDetail(this.#corpus, this.#order, box, shown, always, MOST_LINKS);
    const same = before?.detail.nodes.length === detail.nodes.length && detail.nodes.every((node) => before.on[node]);
    return same && before
      ? { on: before.on, detail: { ...detail, links: before.detail.links } }
      : levelOf(detail, nodes.length);
  }
}

/** The part of the map in view, with a margin. */
function boxOf(view: View): { left: number; right: number; bottom: number; top: number } {
  const [across, down] = [view.width * MARGIN, view.height * MARGIN];
  const corners = [
    toMap(view, { x: -across, y: -down }),
    toMap(view, { x: view.width + across, y: view.height + down }),
  ] as const;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
