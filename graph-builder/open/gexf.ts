import type { Cell, FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { parseXml } from "./parse-xml.ts";
import { colourOf, colourOfChannels, numberOf, typedCell } from "./read-cells.ts";

type Attributes = Readonly<Record<string, string>>;

/** An attribute that the file declares. */
interface Column {
  readonly name: string;
  readonly type: string | undefined;
  fallback: string | undefined;
}

type Growing<Element> = { -readonly [Name in keyof Element]: Element[Name] } & { cells: Record<string, Cell> };

/** What has been read so far. */
interface Progress {
  readonly nodes: FoundNode[];
  readonly edges: FoundEdge[];
  readonly columns: Readonly<Record<"node" | "edge", Map<string, Column>>>;
  title: string | undefined;
  directed: boolean;
  declaring: "node" | "edge" | undefined;
  column: Column | undefined;
  /** The innermost node last: nodes may hold nodes. */
  readonly openNodes: Growing<FoundNode>[];
  edge: Growing<FoundEdge> | undefined;
}

type OnOpen = (progress: Progress, attributes: Attributes, line: number) => void;

function addColumn(progress: Progress, { id = "", title, type }: Attributes): void {
  if (!progress.declaring) return;
  progress.column = { name: title || id, type, fallback: undefined };
  progress.columns[progress.declaring].set(id, progress.column);
}

function addValue(progress: Progress, attributes: Attributes): void {
  const kind = progress.edge ? "edge" : "node";
  const element = progress.edge ?? progress.openNodes.at(-1);
  const id = attributes["for"] ?? attributes["id"] ?? "";
  const column = progress.columns[kind].get(id);
  if (element) element.cells[column?.name ?? id] = typedCell(attributes["value"] ?? "", column?.type);
}

/** What each element says when it opens; others say nothing. */
const ON_OPEN: Readonly<Record<string, OnOpen>> = {
  graph(progress, { defaultedgetype }) {
    progress.directed = defaultedgetype === "directed";
  },
  attributes(progress, { class: of }) {
    progress.declaring = of === "node" || of === "edge" ? of : undefined;
  },
  attribute: addColumn,
  attvalue: addValue,
  node(progress, { id = "", label }, line) {
    progress.openNodes.push({ id, line, label, cells: defaults(progress.columns.node) });
  },
  edge(progress, { id, source = "", target = "", type, weight, label, kind }, line) {
    const directed = type === undefined || type === "" ? progress.directed : type === "directed";
    const cells = defaults(progress.columns.edge);
    progress.edge = { id, line, source, target, directed, weight: numberOf(weight), label, kind, cells };
  },
  color({ edge, openNodes }, { r, g, b, hex }) {
    const node = openNodes.at(-1);
    if (node && !edge) node.colour = colourOf(hex) ?? colourOfChannels(r, g, b);
  },
  position({ openNodes }, { x, y }) {
    const node = openNodes.at(-1);
    if (node) Object.assign(node, { x: numberOf(x), y: numberOf(y) });
  },
  size({ edge, openNodes }, { value }) {
    const node = openNodes.at(-1);
    if (node && !edge) node.size = numberOf(value);
  },
};

function defaults(columns: ReadonlyMap<string, Column>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { name, type, fallback } of columns.values()) {
    if (fallback !== undefined) cells[name] = typedCell(fallback, type);
  }
  return cells;
}

const ON_CLOSE: Readonly<Record<string, (progress: Progress, text: string) => void>> = {
  description(progress, text) {
    progress.title ??= text.trim() || undefined;
  },
  default({ column }, text) {
    if (column) column.fallback = text.trim();
  },
  attributes(progress) {
    progress.declaring = undefined;
  },
  node({ nodes, openNodes }) {
    const node = openNodes.pop();
    if (node) nodes.push(node);
  },
  edge(progress) {
    if (progress.edge) progress.edges.push(progress.edge);
    progress.edge = undefined;
  },
};

/** Reads GEXF 1.0 to 1.3 of any program: nodes in nodes are taken out of them, of values over time the last one is kept. */
function openGexf(text: string, file: string): FoundGraph {
  const progress: Progress = {
    nodes: [],
    edges: [],
    columns: { node: new Map(), edge: new Map() },
    title: undefined,
    directed: false,
    declaring: undefined,
    column: undefined,
    openNodes: [],
    edge: undefined,
  };
  parseXml(text, file, {
    open: (name, attributes, line) => ON_OPEN[name]?.(progress, attributes, line),
    close: (name, inner) => ON_CLOSE[name]?.(progress, inner),
  });
  return { title: progress.title, nodes: progress.nodes, edges: progress.edges };
}

export const gexf: Opener = {
  id: "gexf",
  label: "GEXF",
  detect: (sample) => (/<gexf[\s>]/.test(sample) ? 1 : 0),
  open: openGexf,
};
