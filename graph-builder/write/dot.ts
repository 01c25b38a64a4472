import type { Graph } from "../graph.ts";
import { plainText } from "./plain-text.ts";
import { edgeRows, nodeRows } from "./rows.ts";
import type { WriteOptions, Writer } from "./writer.ts";

/** A quoted DOT string that is shown as it is: backslashes and quotes escaped, breaks as `\n`. */
function quote(text: string): string {
  const safe = plainText(text)
    .replace(/[\t\r]/g, " ")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"');
  return `"${safe.replaceAll("\n", "\\n")}"`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(values).map(
    ([name, value]) => `${name}=${typeof value === "number" ? value : quote(value)}`,
  );
  return `[${parts.join(", ")}]`;
}

/** Graphviz DOT with fixed places (`neato -n2`): discs in their cluster's colour, references as arrows, concept links as plain lines. */
export function writeDot(graph: Graph, options: WriteOptions = {}): string {
  const nodes = nodeRows(graph, options).map(({ key, label, x, y, size, colour, cells }) => {
    const isWork = cells["kind"] === "work";
    const look = {
      label,
      pos: `${x},${y}`,
      width: Math.round((size / 36) * 1000) / 1000,
      ...(isWork ? { color: colour } : { fillcolor: colour }),
    };
    return `  ${quote(key)} ${attributes({ ...look, style: isWork ? "solid" : "filled" })};`;
  });
  const edges = edgeRows(graph).map(({ key, source, target, undirected, kind, weight }) => {
    const look = undirected ? { dir: "none", color: "#CFC8BA" } : { label: kind };
    return `  ${quote(source)} -> ${quote(target)} ${attributes({ ...look, penwidth: Math.round((0.5 + 2 * weight) * 100) / 100, class: kind, id: key })};`;
  });
  return [
    `digraph ${quote(graph.attributes.title)} {`,
    "  node [shape=circle, fixedsize=true, fontsize=8];",
    "  edge [fontsize=7, arrowsize=0.5];",
    ...nodes,
    ...edges,
    "}\n",
  ].join("\n");
}

export const dot: Writer = {
  id: "dot",
  label: "Graphviz DOT",
  extension: "dot",
  mediaType: "text/vnd.graphviz",
  write: writeDot,
};
