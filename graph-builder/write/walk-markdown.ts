import type { Graph } from "../graph.ts";
import type { ReferenceEdge } from "../lineage.ts";
import { citePaper, escapeMarkdown, RELATION_VERBS } from "./markdown.ts";

/** A walk through a lineage: the papers with these keys, the oldest first, each with the sentence in which it names the one before. */
export function writeWalkMarkdown(graph: Graph, keys: readonly string[]): string {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const wanted = new Set(keys.slice(1).map((key, index) => `${key} ${keys[index]}`));
  const steps = new Map(
    graph.edges
      .filter((edge): edge is ReferenceEdge => edge.attributes.kind === "reference")
      .filter(({ source, target }) => wanted.has(`${source} ${target}`))
      .map((edge) => [edge.source, edge]),
  );
  const label = (key: string): string => escapeMarkdown(nodes.get(key)?.attributes.label ?? key);
  const items = keys.map((key, index) => {
    const paper = nodes.get(key)?.attributes;
    const item = `${index + 1}. ${paper?.kind === "paper" ? citePaper(paper) : `*${label(key)}*`}`;
    const step = index === 0 ? undefined : steps.get(key);
    if (!step) return item;
    const quote = escapeMarkdown(step.attributes.evidence[0]?.quote ?? "");
    const relation = `   ${RELATION_VERBS[step.attributes.relation]} ${label(step.target)}`;
    return `${item}\n\n${relation}${quote ? `:\n\n   > ${quote}` : ""}`;
  });
  return [`# The lineage of ${label(keys[0] ?? "")}`, ...items].join("\n\n").concat("\n");
}
