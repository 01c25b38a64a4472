import type { Graph } from "../graph.ts";
import { columnTypes, type Cell, type ColumnType } from "./flatten.ts";
import { edgeRows, nodeRows, type EdgeRow, type NodeRow } from "./rows.ts";
import type { WriteOptions, Writer } from "./writer.ts";
import { escapeXml, xmlAttributes } from "./xml.ts";

const NAMESPACES = {
  "1.3": { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz" },
  "1.2": { xmlns: "http://www.gexf.net/1.2draft", "xmlns:viz": "http://www.gexf.net/1.2draft/viz" },
};

const STATIC = { mode: "static" };
/** How a graph with years says so, and the attribute that holds a node's year: 1.2 knows no moments, only beginnings. */
const TIMED = {
  "1.3": { mode: "dynamic", timerepresentation: "timestamp", timeformat: "integer" },
  "1.2": { mode: "dynamic", timeformat: "integer" },
};
const TIME = { "1.3": "timestamp", "1.2": "start" };

type Columns = ReadonlyMap<string, ColumnType>;

/** Columns are declared under their own names: readers that ignore titles show something that reads well. */
function declare(kind: "node" | "edge", columns: Columns): string[] {
  if (columns.size === 0) return [];
  const rows = [...columns].map(([id, type]) => `      <attribute${xmlAttributes({ id, title: id, type })}/>`);
  return [`    <attributes class="${kind}" mode="static">`, ...rows, "    </attributes>"];
}

function values(cells: Readonly<Record<string, Cell>>): string[] {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== "");
  if (filled.length === 0) return [];
  const rows = filled.map(([name, value]) => `          <attvalue${xmlAttributes({ for: name, value })}/>`);
  return ["        <attvalues>", ...rows, "        </attvalues>"];
}

/** Channels, not `hex`, which older readers do not know; no alpha, which some take for grey. */
function channels(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return xmlAttributes({ r, g, b });
}

function writeNode({ key, label, x, y, size, colour, cells }: NodeRow, time: string | undefined): string {
  const when = time !== undefined && typeof cells["year"] === "number" ? { [time]: cells["year"] } : {};
  return [
    `      <node${xmlAttributes({ id: key, label, ...when })}>`,
    ...values(cells),
    `        <viz:color${channels(colour)}/>`,
    `        <viz:position${xmlAttributes({ x, y, z: 0 })}/>`,
    `        <viz:size${xmlAttributes({ value: size })}/>`,
    "      </node>",
  ].join("\n");
}

function writeEdge(
  { key, source, target, undirected, kind, weight, label, cells }: EdgeRow,
  directed: boolean,
): string {
  const type = undirected && !directed ? "undirected" : "directed";
  return [
    `      <edge${xmlAttributes({ id: key, source, target, type, kind, label, weight })}>`,
    ...values(cells),
    "      </edge>",
  ].join("\n");
}

/**
 * GEXF 1.3 (gexf.net) of the whole graph: positions, colours, sizes, every
 * attribute as text or number, the relation as `kind`. Holds no date, so that
 * the same graph gives the same bytes. With `gexfVersion: "1.2"` and `directed`
 * the file opens in readers without mixed graphs or version 1.3, networkx among
 * them: every edge is then directed, and concept edges are told by their kind.
 */
export function writeGexf(graph: Graph, options: WriteOptions = {}): string {
  const version = options.gexfVersion ?? "1.3";
  const nodes = nodeRows(graph, options);
  const edges = edgeRows(graph);
  const time = options.timestamps ? TIME[version] : undefined;
  const { generator, title } = graph.attributes;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf${xmlAttributes({ ...NAMESPACES[version], version })}>`,
    "  <meta>",
    `    <creator>${escapeXml(`${generator.name} ${generator.version}`)}</creator>`,
    `    <description>${escapeXml(title)}</description>`,
    "  </meta>",
    `  <graph${xmlAttributes({ defaultedgetype: "directed", ...(time === undefined ? STATIC : TIMED[version]) })}>`,
    ...declare("node", columnTypes(nodes.map(({ cells }) => cells))),
    ...declare("edge", columnTypes(edges.map(({ cells }) => cells))),
    "    <nodes>",
    ...nodes.map((node) => writeNode(node, time)),
    "    </nodes>",
    "    <edges>",
    ...edges.map((edge) => writeEdge(edge, options.directed ?? false)),
    "    </edges>",
    "  </graph>",
    "</gexf>\n",
  ].join("\n");
}

export const gexf: Writer = {
  id: "gexf",
  label: "GEXF (Gephi)",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  write: writeGexf,
};
