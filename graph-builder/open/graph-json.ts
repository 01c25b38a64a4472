import { cellsOf, fieldsOf, listOfFields, textOf } from "./json-fields.ts";
import type { FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { parseJson } from "./parse-json.ts";
import { createShaper } from "./shape-elements.ts";

const NODE_NAMES = new Set(["key", "id", "attributes"]);
const EDGE_NAMES = new Set(["key", "id", "source", "target", "undirected", "directed", "attributes"]);

/** A key, or that of the node which stands in its place. */
function keyOf(value: unknown): string {
  const { key, id } = fieldsOf(value);
  return textOf(value) || textOf(key) || textOf(id);
}

/** Reads graphology's JSON, and the lists of nodes and links that networkx (`node_link_data`) and D3 write. */
function openGraphJson(text: string, file: string): FoundGraph {
  const json = fieldsOf(parseJson(text, file));
  const shaper = createShaper();
  const nodes = listOfFields(json["nodes"], "nodes", file).map((node): FoundNode => {
    const cells = { ...cellsOf(node, NODE_NAMES), ...cellsOf(fieldsOf(node["attributes"])) };
    return shaper.node(keyOf(node), { line: 1, cells });
  });
  const type = fieldsOf(json["options"])["type"];
  const isDirected = json["directed"] === true || type === "directed" || type === "mixed";
  const links = json["edges"] ?? json["links"] ?? [];
  const edges = listOfFields(links, "edges", file).map((edge): FoundEdge => {
    const cells = { ...cellsOf(edge, EDGE_NAMES), ...cellsOf(fieldsOf(edge["attributes"])) };
    const directed = isDirected && edge["undirected"] !== true && edge["directed"] !== false;
    const id = edge["key"] === undefined ? undefined : keyOf(edge["key"]);
    return shaper.edge(
      { id, source: keyOf(edge["source"]), target: keyOf(edge["target"]), directed },
      { line: 1, cells },
    );
  });
  const about = { ...fieldsOf(json["graph"]), ...fieldsOf(json["attributes"]) };
  const title = [about["title"], about["name"], about["label"]].find((each) => typeof each === "string" && each !== "");
  return { title: title as string | undefined, nodes, edges };
}

export const graphJson: Opener = {
  id: "graph-json",
  label: "graphology JSON",
  detect(sample) {
    const hasNodes = /^\s*\{/.test(sample) && /"nodes"\s*:\s*\[\s*[{\]]/.test(sample);
    return hasNodes && /"source"\s*:/.test(sample) && /"target"\s*:/.test(sample) ? 0.9 : 0;
  },
  open: openGraphJson,
};
