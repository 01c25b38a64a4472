import type { Graph } from "../graph.ts";
import { listJson } from "./list-json.ts";
import { joinPairs, type Pair } from "./pairs.ts";
import { escapeHtml, vosClusters, vosItems } from "./vosviewer-items.ts";
import type { Writer } from "./writer.ts";

const TERMS = {
  item: "Paper",
  items: "Papers",
  link: "Link",
  links: "Links",
  link_strength: "Strength",
  total_link_strength: "Total strength",
  cluster: "Cluster",
  clusters: "Clusters",
};

/** What the link says, which VOSviewer itself cannot hold: relations, and the sentences that carry them. */
function explain({ edges }: Pair): string {
  return edges
    .map(({ kind, label, cells }) => {
      const why = kind === "concept" ? `share ${label}` : `${kind}: ${String(cells["evidence"] ?? "")}`;
      return `<div class='description_text'>${escapeHtml(why)}</div>`;
    })
    .join("");
}

/** VOSviewer JSON (app.vosviewer.com): all edges of a pair are one link without direction; its description says what they are. */
export function writeVosviewer(graph: Graph): string {
  const items = vosItems(graph).map(({ cluster, url, scores, ...item }) => ({
    ...item,
    ...(url ? { url } : {}),
    ...(cluster === undefined ? {} : { cluster }),
    ...(Object.keys(scores).length > 0 ? { scores } : {}),
  }));
  const links = joinPairs(graph).map((pair) => ({
    source_id: pair.from,
    target_id: pair.to,
    strength: pair.strength,
    description: explain(pair),
  }));
  return [
    "{",
    `"network": {`,
    `"items": ${listJson(items)},`,
    `"links": ${listJson(links)},`,
    `"clusters": ${listJson(vosClusters(graph))}`,
    "},",
    `"config": ${JSON.stringify({ terminology: TERMS, templates: { item_description: "{description}", link_description: "{description}" } })},`,
    `"info": ${JSON.stringify({ title: graph.attributes.title, description: "" })}`,
    "}\n",
  ].join("\n");
}

export const vosviewer: Writer = {
  id: "vosviewer",
  label: "VOSviewer (JSON)",
  extension: "vosviewer.json",
  mediaType: "application/json",
  write: writeVosviewer,
};
