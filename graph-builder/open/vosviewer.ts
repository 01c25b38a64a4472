import { cellsOf, fieldsOf, listOfFields, textOf, type Fields } from "./json-fields.ts";
import type { Cell, FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { parseJson } from "./parse-json.ts";
import { numberOf } from "./read-cells.ts";
import { describedCells } from "./vosviewer-description.ts";

const TAKEN = new Set(["id", "label", "x", "y", "description", "weights", "scores"]);

/** Size is the first weight, as VOSviewer draws it unless told otherwise. */
function toNode(item: Fields): FoundNode {
  const [weights, scores] = [fieldsOf(item["weights"]), fieldsOf(item["scores"])];
  return {
    id: textOf(item["id"]),
    line: 1,
    label: textOf(item["label"]),
    x: numberOf(item["x"] as Cell | undefined),
    y: numberOf(item["y"] as Cell | undefined),
    size: numberOf(Object.values(weights)[0] as Cell | undefined),
    cells: {
      ...describedCells(textOf(item["description"])),
      ...cellsOf(item, TAKEN),
      ...cellsOf(weights),
      ...cellsOf(scores),
    },
  };
}

function toEdge(link: Fields): FoundEdge {
  return {
    line: 1,
    source: textOf(link["source_id"]),
    target: textOf(link["target_id"]),
    directed: false,
    weight: numberOf(link["strength"] as Cell | undefined) ?? 1,
    cells: {},
  };
}

/** Reads the JSON of VOSviewer and VOSviewer Online. */
function openVosviewer(text: string, file: string): FoundGraph {
  const json = fieldsOf(parseJson(text, file));
  const network = fieldsOf(json["network"] ?? json);
  const title = fieldsOf(json["info"])["title"];
  const clusters = listOfFields(network["clusters"] ?? [], "clusters", file).filter(
    ({ label }) => typeof label === "string",
  );
  return {
    title: typeof title === "string" && title !== "" ? title : undefined,
    nodes: listOfFields(network["items"] ?? [], "items", file).map(toNode),
    edges: listOfFields(network["links"] ?? [], "links", file).map(toEdge),
    clusters: new Map(clusters.map(({ cluster, label }) => [String(cluster), String(label)])),
  };
}

export const vosviewer: Opener = {
  id: "vosviewer",
  label: "VOSviewer JSON",
  detect(sample) {
    const hasItems = /^\s*\{/.test(sample) && /"items"\s*:\s*\[\s*[{\]]/.test(sample);
    return hasItems && (/"network"\s*:\s*\{/.test(sample) || /"source_id"\s*:/.test(sample)) ? 1 : 0;
  },
  open: openVosviewer,
};
