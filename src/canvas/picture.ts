import type { Corpus } from "../data/corpus.ts";
import type { Emphasis, Explorer } from "../state/explorer.ts";
import type { Pins } from "../state/step.ts";
import { nodeLook, type Scene } from "./appearance.ts";
import type { Area } from "./area.ts";
import { liftedLinks, type LiftedLink } from "./lifted.ts";
import type { Point, View } from "./view.ts";
import { walkLinks } from "./walk.ts";

/** Everything that one drawing of the map shows. */
export interface Picture {
  readonly scene: Scene;
  readonly view: View;
  /** What stands out; works too rare for this zoom are left to the panel. */
  readonly emphasis: Emphasis | null;
  readonly selection: number | null;
  readonly link: number | null;
  readonly hovered: number | null;
  /** The link under the pointer. */
  readonly pointed: number | null;
  readonly lifted: readonly LiftedLink[];
  /** Papers chosen together. */
  readonly chosen: ReadonlySet<number>;
  readonly pins: Pins;
  /** The area that is being drawn. */
  readonly area: Area | null;
}

/** What the pointer does that is no state of the explorer. */
export interface Pointing {
  /** The link under the pointer. */
  readonly link: number | null;
  readonly area: Area | null;
}

const POINTING_AT_NOTHING: Pointing = { link: null, area: null };

/** What the map shows in a state and a view. */
export function composePicture(
  explorer: Explorer,
  scene: Scene,
  view: View,
  { link: pointed, area }: Pointing = POINTING_AT_NOTHING,
): Picture {
  const walk = explorer.walk.peek();
  const emphasis = withWalk(clearEmphasis(explorer.emphasis.peek(), scene), scene.corpus, walk);
  const link = explorer.link.peek();
  const lifted = liftedLinks(emphasis, link, new Set(walkLinks(scene.corpus, walk)), scene, view);
  const [selection, hovered] = [explorer.selection.peek(), explorer.hovered.peek()];
  const [chosen, pins] = [explorer.chosen.peek(), explorer.pins.peek()];
  return { scene, view, emphasis, selection, link, hovered, pointed, lifted, chosen, pins, area };
}

/** A walked lineage stands out together with the selection. */
function withWalk(emphasis: Emphasis | null, corpus: Corpus, walk: readonly number[]): Emphasis | null {
  if (emphasis === null || walk.length < 2) return emphasis;
  const walked = walk.filter((node) => node !== emphasis.selected);
  return {
    ...emphasis,
    byReference: new Set([...emphasis.byReference, ...walked]),
    links: [...new Set([...emphasis.links, ...walkLinks(corpus, walk)])],
  };
}

/** Works farther off than the papers of the neighbourhood, by this factor, are left to the panel. */
const WORK_REACH = 1.15;

/** The nodes that stand out, without the filtered ones, and without works that this zoom does not show or that lie far off. */
function clearEmphasis(emphasis: Emphasis | null, scene: Scene): Emphasis | null {
  if (emphasis === null) return null;
  const { corpus, shown } = scene;
  const centre = corpus.nodes[emphasis.selected];
  const distance = ({ x, y }: Point): number => (centre ? Math.hypot(x - centre.x, y - centre.y) : 0);
  const shownOnes = [...emphasis.byReference].filter((node) => shown.nodes[node] === 1).map((at) => corpus.nodes[at]!);
  const papers = shownOnes.filter(({ kind }) => kind === "paper");
  const reach = papers.length === 0 ? Infinity : Math.max(...papers.map(distance)) * WORK_REACH;
  const works = shownOnes.filter(
    (node) => node.kind === "work" && !nodeLook(node, scene).hidden && distance(node) <= reach,
  );
  return {
    ...emphasis,
    byReference: new Set([...papers, ...works].map(({ index }) => index)),
    byConcept: new Set([...emphasis.byConcept].filter((node) => shown.nodes[node] === 1)),
  };
}

/** All nodes that stand out in a picture. */
export function liftedNodes(emphasis: Emphasis | null): ReadonlySet<number> {
  if (emphasis === null) return new Set();
  const nodes = new Set([...emphasis.byReference, ...emphasis.byConcept]);
  if (emphasis.selected >= 0) nodes.add(emphasis.selected);
  return nodes;
}
