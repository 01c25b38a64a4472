import type { CorpusLink } from "../data/corpus.ts";
import type { Emphasis } from "../state/explorer.ts";
import { radiusOf, type Scene } from "./appearance.ts";
import { curveBetween, type Anchor, type Curve } from "./curves.ts";
import { inView, toScreen, type View } from "./view.ts";

/** A link of the selection, lifted above the map as a curve. */
export interface LiftedLink {
  readonly link: CorpusLink;
  readonly curve: Curve;
  /** Whether it leads to a work that the corpus lacks. */
  readonly toWork: boolean;
  /** Whether it is a step of the walked lineage. */
  readonly walked: boolean;
}

/** Gap between the selected disc and its ring, and the ring's width, in pixels. */
export const RING_GAP = 4;
export const RING_WIDTH = 2;

/** A node on the screen: its centre and the radius of its disc. */
export function discOnScreen(node: number, scene: Scene, view: View): Anchor & { readonly radius: number } {
  const of = scene.corpus.nodes[node]!;
  const radius = radiusOf(of, scene) * view.growth;
  return { ...toScreen(view, of), radius, clear: radius + 2.5 };
}

/**
 * The curves of an emphasis, as they lie on the screen now; the selected link too when it is not among them.
 * Links that leave the screen, or lead to nodes that do not stand out, are left to the panel.
 */
export function liftedLinks(
  emphasis: Emphasis | null,
  selectedLink: number | null,
  walked: ReadonlySet<number>,
  scene: Scene,
  view: View,
): LiftedLink[] {
  const { corpus } = scene;
  const stands = (node: number): boolean =>
    node === emphasis?.selected || emphasis?.byReference.has(node) === true || emphasis?.byConcept.has(node) === true;
  const anchor = (node: number): Anchor => {
    const disc = discOnScreen(node, scene, view);
    const ringed = emphasis?.selected === node && selectedLink === null;
    return ringed ? { ...disc, clear: disc.radius + RING_GAP + RING_WIDTH + 1.5 } : disc;
  };
  const wanted = (emphasis?.links ?? []).filter((index) => {
    const { source, target } = corpus.links[index]!;
    if (scene.shown.links[index] !== 1 || !stands(source) || !stands(target)) return false;
    return inView(toScreen(view, corpus.nodes[source]!), view) && inView(toScreen(view, corpus.nodes[target]!), view);
  });
  const links = new Set(selectedLink === null ? wanted : [...wanted, selectedLink]);
  return [...links].map((index) => {
    const link = corpus.links[index]!;
    const toWork = corpus.nodes[link.target]!.kind === "work" && emphasis?.selected !== link.target;
    return { link, toWork, walked: walked.has(index), curve: curveBetween(anchor(link.source), anchor(link.target)) };
  });
}
