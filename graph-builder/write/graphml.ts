import type { Graph } from "../graph.ts";
import { columnTypes, type Cell, type ColumnType } from "./flatten.ts";
import { edgeRows, nodeRows } from "./rows.ts";
import type { WriteOptions, Writer } from "./writer.ts";
import { escapeXml, xmlAttributes, xmlToken } from "./xml.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: "boolean",
  integer: "int",
  double: "double",
  string: "string",
};

/** The declared columns of nodes or edges: the id of each column by its name. */
interface Keys {
  readonly ids: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
}

function declare(kind: "node" | "edge", rows: readonly Readonly<Record<string, Cell>>[]): Keys {
  const columns = [...columnTypes(rows)];
  const ids = new Map(columns.map(([name], index) => [name, `${kind[0]}${index}`]));
  const lines = columns.map(([name, type]) => {
    const key = { id: ids.get(name), for: kind, "attr.name": name, "attr.type": TYPES[type] };
    return `  <key${xmlAttributes(key)}/>`;
  });
  return { ids, lines };
}

function data(cells: Readonly<Record<string, Cell>>, { ids }: Keys): string[] {
  return Object.entries(cells)
    .filter(([, cell]) => cell !== "")
    .map(([name, cell]) => `      <data${xmlAttributes({ key: ids.get(name) })}>${escapeXml(String(cell))}</data>`);
}

/** Red, green and blue apart, under the names that Gephi knows. */
function channels(colour: string): Readonly<Record<"r" | "g" | "b", number>> {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return { r: channel(1), g: channel(3), b: channel(5) };
}

/**
 * GraphML (graphml.graphdrawing.org) of the whole graph, every attribute as
 * text or number, edges directed or not one by one; keys are its ids, `>` and
 * the like written as `_x003E_`; with `directed` every edge
 * is directed, for readers without mixed graphs (networkx).
 */
export function writeGraphml(graph: Graph, options: WriteOptions = {}): string {
  const nodes = nodeRows(graph, options).map(({ key, label, x, y, size, colour, cells }) => ({
    key,
    cells: { label, x, y, size, ...channels(colour), ...cells },
  }));
  const edges = edgeRows(graph).map(({ key, source, target, undirected, kind, weight, label, cells }) => ({
    ends: {
      id: xmlToken(key),
      source: xmlToken(source),
      target: xmlToken(target),
      directed: undirected && !options.directed ? false : undefined,
    },
    cells: { weight, kind, label, ...cells },
  }));
  const nodeKeys = declare(
    "node",
    nodes.map(({ cells }) => cells),
  );
  const edgeKeys = declare(
    "edge",
    edges.map(({ cells }) => cells),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escapeXml(graph.attributes.title)}</desc>`,
    ...nodeKeys.lines,
    ...edgeKeys.lines,
    '  <graph id="G" edgedefault="directed">',
    ...nodes.map(({ key, cells }) =>
      [`    <node${xmlAttributes({ id: xmlToken(key) })}>`, ...data(cells, nodeKeys), "    </node>"].join("\n"),
    ),
    ...edges.map(({ ends, cells }) =>
      [`    <edge${xmlAttributes(ends)}>`, ...data(cells, edgeKeys), "    </edge>"].join("\n"),
    ),
    "  </graph>",
    "</graphml>\n",
  ].join("\n");
}

export const graphml: Writer = {
  id: "graphml",
  label: "GraphML",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  write: writeGraphml,
};
