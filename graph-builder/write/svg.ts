import type { Graph } from "../graph.ts";
import { UNDYED } from "../palette.ts";
import { convexHull, type Point } from "./hull.ts";
import { edgeRows, nodeRows, type EdgeRow } from "./rows.ts";
import { placeLabels, type Box, type LabelWish, type PlacedLabel } from "./svg-labels.ts";
import type { WriteOptions, Writer } from "./writer.ts";
import { legend, ROW } from "./svg-legend.ts";
import { cut, element, INK, PAPER, round, SANS, SERIF, THREAD, type Drawn, type Territory } from "./svg-parts.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

const MARGIN = 60;
const LEGEND = 250;
/** Works that fewer papers name are left out, as on the map at rest. */
const MENTIONS = 5;

function drawnNodes(graph: Graph, options: WriteOptions): Drawn[] {
  const incoming = new Map<string, number>();
  for (const { target, attributes } of graph.edges) {
    if (attributes.kind === "reference") incoming.set(target, (incoming.get(target) ?? 0) + 1);
  }
  return nodeRows(graph, options)
    .map((row): Drawn => ({
      ...row,
      down: -row.y || 0,
      isWork: row.cells["kind"] === "work",
      incoming: incoming.get(row.key) ?? 0,
    }))
    .filter(({ isWork, cells }) => !isWork || Number(cells["mentions"]) >= MENTIONS);
}

function territoriesOf(graph: Graph, nodes: readonly Drawn[]): Territory[] {
  const drawn = new Map(nodes.map((node) => [node.key, node]));
  return graph.attributes.clusters
    .filter(({ level }) => level === 0)
    .map(({ id, label }) => {
      const keys = graph.nodes.filter(({ attributes }) => attributes.kind === "paper" && attributes.clusters[0] === id);
      const members = keys.flatMap(({ key }) => drawn.get(key) ?? []);
      return { label, members, colour: members[0]?.colour ?? UNDYED.light };
    })
    .filter(({ members }) => members.length > 0);
}

/** Soft ground around a cluster's papers. */
function ground({ members, colour }: Territory): string {
  const corners = convexHull(members.map(({ x, down }): Point => ({ x, y: down })));
  const path = corners.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  return element("path", {
    d: `${path}Z`,
    fill: colour,
    stroke: colour,
    "stroke-width": 42,
    "stroke-linejoin": "round",
    opacity: 0.09,
  });
}

function link({ source, target, undirected, weight, key }: EdgeRow, nodes: ReadonlyMap<string, Drawn>): string[] {
  const [from, to] = [nodes.get(source), nodes.get(target)];
  if (!from || !to || from.isWork || to.isWork) return [];
  const [dx, dy] = [to.x - from.x, to.down - from.down];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // An arrow ends at the rim of its disc, not under it.
  const short = undirected ? 0 : Math.min(1, (to.size + 3) / length);
  const ends = { x1: from.x, y1: from.down, x2: round(to.x - dx * short), y2: round(to.down - dy * short) };
  const look = undirected
    ? { stroke: THREAD, "stroke-width": round(0.4 + weight), opacity: 0.7 }
    : { stroke: INK, "stroke-width": 1.2, opacity: 0.65, "marker-end": "url(#arrow)" };
  return [element("line", { id: key, ...ends, ...look })];
}

function disc({ key, x, down, size, colour, isWork }: Drawn): string {
  const look = isWork
    ? { fill: PAPER, stroke: colour, "stroke-width": 1.4 }
    : { fill: colour, stroke: PAPER, "stroke-width": 1 };
  return element("circle", { id: key, cx: x, cy: down, r: size, ...look });
}

function territoryName({ label, members, colour }: Territory): LabelWish {
  const x = members.reduce((sum, member) => sum + member.x, 0) / members.length;
  const y = Math.min(...members.map(({ down }) => down)) - 30;
  return {
    text: label,
    x,
    y,
    radius: 0,
    fontSize: 16,
    centred: true,
    look: { fill: colour, "font-family": SERIF, "font-style": "italic" },
  };
}

