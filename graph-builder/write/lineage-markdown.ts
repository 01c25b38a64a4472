import type { Graph, GraphNode } from "../graph.ts";
import { traceLineage, type LineageOptions, type LineageStep } from "../lineage.ts";
import { citePaper, escapeMarkdown, REFERRED_VERBS, RELATION_VERBS } from "./markdown.ts";

function nameOf({ attributes }: GraphNode): string {
  return attributes.kind === "paper" ? citePaper(attributes) : `*${escapeMarkdown(attributes.label)}*`;
}

function listSteps(steps: readonly LineageStep[], verbs: Readonly<Record<string, string>>, indent: string): string[] {
  return steps.flatMap(({ node, link, again, steps: further }) => {
    const { relation, evidence } = link.attributes;
    const quote = again ? "" : escapeMarkdown(evidence[0]?.quote ?? "");
    const line = `${indent}- ${verbs[relation]} ${nameOf(node)}${again ? " (above)" : ""}`;
    return [line, ...(quote ? [`${indent}  > ${quote}`] : []), ...listSteps(further, verbs, `${indent}  `)];
  });
}

/** A lineage as nested lists, each step with the sentence that justifies it. */
export function writeLineageMarkdown(graph: Graph, node: GraphNode, options: LineageOptions = {}): string {
  const parts = [
    { head: "Builds on", verbs: RELATION_VERBS, steps: traceLineage(graph, node.key, "ancestors", options) },
    { head: "Built upon by", verbs: REFERRED_VERBS, steps: traceLineage(graph, node.key, "descendants", options) },
  ].filter(({ steps }) => steps.length > 0);
  const sections = parts.map(({ head, verbs, steps }) => `## ${head}\n\n${listSteps(steps, verbs, "").join("\n")}\n`);
  const own = node.attributes.kind === "paper" ? `${citePaper(node.attributes)}\n` : "";
  return [`# The lineage of ${escapeMarkdown(node.attributes.label)}\n`, ...(own ? [own] : []), ...sections].join("\n");
}
