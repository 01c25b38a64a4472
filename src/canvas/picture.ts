import type { Emphasis, Explorer } from "../state/explorer.ts";
import { nodeLook, type Scene } from "./appearance.ts";
import { liftedLinks, type LiftedLink } from "./lifted.ts";
import type { View } from "./view.ts";

/** Everything that one drawing of the map shows. */
export interface Picture {
  readonly scene: Scene;
  readonly view: View;
  /** What stands out; works too rare for this zoom are left to the panel. */
  readonly emphasis: Emphasis | null;
  readonly selection: number | null;
  readonly link: number | null;
  readonly hovered: number | null;
  readonly lifted: readonly LiftedLink[];
}

/** What the map shows in a state and a view. */
export function composePicture(explorer: Explorer, scene: Scene, view: View): Picture {
  const emphasis = clearEmphasis(explorer.emphasis.peek(), scene);
  const link = explorer.link.peek();
  const lifted = liftedLinks(emphasis, link, scene, view);
  const [selection, hovered] = [explorer.selection.peek(), explorer.hovered.peek()];
  return { scene, view, emphasis, selection, link, hovered, lifted };
}

/** The nodes that stand out, without the filtered ones and the works that this zoom does not show. */
function clearEmphasis(emphasis: Emphasis | null, scene: Scene): Emphasis | null {
  if (emphasis === null) return null;
  const { corpus } = scene;
  const ofWork = corpus.nodes[emphasis.selected]?.kind === "work";
  const stays = (node: number): boolean =>
    scene.shown.nodes[node] === 1 && (ofWork || !nodeLook(corpus.nodes[node]!, scene).hidden);
  return {
    ...emphasis,
    byReference: new Set([...emphasis.byReference].filter(stays)),
    byConcept: new Set([...emphasis.byConcept].filter(stays)),
  };
}

/** All nodes that stand out in a picture. */
export function liftedNodes(emphasis: Emphasis | null): ReadonlySet<number> {
  if (emphasis === null) return new Set();
  const nodes = new Set([...emphasis.byReference, ...emphasis.byConcept]);
  if (emphasis.selected >= 0) nodes.add(emphasis.selected);
  return nodes;
}
