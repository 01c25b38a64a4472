import { diffGraphs, type Changes } from "../../diff.ts";
import type { Graph, GraphEdge, GraphNode } from "../../graph.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, UsageError, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import type { Terminal } from "../terminal.ts";
import { oneLine, shorten, table, thousands } from "../text-layout.ts";

const LABEL = 90;

/** Names of the nodes of both graphs, the second's first. */
function namer(...graphs: readonly Graph[]): (key: string) => string {
  const labels = new Map(graphs.flatMap(({ nodes }) => nodes.map(({ key, attributes }) => [key, attributes.label])));
  return (key) => oneLine(labels.get(key) ?? key);
}

function list(terminal: Terminal, head: string, lines: readonly string[], most: number): void {
  if (lines.length === 0) return;
  terminal.out();
  terminal.out(terminal.style.bold(head));
  for (const line of lines.slice(0, most)) terminal.out(`  ${shorten(line, LABEL)}`);
  if (lines.length > most)
    terminal.out(`  and ${thousands(lines.length - most)} more; --list ${lines.length} shows all`);
}

const row = (name: string, { gained, lost }: Changes<unknown>): string[] => [
  name,
  `+${thousands(gained.length)}`,
  `-${thousands(lost.length)}`,
];

/** `paperloom diff` */
export const diff: Command = defineCommand({
  summary: "Compares two graphs: papers, works, links and clusters gained and lost.",
  usage: "OLD NEW",
  arity: [2, 2],
  options: {
    list: { type: "string", valueHint: "N", default: "10", description: "how many of each kind to list" },
  },
  examples: ["paperloom diff last-month.json graph.json"],
  async run(args, terminal) {
    const most = wholeNumber(args.list, "--list", 0, 1_000_000);
    const [one = "-", other = "-"] = args._;
    if (one === "-" && other === "-") throw new UsageError("Only one of the two can be standard input.");
    const [before, after] = [await openGraphFile(one), await openGraphFile(other)];
    const found = diffGraphs(before, after);
    const nameOf = namer(before, after);
    const node = ({ key }: GraphNode): string => nameOf(key);
    const edge = ({ source, target, attributes }: GraphEdge): string =>
      `${nameOf(source)} ${attributes.kind === "reference" ? attributes.relation : "and"} ${nameOf(target)}`;
    const counts = [
      row("papers", found.papers),
      row("works", found.works),
      row("references", found.references),
      row("concept links", found.conceptLinks),
      row("clusters", found.clusters),
    ];
    for (const line of table(counts)) terminal.out(line);
    list(terminal, "Papers gained", found.papers.gained.map(node), most);
    list(terminal, "Papers lost", found.papers.lost.map(node), most);
    list(terminal, "References gained", found.references.gained.map(edge), most);
    list(terminal, "References lost", found.references.lost.map(edge), most);
    const turned = found.relations.map(({ edge: link, before: was }) => `${edge(link)} (was ${was})`);
    list(terminal, "Relations changed", turned, most);
    list(terminal, "Clusters gained", found.clusters.gained.map(oneLine), most);
    list(terminal, "Clusters lost", found.clusters.lost.map(oneLine), most);
    list(terminal, "Papers in a cluster of another name", found.moved.map(node), most);
  },
});
