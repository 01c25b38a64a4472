import type { Corpus, CorpusNode } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { pinNodes } from "../state/pin.ts";
import type { Pins } from "../state/step.ts";
import { boxAround } from "./framing.ts";
import { pointGrid, type PointGrid } from "../../graph-builder/index.ts";
import { spaceWorks, type Fitted } from "./space-works.ts";
import type { Point } from "./view.ts";

/** A node at another place. A node of a packed corpus reads its words when asked, so it is not copied. */
function elsewhere(node: CorpusNode, x: number, y: number): CorpusNode {
  return Object.create(node, { x: { value: x, enumerable: true }, y: { value: y, enumerable: true } }) as CorpusNode;
}

/** A corpus with some of its nodes put elsewhere; the others stay the same. Copies the list of nodes. */
export function placeNodes(corpus: Corpus, pins: Pins): Corpus {
  if (pins.size === 0) return corpus;
  const nodes = [...corpus.nodes];
  for (const [node, [x, y]] of pins) nodes[node] = elsewhere(corpus.nodes[node]!, x, y);
  return { ...corpus, nodes };
}

/** Cells of about three papers. */
function cellFor(nodes: readonly CorpusNode[]): number {
  const { left, top, right, bottom } = boxAround(nodes);
  return Math.sqrt((Math.max(right - left, 1) * Math.max(bottom - top, 1) * 3) / Math.max(1, nodes.length));
}

/** Where nodes lie on the map: as computed, where they are pinned, and while they are moved. */
export class Places {
  readonly #computed: Corpus;
  readonly #explorer: Explorer;
  readonly #moved: (corpus: Corpus, nodes: readonly number[]) => void;
  readonly #grid: PointGrid;
  #corpus: Corpus;
  #placed: Pins;
  /** Nodes that this screen needs elsewhere. */
  #spaced: Pins = new Map();
  /** Nodes on the way: pinned once they are dropped. */
  #carried: Pins = new Map();

  /** `moved` is told of the corpus with the nodes that have moved in it. */
  constructor(corpus: Corpus, explorer: Explorer, moved: (corpus: Corpus, nodes: readonly number[]) => void) {
    this.#computed = corpus;
    this.#explorer = explorer;
    this.#moved = moved;
    this.#placed = explorer.pins.peek();
    this.#corpus = placeNodes(corpus, this.#placed);
    this.#grid = pointGrid(this.#corpus.nodes, cellFor(corpus.nodes));
  }

  /** The corpus as it lies on the map. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  /** Its nodes by place. */
  get grid(): PointGrid {
    return this.#grid;
  }

  /** Keeps rings apart on a screen of this size. */
  space(fitted: Fitted): void {
    this.#spaced = spaceWorks(this.#computed, fitted);
    this.settle();
  }

  /** Takes nodes along by a way, in map units. */
  carry(nodes: Iterable<number>, { x, y }: Point): void {
    const carried = new Map(this.#carried);
    for (const node of nodes) {
      const at = this.#corpus.nodes[node]!;
      carried.set(node, [at.x + x, at.y + y]);
    }
    this.#carried = carried;
    this.settle();
  }

  /** Pins what was carried where it is now. */
  drop(): void {
    const places = [...this.#carried].map(([node, [x, y]]) => [node, x, y] as const);
    this.#carried = new Map();
    if (places.length > 0) pinNodes(this.#explorer, places);
  }

  /** Puts what was carried back. */
  putBack(): void {
    this.#carried = new Map();
    this.settle();
  }

  /** Puts every node where it belongs now. */
  settle(): void {
    const before = this.#corpus.nodes;
    const places: Pins = new Map([...this.#spaced, ...this.#explorer.pins.peek(), ...this.#carried]);
    this.#corpus = placeNodes(this.#computed, places);
    const { nodes } = this.#corpus;
    const touched = [...new Set([...this.#placed.keys(), ...places.keys()])];
    this.#placed = places;
    const moved = touched.filter((node) => {
      const [last, now] = [before[node]!, nodes[node]!];
      if (last !== now) this.#grid.move(last, now);
      return last.x !== now.x || last.y !== now.y;
    });
    if (moved.length > 0) this.#moved(this.#corpus, moved);
  }
}
