import type { Graph } from "../graph.ts";
import type { Box } from "../map/boxes.ts";
import type { Territories } from "../map/territories.ts";
import { drawGround, traceGround } from "./svg-ground.ts";
import { legend, ROW } from "./svg-legend.ts";
import { drawLinks, linksIn } from "./svg-links.ts";
import { drawNames } from "./svg-names.ts";
import { element, INK, PAPER, round, SANS, type Drawn } from "./svg-parts.ts";
import { composeScene, type Scene } from "./svg-scene.ts";
import type { WriteOptions, Writer } from "./writer.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

const MARGIN = 36;
const LEGEND = 250;

function disc({ key, x, down, radius, colour, isWork }: Drawn): string {
  const look = isWork
    ? { fill: PAPER, stroke: colour, "stroke-width": 1.4 }
    : { fill: colour, stroke: PAPER, "stroke-width": 1 };
  return element("circle", { id: key, cx: x, cy: down, r: round(radius), ...look });
}

/** The rectangle around all nodes and territories, with a margin, at least as high as the legend. */
function frameOf({ nodes, territories }: Scene, { outlines }: Territories): Box {
  const most = { left: 0, top: 0, right: 0, bottom: 0 };
  const widen = (x: number, y: number): void => {
    most.left = Math.min(most.left, x);
    most.right = Math.max(most.right, x);
    most.top = Math.min(most.top, y);
    most.bottom = Math.max(most.bottom, y);
  };
  for (const { x, down } of nodes) widen(x, down);
  for (const [x, y] of outlines.flatMap(({ border }) => border.flat())) widen(x, -y);
  const top = most.top - MARGIN;
  const least = top + (territories.length + 6) * ROW;
  return { left: most.left - MARGIN, right: most.right + MARGIN, top, bottom: Math.max(most.bottom + MARGIN, least) };
}

const HALO = { stroke: PAPER, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

/**
 * The map at rest as a picture: territories as the screen draws them, papers, works that many name, links, names that
 * touch neither each other nor what is drawn, a legend. Text stays text; its widths are estimated, as fonts differ.
 */
export function writeSvg(graph: Graph, options: WriteOptions = {}): string {
  const scene = composeScene(graph, options);
  const territories = traceGround(scene);
  const links = linksIn(graph, scene);
  const frame = frameOf(scene, territories);
  const { left, top, right, bottom } = frame;
  const size = { width: round(right - left + LEGEND), height: round(bottom - top) };
  const lines = links.references.map(({ from, to }) => [from, to] as const);
  const shown = {
    references: links.references.length > 0,
    concepts: links.concepts.length > 0,
    works: scene.nodes.some(({ isWork }) => isWork),
    opened: graph.attributes.opened !== undefined,
  };
  const viewBox = [round(left), round(top), size.width, size.height].join(" ");
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox, ...size, "font-family": SANS };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${xmlAttributes(root)}>`,
    `<title>${escapeXml(graph.attributes.title)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8Z" fill="${INK}"/></marker></defs>`,
    ...(options.transparent ? [] : [element("rect", { x: round(left), y: round(top), ...size, fill: PAPER })]),
    ...drawGround(scene, territories),
    ...drawLinks(links, scene),
    ...scene.nodes.map(disc),
    `<g${xmlAttributes({ "dominant-baseline": "central", ...HALO })}>`,
    ...drawNames(scene, territories, lines, frame),
    "</g>",
    '<g dominant-baseline="central">',
    ...legend(graph.attributes.title, scene.territories, shown, { left: round(right), top: round(top + MARGIN) }),
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
