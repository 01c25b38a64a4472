import { bibtex } from "./bibtex.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";
import type { Reader } from "./reader.ts";

/** Every input format, the most telling first. */
export const READERS: readonly Reader[] = [bibtex, jsonl, listing];
