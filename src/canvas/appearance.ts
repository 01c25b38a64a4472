import type { Corpus, CorpusLink, CorpusNode } from "../data/corpus.ts";
import type { Encoding } from "../data/encoding.ts";
import type { Shown } from "../state/explorer.ts";
import type { Inks } from "./inks.ts";
import type { Level } from "./level.ts";
import { discRadius } from "./scales.ts";
import type { ZoomBand } from "./zoom-bands.ts";

/** All that the look of the WebGL layer depends on. Hover and focus are not in it: they are drawn above. */
export interface Scene {
  /** As it lies on the map: pinned nodes where the reader put them. */
  readonly corpus: Corpus;
  /** Colours and sizes by choice; null: dyes of clusters, sizes by the papers that refer. */
  readonly encoding: Encoding | null;
  readonly inks: Inks;
  readonly band: ZoomBand;
  readonly shown: Shown;
  /** Factor on all radii, see `crowding`; links are paler by it too. */
  readonly crowding: number;
  /** How many papers refer to a hub, see `hubDegree`. */
  readonly hub: number;
  /** Least weight of the concept links that a whole large map shows, see `conceptFloor`. */
  readonly floor: number;
  /** Opacity of references at rest, see `referenceInk`. */
  readonly referenceInk: number;
  /** What of the corpus is on the map. */
  readonly level: Level;
  /** Links drawn as curves above the map, which must not show twice. */
  readonly lifted: ReadonlySet<number>;
}

/** How a node is drawn: a disc with a rim around it, in pixels of the fitted map. */
export interface NodeLook {
  readonly radius: number;
  readonly fill: string;
  readonly rim: string;
  /** Pixels on screen at every zoom, outside the radius. */
  readonly rimWidth: number;
  readonly hidden: boolean;
}

/** How a link is drawn: a straight thread, in pixels on screen at every zoom. */
export interface LinkLook {
  readonly colour: string;
  readonly width: number;
  /** Length of the arrowhead at the target; 0 for none. */
  readonly head: number;
  /** Opacity: the texture of shared concepts lets territories and their outlines through. */
  readonly strength: number;
  readonly hidden: boolean;
}

/** Papers that this many papers refer to may be hubs: they keep their name and their arrows at every zoom. */
const HUB = 2;

/** How many papers must refer to a hub: 2, more in a large corpus, so that hubs stay few (about 1.5 x sqrt(papers)). */
export function hubDegree(corpus: Corpus): number {
  const degrees = corpus.columns.incoming.slice(0, corpus.paperCount).sort();
  const most = Math.max(24, Math.round(1.5 * Math.sqrt(degrees.length)));
  return Math.max(HUB, (degrees[degrees.length - 1 - most] ?? 0) + 1);
}

/** References between papers that a map bears at full ink. */
const BEARABLE_REFERENCES = 350;

/** How strongly references are drawn at rest: fully up to 350, paler the more there are, a quarter at least. */
export function referenceInk(corpus: Corpus, links: readonly number[]): number {
  const { relations, targets } = corpus.columns;
  const count = links.filter((link) => relations[link]! >= 0 && targets[link]! < corpus.paperCount).length;
  return Math.max(0.25, Math.min(1, Math.sqrt(BEARABLE_REFERENCES / Math.max(1, count))));
}

/** Concept links that a whole map shows at most: more are a grey disc, whatever the speed. */
const MOST_CONCEPT_LINKS = 6000;

/** The weight from which some links by concepts are shown until one zooms in: 0 unless there are more than 6,000. */
export function conceptFloor(corpus: Corpus, links: readonly number[]): number {
  const { relations, strengths } = corpus.columns;
  const weights = Float64Array.from(
    links.filter((link) => relations[link]! < 0).map((link) => strengths[link]!),
  ).sort();
  return weights.length <= MOST_CONCEPT_LINKS ? 0 : weights[weights.length - 1 - MOST_CONCEPT_LINKS]!;
}

