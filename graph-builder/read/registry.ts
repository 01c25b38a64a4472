import { arxivJson } from "./arxiv-json.ts";
import { bibtex } from "./bibtex.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { endnote } from "./endnote.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";
import { medline } from "./medline.ts";
import { openalex } from "./openalex.ts";
import type { Reader } from "./reader.ts";
import { ris } from "./ris.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import { wos } from "./wos.ts";
import { zotero } from "./zotero.ts";

/** Every input format, the most telling first. */
export const READERS: readonly Reader[] = [
  bibtex,
  ris,
  wos,
  medline,
  endnote,
  csv,
  zotero,
  openalex,
  semanticScholar,
  arxivJson,
  csl,
  jsonl,
  listing,
];
