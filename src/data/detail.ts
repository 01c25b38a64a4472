import { linksAt } from "./columns.ts";
import type { Corpus } from "./corpus.ts";
import type { Shown } from "./filters.ts";
import { importance } from "./importance.ts";

/** The most nodes and links that are on the map at once: more neither draws quickly nor reads well. */
export const MOST_DRAWN = { nodes: 5000, links: 20_000 } as const;

/** A part of the map, in map units. */
export interface MapBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What is on the map: positions in `Corpus.nodes` and `Corpus.links`, rising. */
export interface Detail {
  readonly nodes: readonly number[];
  readonly links: readonly number[];
  /** Papers in view that the filters leave, drawn or not. */
  readonly papersInView: number;
  /** True when nothing that could be drawn in view is left out. */
  readonly complete: boolean;
}

/** True when all of a corpus may be on the map at once. */
export function fitsWhole({ nodes, links }: Pick<Corpus, "nodes" | "links">): boolean {
  return nodes.length <= MOST_DRAWN.nodes && links.length <= MOST_DRAWN.links;
}

/** Works that the corpus lacks among them: the map shows few until one zooms in. */
const MOST_WORKS = 400;
/** Nodes that lead the whole map, wherever they lie. */
const LEADERS = 400;
/** The grid that the order starts with has so many cells a side; each next one twice as many. */
const FIRST_GRID = 8;
const GRIDS = 7;

/** The corners of the map. */
export function mapBox(nodes: Corpus["nodes"]): MapBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of nodes) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return nodes.length === 0 ? { left: 0, bottom: 0, right: 1, top: 1 } : { left, bottom, right, top };
}

/**
 * Nodes in the order in which they come onto the map when one zooms in: the leaders of the whole map, then the best of
 * each cell of finer and finer grids, so that every part of the map is told at every zoom. O(n log n).
 */
export function detailOrder(corpus: Corpus): Int32Array {
  const { nodes } = corpus;
  const weights = Float64Array.from(nodes, importance);
  const ranked = Int32Array.from(nodes.keys()).sort((a, b) => weights[b]! - weights[a]! || a - b);
  const { left, bottom, right, top } = mapBox(nodes);
  const order = new Int32Array(nodes.length);
  const placed = new Uint8Array(nodes.length);
  let count = 0;
  const place = (node: number): void => {
    order[count++] = node;
    placed[node] = 1;
  };
  for (const node of ranked.subarray(0, LEADERS)) place(node);
  for (let grid = 0, side = FIRST_GRID; grid < GRIDS; grid += 1, side *= 2) {
    const taken = new Uint8Array(side * side);
    const [across, up] = [side / (right - left || 1), side / (top - bottom || 1)];
    for (const node of ranked) {
      if (placed[node] === 1) continue;
      const column = Math.min(side - 1, Math.floor((nodes[node]!.x - left) * across));
      const row = Math.min(side - 1, Math.floor((nodes[node]!.y - bottom) * up));
      if (taken[row * side + column] === 1) continue;
      taken[row * side + column] = 1;
      place(node);
    }
  }
  for (const node of ranked) if (placed[node] === 0) place(node);
  return order;
}

function inBox({ x, y }: { readonly x: number; readonly y: number }, { left, bottom, right, top }: MapBox): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** The strongest of some links, references before all shared concepts. */
function strongest(links: readonly number[], corpus: Corpus, most: number): readonly number[] {
  if (links.length <= most) return links;
  const { relations, strengths: own } = corpus.columns;
  const strength = (link: number): number => own[link]! + (relations[link]! < 0 ? 0 : 1);
  const strengths = Float64Array.from(links, strength).sort().reverse();
  const least = strengths[most - 1]!;
  return links.filter((index) => strength(index) >= least).slice(0, most);
}

/** Links between nodes that are drawn. */
function linksAmong(nodes: ReadonlySet<number>, corpus: Corpus, shown: Shown): number[] {
  const { sources, targets } = corpus.columns;
  const links: number[] = [];
  for (const node of nodes) {
    for (const link of linksAt(corpus.columns, node)) {
      if (sources[link] === node && shown.links[link] === 1 && nodes.has(targets[link]!)) links.push(link);
    }
  }
  return links;
}

/** The first in `order` of the nodes in a part of the map, those of `always` besides. */
function chooseNodes(
  corpus: Corpus,
  order: Int32Array,
  view: MapBox,
  shown: Shown,
  always: Iterable<number>,
): { readonly nodes: ReadonlySet<number>; readonly papersInView: number; readonly complete: boolean } {
  const nodes = new Set<number>(always);
  let [papersInView, works, complete] = [0, 0, true];
  for (const index of order) {
    if (shown.nodes[index] !== 1 || !inBox(corpus.nodes[index]!, view)) continue;
    const isPaper = index < corpus.paperCount;
    if (isPaper) papersInView += 1;
    else works += 1;
    const hasRoom = nodes.size < MOST_DRAWN.nodes && (isPaper || works <= MOST_WORKS);
    if (hasRoom) nodes.add(index);
    else complete &&= nodes.has(index);
  }
  return { nodes, papersInView, complete };
}

const rising = (a: number, b: number): number => a - b;

/**
 * What the map shows of a part of it: the first in `order` (see `detailOrder`) of the nodes that the filters leave
 * there, those of `always` besides, and the strongest links among them. Linear in the nodes of the corpus.
 */
export function chooseDetail(
  corpus: Corpus,
  order: Int32Array,
  view: MapBox,
  shown: Shown,
  always: Iterable<number>,
  mostLinks: number = MOST_DRAWN.links,
): Detail {
  const { nodes, papersInView, complete } = chooseNodes(corpus, order, view, shown, always);
  const among = linksAmong(nodes, corpus, shown);
  const links = strongest(among, corpus, mostLinks);
  return {
    nodes: [...nodes].sort(rising),
    links: [...links].sort(rising),
    papersInView,
    complete: complete && links.length === among.length,
  };
}