/** Radius of a node on the fitted map, in pixels; in a graph that another program made, the size that its file says. */
export function radiusOf(
  node: CorpusNode,
  { encoding, crowding, corpus }: Pick<Scene, "encoding" | "crowding" | "corpus">,
): number {
  const given = corpus.attributes.opened && node.paper ? node.paper.size : undefined;
  const own = node.kind === "paper" ? (encoding?.radii?.[node.index] ?? given) : undefined;
  return own === undefined ? discRadius(node, crowding) : own * crowding;
}

/** A disc in its cluster's dye, or coloured by choice, with a paper-coloured rim; a hollow ring for a work that the corpus lacks. */
export function nodeLook(node: CorpusNode, scene: Scene): NodeLook {
  const { inks, band, shown } = scene;
  const stays = shown.nodes[node.index] === 1;
  const radius = radiusOf(node, scene);
  if (node.kind === "work") {
    const hidden = !stays || node.inDegree < band.mentions;
    return { radius, fill: inks.paper, rim: inks.ink3, rimWidth: 1.4, hidden };
  }
  const own = scene.encoding?.colours?.[inks.theme][node.index];
  const dye = own === undefined ? inks.dye(scene.corpus.territories[node.territory]?.dye ?? -1) : inks.shade(own);
  return { radius, fill: stays ? dye.full : dye.leftOut, rim: inks.paper, rimWidth: 1, hidden: false };
}

/** A thin arrow for a reference between papers, a faint texture for shared concepts, nothing for what is filtered out. */
export function linkLook(link: CorpusLink, scene: Scene): LinkLook {
  return link.kind === "reference" ? referenceLook(link, scene) : conceptLook(link, scene);
}

function referenceLook(link: CorpusLink, scene: Scene): LinkLook {
  return {
    colour: scene.inks.reference,
    width: 1.2,
    head: 7,
    strength: scene.referenceInk * Math.min(1, scene.crowding + 0.1),
    hidden: !showsReference(link, scene) || scene.lifted.has(link.index),
  };
}

/** Whether a reference is on the map at rest: between two papers, and to a hub only when zoomed far out. */
export function showsReference(link: CorpusLink, scene: Pick<Scene, "corpus" | "band" | "shown" | "hub">): boolean {
  const { corpus, band, shown, hub } = scene;
  if (link.kind !== "reference" || shown.links[link.index] !== 1) return false;
  const target = corpus.nodes[link.target]!;
  return target.kind === "paper" && (band.references === "all" || target.inDegree >= hub);
}

/** Share of their strength that links across clusters keep when one zooms in. */
const PASSING = 0.7;

/** The texture within a cluster takes its dye; where colour means something else, and across clusters, it is neutral. */
function textureColour(territory: number, within: boolean, { corpus, inks, encoding }: Scene): string {
  return within && !encoding?.colours ? inks.dye(corpus.territories[territory]?.dye ?? -1).full : inks.ink3;
}

function conceptLook(link: CorpusLink, scene: Scene): LinkLook {
  const { corpus, inks, band, shown } = scene;
  const [source, target] = [corpus.nodes[link.source]!, corpus.nodes[link.target]!];
  const within = source.territory === target.territory && source.territory >= 0;
  // Zoomed in, links that only pass through outnumber those that end in view.
  const passing = band.wholeMap ? 1 : PASSING;
  const texture = within ? inks.textureWithin : inks.textureAcross * passing;
  const least = Math.max(within ? band.conceptsWithin : band.conceptsAcross, band.wholeMap ? scene.floor : 0);
  return {
    colour: textureColour(source.territory, within, scene),
    width: 1,
    head: 0,
    strength: texture * Math.min(1.3, 0.6 + link.strength) * scene.crowding,
    hidden: shown.links[link.index] !== 1 || link.strength < least || scene.lifted.has(link.index),
  };
}
