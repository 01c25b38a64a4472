import type { CorpusNode } from "../data/corpus.ts";
import { importance } from "../data/importance.ts";
import type { Emphasis } from "../state/explorer.ts";
import { nodeLook, type Scene } from "./appearance.ts";
import { nodesOn } from "./level.ts";
import { labelText } from "./label-text.ts";
import type { TypeRole } from "./type-faces.ts";

/** A node that should be named on the map. */
export interface NameWish {
  readonly node: CorpusNode;
  readonly text: string;
  readonly role: TypeRole;
  /** Covered area (px2) that its name bears. */
  readonly tolerance: number;
}

/** Names that may cover this much (px2) go where they must: hubs, neighbours, the selected paper. */
const KEEN = 260;
const REFERRED = 70;
/** What an ordinary name may cover. */
export const USUAL = 16;

/** Most characters of a title around a selection; where that finds no room, a shorter one is tried. */
const LONG_TITLE = 34;
const MIDDLE_TITLE = 24;
const SHORT_TITLE = 18;

/** What is left of a title must still say something. */
const LEAST_TITLE = 9;

/** The same wish with a shorter title; null when it is short already, or would say nothing. */
export function shorterWish(wish: NameWish): NameWish | null {
  const { text } = labelText(wish.node, SHORT_TITLE);
  return text.length < wish.text.length && text.length >= LEAST_TITLE ? { ...wish, text } : null;
}

/** What a cut title loses against a short name. */
const CUT = 0.8;

/** The names a map asks for at rest, the most important first: hubs, then by importance, then the works that the corpus lacks. */
function restWishes(scene: Scene): NameWish[] {
  const { band, shown } = scene;
  const wishes: (NameWish & { readonly rank: number })[] = [];
  for (const node of nodesOn(scene)) {
    if (shown.nodes[node.index] !== 1 || nodeLook(node, scene).hidden) continue;
    const { text, cut } = labelText(node, band.titleLength);
    const hub = node.kind === "paper" && node.inDegree >= scene.hub;
    if (!mayBeNamed(node, hub, cut, scene)) continue;
    const rank =
      importance(node) - (cut ? CUT : 0) + (hub ? 1000 : 0) - (node.kind === "work" ? 1.5 * node.inDegree : 0);
    const role = node.kind === "work" ? "work" : hub ? "hub" : "paper";
    wishes.push({ node, text, role, tolerance: hub ? KEEN : tolerance(node, scene), rank });
  }
  return wishes.sort((a, b) => b.rank - a.rank || a.node.index - b.node.index);
}

/** Where references are few, a paper that one refers to is worth a little cover. */
function tolerance(node: CorpusNode, scene: Scene): number {
  return node.kind === "paper" && node.inDegree > 0 && scene.referenceInk === 1 ? REFERRED : USUAL;
}

function mayBeNamed(node: CorpusNode, hub: boolean, cut: boolean, { band }: Scene): boolean {
  if (hub) return true;
  if (band.names === "hubs") return false;
  if (band.names === "named") return !cut || node.inDegree + node.outDegree > 0;
  return true;
}

/** Around a selection only what belongs to it is named: itself, then its references, then the nearest by concepts. */
function focusWishes(emphasis: Emphasis, scene: Scene, narrow: boolean): NameWish[] {
  const wish = (index: number, role: TypeRole, tolerance: number = KEEN): NameWish => {
    const node = scene.corpus.nodes[index]!;
    return { node, text: labelText(node, narrow ? MIDDLE_TITLE : LONG_TITLE).text, role, tolerance };
  };
  const weight = (index: number): number => importance(scene.corpus.nodes[index]!);
  const byWeight = (nodes: Iterable<number>): number[] => [...nodes].sort((a, b) => weight(b) - weight(a) || a - b);
  const isPaper = (index: number): boolean => scene.corpus.nodes[index]!.kind === "paper";
  const strength = (index: number): TypeRole => (isPaper(index) ? "strong" : "work");
  return [
    ...(emphasis.selected < 0 ? [] : [wish(emphasis.selected, "selected", Infinity)]),
    ...byWeight(emphasis.byReference).map((index) => wish(index, strength(index), isPaper(index) ? Infinity : KEEN)),
    ...byWeight(emphasis.byConcept).map((index) => wish(index, "paper")),
  ];
}

/** The names a map asks for, the most important first. On a narrow screen titles are cut shorter. */
export function nameWishes(emphasis: Emphasis | null, scene: Scene, narrow: boolean): NameWish[] {
  return emphasis ? focusWishes(emphasis, scene, narrow) : restWishes(scene);
}
