import { gzipSync, strToU8 } from "fflate";
import { PaperloomError } from "../errors.ts";
import type { Graph } from "../graph.ts";
import { base64 } from "./base64.ts";
import { writeJson } from "./json.ts";
import { escapeXml } from "./xml.ts";

/** Id of the element that holds the graph in a page of one file: base64 of the gzipped graph file. */
export const EMBEDDED_GRAPH = "paperloom-graph";

const ROOM = '<div id="app"></div>';

/**
 * The explorer and a graph in one HTML file, which works from a disk with no network.
 * @param page The built `one-page.html` of the explorer.
 * @throws PaperloomError `format` when the page is another one.
 */
export function writeOnePage(graph: Graph, page: string): string {
  if (!page.includes(ROOM)) throw new PaperloomError("format", "The page is not a build of the explorer.");
  const packed = base64(gzipSync(strToU8(writeJson(graph)), { level: 9, mtime: 0 }));
  const data = `<script type="application/gzip" id="${EMBEDDED_GRAPH}">${packed}</script>`;
  const title = escapeXml(graph.attributes.title);
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title} · Paperloom</title>`)
    .replace(ROOM, () => `${ROOM}\n    ${data}`);
}