function nodeName({ label, x, down, size, isWork, incoming }: Drawn): LabelWish {
  const isHub = !isWork && incoming >= 2;
  const look = {
    fill: isWork ? UNDYED.light : INK,
    ...(isHub ? { "font-weight": 700 } : {}),
    ...(isWork ? { "font-style": "italic" } : {}),
  };
  return { text: cut(label), x, y: down, radius: size, fontSize: isHub ? 12.5 : 11, look, bold: isHub };
}

const rank = ({ incoming, cells }: Drawn): number => 3 * incoming + (cells["names"] ? 1 : 0);

/** Hubs first, then papers with a name of their own, then the rest. */
function byImportance(a: Drawn, b: Drawn): number {
  return rank(b) - rank(a) || (a.key < b.key ? -1 : 1);
}

function labelText({ wish, x, y, anchor }: PlacedLabel): string {
  const place = { x: round(x), y: round(y), "text-anchor": anchor, "font-size": wish.fontSize, ...wish.look };
  return `<text${xmlAttributes(place)}>${escapeXml(wish.text)}</text>`;
}

/** The rectangle around all nodes, with a margin, at least as high as the legend. */
function frameOf(nodes: readonly Drawn[], rows: number): Box {
  const most = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { x, down } of nodes) {
    most.left = Math.min(most.left, x);
    most.right = Math.max(most.right, x);
    most.top = Math.min(most.top, down);
    most.bottom = Math.max(most.bottom, down);
  }
  const top = most.top - MARGIN;
  const bottom = Math.max(most.bottom + MARGIN, top + (rows + 7) * ROW);
  return { left: most.left - MARGIN, top, right: most.right + MARGIN, bottom };
}

/** Ground and links: what lies under the nodes, concept links under references. */
function underlay(graph: Graph, nodes: readonly Drawn[], territories: readonly Territory[]): string[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const links = edgeRows(graph);
  const concepts = links.filter(({ undirected }) => undirected);
  const references = links.filter(({ undirected }) => !undirected);
  return [...territories.map(ground), ...[...concepts, ...references].flatMap((each) => link(each, byKey))];
}

const HALO = { stroke: PAPER, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/** The map at rest as a picture: clusters, papers, works that many name, links, names without overlaps, a legend. Text stays text. */
export function writeSvg(graph: Graph, options: WriteOptions = {}): string {
  const nodes = drawnNodes(graph, options);
  const territories = territoriesOf(graph, nodes);
  const frame = frameOf(nodes, territories.length);
  const { left, top, right, bottom } = frame;
  const size = { width: round(right - left + LEGEND), height: round(bottom - top) };
  const discs = [...nodes].sort(byImportance);
  const names = discs.filter(({ isWork, incoming, cells }) => isWork || incoming > 0 || cells["names"] !== "");
  const wishes = [...territories.map(territoryName), ...names.map(nodeName)];
  const labels = placeLabels(wishes, discs.map(nodeName), frame);
  const viewBox = [round(left), round(top), size.width, size.height].join(" ");
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox, ...size, "font-family": SANS };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${xmlAttributes(root)}>`,
    `<title>${escapeXml(graph.attributes.title)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8Z" fill="${INK}"/></marker></defs>`,
    ...(options.transparent ? [] : [element("rect", { x: round(left), y: round(top), ...size, fill: PAPER })]),
    ...underlay(graph, nodes, territories),
    ...nodes.map(disc),
    `<g${xmlAttributes({ "dominant-baseline": "central", ...HALO })}>`,
    ...labels.map(labelText),
    "</g>",
    '<g dominant-baseline="central">',
    ...legend(graph.attributes.title, territories, round(right), round(top + MARGIN / 2)),
    "</g>",
    "</svg>\n",
  ].join("\n");
}

export const svg: Writer = {
  id: "svg",
  label: "Picture (SVG)",
  extension: "svg",
  mediaType: "image/svg+xml",
  write: writeSvg,
};
