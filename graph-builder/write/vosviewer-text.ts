import type { Graph } from "../graph.ts";
import { joinPairs } from "./pairs.ts";
import { flatText } from "./plain-text.ts";
import { vosItems } from "./vosviewer-items.ts";
import type { Writer } from "./writer.ts";

/** The format has no quoting that all versions read: breaks and tabs become spaces. */
const cell = (value: string | number | undefined): string => flatText(String(value ?? ""));

/** A VOSviewer map file: one item a line, tabs between, with a header. */
export function writeVosviewerMap(graph: Graph): string {
  const header = ["id", "label", "description", "url", "x", "y", "cluster", "weight<References>", "score<Pub. year>"];
  const rows = vosItems(graph).map(({ id, label, description, url, x, y, cluster, weights, scores }) =>
    [id, label, description, url, x, y, cluster, weights["References"], scores["Pub. year"]].map(cell),
  );
  return [header, ...rows].map((row) => `${row.join("\t")}\n`).join("");
}

/** A VOSviewer network file: two item numbers and a strength a line, no header. */
export function writeVosviewerNetwork(graph: Graph): string {
  return joinPairs(graph)
    .map(({ from, to, strength }) => `${from}\t${to}\t${strength}\n`)
    .join("");
}

export const vosviewerMap: Writer = {
  id: "vosviewer-map",
  label: "VOSviewer map file",
  extension: "map.txt",
  mediaType: "text/plain",
  write: writeVosviewerMap,
};

export const vosviewerNetwork: Writer = {
  id: "vosviewer-network",
  label: "VOSviewer network file",
  extension: "network.txt",
  mediaType: "text/plain",
  write: writeVosviewerNetwork,
};
