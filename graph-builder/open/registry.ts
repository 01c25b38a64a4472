import { gexf } from "./gexf.ts";
import { graphJson } from "./graph-json.ts";
import { graphml } from "./graphml.ts";
import type { Opener } from "./opener.ts";
import { edgesTable, nodesTable } from "./tables.ts";
import { vosviewerMap, vosviewerNetwork } from "./vosviewer-text.ts";
import { vosviewer } from "./vosviewer.ts";

/** Every kind of graph file that is opened besides our own; of two as sure the earlier wins. */
export const OPENERS: readonly Opener[] = [
  gexf,
  graphml,
  graphJson,
  vosviewer,
  vosviewerMap,
  vosviewerNetwork,
  nodesTable,
  edgesTable,
];
