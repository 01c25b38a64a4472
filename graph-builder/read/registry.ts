import { bibtex } from "./bibtex.ts";
import { endnote } from "./endnote.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";
import { medline } from "./medline.ts";
import type { Reader } from "./reader.ts";
import { ris } from "./ris.ts";
import { wos } from "./wos.ts";

/** Every input format, the most telling first. */
export const READERS: readonly Reader[] = [bibtex, ris, wos, medline, endnote, jsonl, listing];
