import type { Graph, GraphNode } from "../../graph.ts";
import { RELATIONS } from "../../lineage.ts";
import { defineCommand, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import { importReport } from "../import-report.ts";
import type { Terminal } from "../terminal.ts";
import { oneLine, shorten, table } from "../text-layout.ts";

type Row = readonly (string | number)[];

const LISTED = 8;
const LABEL = 64;

function heading(terminal: Terminal, text: string, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  terminal.out();
  terminal.out(terminal.style.bold(text));
  for (const line of table(rows)) terminal.out(line);
}

/** How many papers refer to each node. */
function countIncoming(graph: Graph): ReadonlyMap<string, number> {
  const incoming = new Map<string, number>();
  for (const { target, attributes } of graph.edges) {
    if (attributes.kind === "reference") incoming.set(target, (incoming.get(target) ?? 0) + 1);
  }
  return incoming;
}

function mostReferred(graph: Graph, kind: "paper" | "work", incoming: ReadonlyMap<string, number>): Row[] {
  const count = (node: GraphNode): number => incoming.get(node.key) ?? 0;
  return graph.nodes
    .filter((node) => node.attributes.kind === kind && count(node) > 0)
    .sort((a, b) => count(b) - count(a) || (a.key < b.key ? -1 : 1))
    .slice(0, LISTED)
    .map((node) => [shorten(oneLine(node.attributes.label), LABEL), count(node)]);
}

function linkRows(graph: Graph): Row[] {
  const papers = new Set(graph.nodes.filter(({ attributes }) => attributes.kind === "paper").map(({ key }) => key));
  const rows = RELATIONS.map((relation): [string, number, number] => {
    const edges = graph.edges.filter(
      ({ attributes }) => attributes.kind === "reference" && attributes.relation === relation,
    );
    const inside = edges.filter(({ target }) => papers.has(target)).length;
    return [relation, inside, edges.length - inside];
  });
  const concept = graph.edges.filter(({ attributes }) => attributes.kind === "concept").length;
  return [...rows.filter(([, inside, outside]) => inside + outside > 0), ["shares concepts", concept, 0]];
}

/** `paperloom stats` */
export const stats: Command = defineCommand({
  summary: "Counts what a graph holds: links, clusters, the works that papers name most.",
  usage: "GRAPH",
  arity: [1, 1],
  options: {},
  examples: ["paperloom stats graph.json"],
  async run(args, terminal) {
    const graph = await openGraphFile(args._[0] ?? "-");
    for (const line of importReport(graph, terminal.style)) terminal.out(line);
    const incoming = countIncoming(graph);
    const { clusters, concepts } = graph.attributes;
    const coarse = clusters.filter(({ level }) => level === 0);
    const alone = graph.nodes.filter((node) => node.attributes.kind === "paper" && node.attributes.cluster === null);
    const common = [...concepts].sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)).slice(0, LISTED);
    const links = linkRows(graph);
    if (links.length > 0) heading(terminal, "Links", [["", "to papers", "to other works"], ...links]);
    heading(terminal, "Clusters", [
      ...coarse.map(({ label, size }): Row => [shorten(oneLine(label), LABEL), size]),
      ...(alone.length > 0 ? [["ungrouped", alone.length]] : []),
    ]);
    heading(terminal, "Papers that most papers refer to", mostReferred(graph, "paper", incoming));
    heading(terminal, "Works that papers name and the corpus lacks", mostReferred(graph, "work", incoming));
    heading(
      terminal,
      "Commonest concepts",
      common.map(({ label, papers }) => [shorten(oneLine(label), LABEL), papers]),
    );
  },
});
