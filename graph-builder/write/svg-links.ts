import type { Graph } from "../graph.ts";
import { UNDYED } from "../palette.ts";
import { edgeRows, type EdgeRow } from "./rows.ts";
import { element, INK, round, type Drawn } from "./svg-parts.ts";
import type { Scene } from "./svg-scene.ts";

/** Opacity of the texture of concept links, within a cluster and across. */
const WITHIN = 0.2;
const ACROSS = 0.09;
/** Weight from which links across clusters are shown. */
const LEAST_ACROSS = 0.12;
/** More concept links are a grey disc: the heaviest are shown. */
const MOST_CONCEPT = 6000;
/** References that a map bears at full ink. */
const BEARABLE = 350;

/** A link between two papers of the picture. */
interface Drawable {
  readonly row: EdgeRow;
  readonly from: Drawn;
  readonly to: Drawn;
}

/** The links of a picture: concept links, heaviest last, and references. */
export interface DrawableLinks {
  readonly concepts: readonly Drawable[];
  readonly references: readonly Drawable[];
}

/** Finds what is drawn between papers. */
export function linksIn(graph: Graph, { nodes }: Scene): DrawableLinks {
  const byKey = new Map(nodes.filter(({ isWork }) => !isWork).map((node) => [node.key, node]));
  const all = edgeRows(graph).flatMap((row): Drawable[] => {
    const [from, to] = [byKey.get(row.source), byKey.get(row.target)];
    return from && to ? [{ row, from, to }] : [];
  });
  const concepts = all
    .filter(({ row, from, to }) => row.undirected && (isWithin(from, to) || row.weight >= LEAST_ACROSS))
    .sort((a, b) => a.row.weight - b.row.weight || (a.row.key < b.row.key ? -1 : 1))
    .slice(-MOST_CONCEPT);
  return { concepts, references: all.filter(({ row }) => !row.undirected) };
}

const isWithin = (from: Drawn, to: Drawn): boolean => from.territory >= 0 && from.territory === to.territory;

/** Concept links as a faint texture, references as thin arrows over them that end at the rim of their disc. */
export function drawLinks({ concepts, references }: DrawableLinks, { crowding }: Scene): string[] {
  const ink = Math.max(0.25, Math.min(1, Math.sqrt(BEARABLE / Math.max(1, references.length))));
  const strength = round(0.65 * ink * Math.min(1, crowding + 0.1));
  return [
    ...concepts.map(({ row: { key, weight }, from, to }) => {
      const within = isWithin(from, to);
      const opacity = round((within ? WITHIN : ACROSS) * Math.min(1.3, 0.6 + weight) * crowding);
      const ends = { x1: from.x, y1: from.down, x2: to.x, y2: to.down };
      return element("line", { id: key, ...ends, stroke: within ? from.colour : UNDYED.light, opacity });
    }),
    ...references.map(({ row: { key }, from, to }) => {
      const [dx, dy] = [to.x - from.x, to.down - from.down];
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const short = Math.min(1, (to.radius + 2) / length);
      const ends = { x1: from.x, y1: from.down, x2: round(to.x - dx * short), y2: round(to.down - dy * short) };
      const look = { stroke: INK, "stroke-width": 1.2, opacity: strength, "marker-end": "url(#arrow)" };
      return element("line", { id: key, ...ends, ...look });
    }),
  ];
}
