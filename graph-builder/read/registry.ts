import { acl } from "./acl.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { arxivJson } from "./arxiv-json.ts";
import { bibtex } from "./bibtex.ts";
import { csl } from "./csl.ts";
import { csv } from "./csv.ts";
import { endnote } from "./endnote.ts";
import { endnoteXml } from "./endnote-xml.ts";
import { jats } from "./jats.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";
import { medline } from "./medline.ts";
import { openalex } from "./openalex.ts";
import { pubmedXml } from "./pubmed-xml.ts";
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
  endnoteXml,
  pubmedXml,
  arxivAtom,
  acl,
  jats,
  csv,
  zotero,
  openalex,
  semanticScholar,
  arxivJson,
  csl,
  jsonl,
  listing,
];
