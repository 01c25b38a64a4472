import { confidenceWord, linksBetween, markQuote, ruleInWords } from "../../explain.ts";
import { describeNode, findNode } from "../../find-node.ts";
import type { ConceptAttributes, GraphNode, WeightedLabel } from "../../graph.ts";
import type { ReferenceEdge } from "../../lineage.ts";
import { defineCommand, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import type { Terminal } from "../terminal.ts";
import { oneLine, plural, table, wrap } from "../text-layout.ts";

const BAR = 20;

const labelOf = ({ attributes }: GraphNode): string => oneLine(attributes.label);

function showReference(edge: ReferenceEdge, nodes: ReadonlyMap<string, GraphNode>, terminal: Terminal): void {
  const { style, width } = terminal;
  const { relation, confidence, evidence } = edge.attributes;
  const [source, target] = [nodes.get(edge.source)!, nodes.get(edge.target)!].map(labelOf);
  terminal.out();
  terminal.out(
    `${style.bold(`${source} ${relation} ${target}`)}  ${style.dim(`${confidenceWord(confidence)} (${confidence})`)}`,
  );
  for (const { field, quote, surface, rule } of evidence) {
    const marked = markQuote(oneLine(quote), oneLine(surface));
    for (const line of wrap(`“${marked.before}${style.mark(marked.surface)}${marked.after}”`, width - 2))
      terminal.out(`  ${line}`);
    terminal.out(`  ${style.dim(`${field} of ${source}: ${ruleInWords(rule)}`)}`);
  }
}

function showShared(head: string, shared: readonly WeightedLabel[], terminal: Terminal): void {
  if (shared.length === 0) return;
  const most = Math.max(...shared.map(({ weight }) => weight));
  terminal.out(`  ${head}`);
  const rows = shared.map(({ label, weight }) => [
    oneLine(label),
    weight.toFixed(4),
    "█".repeat(Math.max(1, Math.round((BAR * weight) / (most || 1)))),
  ]);
  for (const line of table(rows, "    ")) terminal.out(line);
}

function showConcepts(pair: string, attributes: ConceptAttributes, terminal: Terminal): void {
  const { weight, concepts, works = [] } = attributes;
  terminal.out();
  const head = `${pair} share ${plural(concepts.length, "concept")}`;
  terminal.out(`${terminal.style.bold(head)}  ${terminal.style.dim(`weight ${weight}`)}`);
  showShared("concepts", concepts, terminal);
  showShared("works that both refer to", works, terminal);
}

/** Concepts that both papers have, for a pair that no link joins. */
function sharedConcepts(a: GraphNode, b: GraphNode): string[] {
  if (a.attributes.kind !== "paper" || b.attributes.kind !== "paper") return [];
  const other = new Set(b.attributes.concepts.map(({ id }) => id));
  return a.attributes.concepts.filter(({ id }) => other.has(id)).map(({ label }) => label);
}

/** `paperloom explain` */
export const explain: Command = defineCommand({
  summary: "Shows every link between two papers, or a paper and a work, with its evidence.",
  usage: "GRAPH A B",
  arity: [3, 3],
  options: {},
  examples: ['paperloom explain graph.json "ZeRO-Infinity" "ZeRO"'],
  async run(args, terminal) {
    const [path = "-", one = "", other = ""] = args._;
    const graph = await openGraphFile(path);
    const [a, b] = [findNode(graph, one), findNode(graph, other)];
    const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
    const links = linksBetween(graph, a.key, b.key);
    for (const node of a === b ? [a] : [a, b]) terminal.out(oneLine(describeNode(node)));
    for (const edge of links) {
      if (edge.attributes.kind === "reference") showReference(edge as ReferenceEdge, nodes, terminal);
      else showConcepts(`${labelOf(a)} and ${labelOf(b)}`, edge.attributes, terminal);
    }
    if (links.length > 0) return;
    const shared = sharedConcepts(a, b);
    terminal.out();
    terminal.out("No link joins them.");
    terminal.out(shared.length > 0 ? `Both are about ${shared.join(", ")}.` : "They share no concept.");
  },
});
