import { bibtex } from "./bibtex.ts";
import { csl } from "./csl.ts";
import { nodesCsv, edgesCsv } from "./csv.ts";
import { cytoscape } from "./cytoscape.ts";
import { dot } from "./dot.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { packed } from "./packed.ts";
import { pajek } from "./pajek.ts";
import { ris } from "./ris.ts";
import { svg } from "./svg.ts";
import { vosviewerMap, vosviewerNetwork } from "./vosviewer-text.ts";
import { vosviewer } from "./vosviewer.ts";
import type { Writer } from "./writer.ts";

/** Every output format, by its short name. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  json,
  packed,
  gexf,
  graphml,
  vosviewer,
  "vosviewer-map": vosviewerMap,
  "vosviewer-network": vosviewerNetwork,
  pajek,
  cytoscape,
  dot,
  "nodes-csv": nodesCsv,
  "edges-csv": edgesCsv,
  bibtex,
  ris,
  csl,
  markdown,
  svg,
};
