import type { Graph } from "../graph.ts";
import { flatText } from "./plain-text.ts";
import { edgeRows, nodeRows } from "./rows.ts";
import type { Writer } from "./writer.ts";

/** Pajek has no escapes: double quotes become single ones, breaks spaces. */
const quote = (text: string): string => `"${flatText(text).replaceAll('"', "'")}"`;

/** Positions scaled into Pajek's unit square, whose y points down. */
function unitScale(values: readonly number[], flip: boolean): (value: number) => string {
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  return (value) => {
    const share = (value - least) / span;
    return (0.05 + 0.9 * (flip ? 1 - share : share)).toFixed(4);
  };
}

/** Pajek's .net: numbered vertices with places, references as arcs, concept links as edges, each with its weight and label. */
export function writePajek(graph: Graph): string {
  const nodes = nodeRows(graph);
  const across = unitScale(
    nodes.map(({ x }) => x),
    false,
  );
  const down = unitScale(
    nodes.map(({ y }) => y),
    true,
  );
  const numbers = new Map(nodes.map(({ key }, index) => [key, index + 1]));
  const edges = edgeRows(graph);
  const links = (undirected: boolean): string[] =>
    edges
      .filter((edge) => edge.undirected === undirected)
      .map(
        ({ source, target, weight, label }) =>
          `${numbers.get(source)} ${numbers.get(target)} ${weight} l ${quote(label)}`,
      );
  return [
    `*Vertices ${nodes.length}`,
    ...nodes.map(({ label, x, y }, index) => `${index + 1} ${quote(label)} ${across(x)} ${down(y)} 0.5`),
    "*Arcs",
    ...links(false),
    "*Edges",
    ...links(true),
    "",
  ].join("\n");
}

export const pajek: Writer = {
  id: "pajek",
  label: "Pajek",
  extension: "net",
  mediaType: "text/plain",
  write: writePajek,
};
