import { gexf } from "./gexf.ts";
import { json } from "./json.ts";
import type { Writer } from "./writer.ts";

/** Every output format, by its short name. */
export const WRITERS: Readonly<Record<string, Writer>> = { json, gexf };
