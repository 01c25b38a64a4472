import type { Cell, FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { parseXml } from "./parse-xml.ts";
import { numberOf, typedCell } from "./read-cells.ts";
import { createShaper, type Shaper } from "./shape-elements.ts";

type Attributes = Readonly<Record<string, string>>;

interface Key {
  readonly name: string;
  readonly type: string | undefined;
  readonly of: string;
  fallback: string | undefined;
}

/** A node or edge while it is read. */
interface Element {
  readonly attributes: Attributes;
  readonly line: number;
  readonly cells: Record<string, Cell>;
}

interface Progress {
  readonly nodes: FoundNode[];
  readonly edges: FoundEdge[];
  readonly keys: Map<string, Key>;
  readonly shaper: Shaper;
  title: string | undefined;
  directed: boolean;
  key: Key | undefined;
  /** The nodes and edges that are open, the innermost last. */
  readonly open: Element[];
  data: Key | undefined;
}

function start(progress: Progress, of: "node" | "edge", attributes: Attributes, line: number): void {
  const cells: Record<string, Cell> = {};
  for (const key of progress.keys.values()) {
    if (key.fallback !== undefined && (key.of === of || key.of === "all")) {
      cells[key.name] = typedCell(key.fallback, key.type);
    }
  }
  progress.open.push({ attributes, line, cells });
}

const ON_OPEN: Readonly<Record<string, (progress: Progress, attributes: Attributes, line: number) => void>> = {
  graph(progress, { edgedefault }) {
    if (progress.open.length === 0) progress.directed = edgedefault !== "undirected";
  },
  key(progress, attributes) {
    const { id = "", for: of = "all" } = attributes;
    const name = attributes["attr.name"] ?? attributes["yfiles.type"] ?? id;
    progress.key = { name, type: attributes["attr.type"], of, fallback: undefined };
    progress.keys.set(id, progress.key);
  },
  node: (progress, attributes, line) => start(progress, "node", attributes, line),
  edge: (progress, attributes, line) => start(progress, "edge", attributes, line),
  data(progress, { key = "" }) {
    progress.data = progress.keys.get(key) ?? { name: key, type: undefined, of: "all", fallback: undefined };
  },
  // What yEd draws: corners of boxes, y pointing down.
  Geometry({ open }, { x, y, width, height }) {
    const cells = open.at(-1)?.cells;
    const [left, top] = [numberOf(x), numberOf(y)];
    if (!cells || left === undefined || top === undefined) return;
    cells["x"] = left + (numberOf(width) ?? 0) / 2;
    cells["y"] = -(top + (numberOf(height) ?? 0) / 2);
    cells["size"] = numberOf(width) ?? 1;
  },
  Fill({ open }, { color }) {
    const cells = open.at(-1)?.cells;
    if (cells && color) cells["color"] = color;
  },
};

const ON_CLOSE: Readonly<Record<string, (progress: Progress, text: string) => void>> = {
  desc(progress, text) {
    if (progress.open.length === 0) progress.title ??= text.trim() || undefined;
  },
  key(progress) {
    progress.key = undefined;
  },
  default({ key }, text) {
    if (key) key.fallback = text;
  },
  data(progress, text) {
    const { data, open } = progress;
    const element = open.at(-1);
    const isDrawing = data?.name.endsWith("graphics") && text.trim() === "";
    if (data && element && !isDrawing) element.cells[data.name] = typedCell(text, data.type);
    progress.data = undefined;
  },
  NodeLabel: (progress, text) => labelFromDrawing(progress, text),
  EdgeLabel: (progress, text) => labelFromDrawing(progress, text),
  node({ nodes, open, shaper }) {
    const element = open.pop();
    if (element) nodes.push(toNode(element, shaper));
  },
  edge(progress) {
    const element = progress.open.pop();
    if (element) progress.edges.push(toEdge(element, progress.directed, progress.shaper));
  },
};

function labelFromDrawing({ open }: Progress, text: string): void {
  const cells = open.at(-1)?.cells;
  if (cells && text.trim() !== "") cells["label"] ??= text.trim();
}

function toNode({ attributes, line, cells }: Element, { node }: Shaper): FoundNode {
  return node(attributes["id"] ?? "", { line, cells });
}

function toEdge({ attributes, line, cells }: Element, directed: boolean, { edge }: Shaper): FoundEdge {
  const { id, source = "", target = "", directed: own } = attributes;
  return edge({ id, source, target, directed: own === undefined ? directed : own === "true" }, { line, cells });
}

/** Reads GraphML of any program (Gephi, igraph, networkx, yEd): graphs in nodes are taken out of them. */
function openGraphml(text: string, file: string): FoundGraph {
  const progress: Progress = {
    nodes: [],
    edges: [],
    keys: new Map(),
    shaper: createShaper(),
    title: undefined,
    directed: true,
    key: undefined,
    open: [],
    data: undefined,
  };
  parseXml(text, file, {
    open: (name, attributes, line) => ON_OPEN[name]?.(progress, attributes, line),
    close: (name, inner) => ON_CLOSE[name]?.(progress, inner),
  });
  return { title: progress.title, nodes: progress.nodes, edges: progress.edges };
}

export const graphml: Opener = {
  id: "graphml",
  label: "GraphML",
  detect: (sample) => (/<graphml[\s>]/.test(sample) ? 1 : 0),
  open: openGraphml,
};
