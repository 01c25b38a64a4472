import type { Graph, GraphNode } from "../graph.ts";
import { addressOf } from "./bibliography.ts";
import { plainText } from "./plain-text.ts";

/** Half the width of a VOSviewer map. */
const REACH = 1.5;

/** A node as VOSviewer sees it. */
export interface VosItem {
  /** From 1, in the order of the graph. */
  readonly id: number;
  readonly label: string;
  /** HTML, escaped. */
  readonly description: string;
  readonly url: string;
  readonly x: number;
  readonly y: number;
  /** From 1; undefined for what has no cluster. */
  readonly cluster: number | undefined;
  readonly weights: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, number>>;
}

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made fit for HTML. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

function describe({ attributes }: GraphNode): string {
  const lines =
    attributes.kind === "work"
      ? ["Not in the corpus", `Also written ${attributes.variants.join(", ")}`]
      : [
          attributes.title,
          attributes.authors?.join("; ") ?? "",
          [attributes.venue, attributes.year].filter(Boolean).join(", "),
          attributes.concepts.map(({ label }) => label).join(", "),
        ];
  return lines
    .filter(Boolean)
    .map((line) => `<div class='description_text'>${escapeHtml(line)}</div>`)
    .join("");
}

/** The coarsest clusters in their order: what VOSviewer numbers from 1. */
export function vosClusters(graph: Graph): readonly { readonly cluster: number; readonly label: string }[] {
  const coarsest = graph.attributes.clusters.filter(({ level }) => level === 0);
  return coarsest.map(({ label }, index) => ({ cluster: index + 1, label }));
}

/** Nodes as VOSviewer items, scaled to its map. */
export function vosItems(graph: Graph): VosItem[] {
  const coarsest = graph.attributes.clusters.filter(({ level }) => level === 0);
  const numbers = new Map(coarsest.map(({ id }, index) => [id, index + 1]));
  const far = Math.max(...graph.nodes.map(({ attributes: { x, y } }) => Math.max(Math.abs(x), Math.abs(y))), 0) || 1;
  const scale = (value: number): number => Math.round(((value * REACH) / far) * 10_000) / 10_000 || 0;
  const received = new Map<string, number>();
  for (const { target, attributes } of graph.edges) {
    if (attributes.kind === "reference") received.set(target, (received.get(target) ?? 0) + 1);
  }
  return graph.nodes.map((node, index) => {
    const { attributes, key } = node;
    const paper = attributes.kind === "paper" ? attributes : undefined;
    return {
      id: index + 1,
      label: attributes.label,
      description: describe(node),
      url: paper ? addressOf(paper) : "",
      x: scale(attributes.x),
      y: scale(attributes.y),
      cluster: numbers.get(paper?.clusters[0] ?? ""),
      weights: { References: received.get(key) ?? 0 },
      scores: paper?.year === undefined ? {} : { "Pub. year": paper.year },
    };
  });
}
