import * as v from "valibot";
import { EMBEDDED_GRAPH, openGraph, PaperloomError, type Graph } from "../graph-builder/index.ts";
import type { BuildJob } from "./workers/messages.ts";

/** What the page opens with: a graph, one to be read in parts, or papers to build one from. */
export type Served =
  | { readonly kind: "graph"; readonly graph: Graph }
  | { readonly kind: "packed"; readonly name: string; readonly address: URL }
  | { readonly kind: "papers"; readonly job: BuildJob };

/** The graph that is served with the page. */
const SERVED = "graph.json";
/** The sample beside the page. */
const SAMPLE = "sample/graph.json";

/** What may stand at `graph.json` instead of a graph: where one is, or the papers to build it from. */
const pointer = v.union([v.object({ graph: v.string() }), v.object({ title: v.string(), files: v.array(v.string()) })]);
/** A pointer is shorter than any graph. */
const POINTER_LENGTH = 4000;

/** The address of a file of the page's own origin. */
function ownAddress(path: string): URL {
  const address = new URL(path, document.baseURI);
  if (address.origin === new URL(document.baseURI).origin) return address;
  throw new PaperloomError("graph", `${path} is on another site.`, "Save the file beside this page and name it so.");
}

/** Fetches from the page's own origin; null when there is no such file. */
async function fetchOwn(path: string): Promise<Response | null> {
  const address = ownAddress(path);
  const response = await fetch(address, { credentials: "same-origin" });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  return response.ok && !isPage ? response : null;
}

async function fetchPapers(title: string, names: readonly string[]): Promise<Served> {
  const files = await Promise.all(
    names.map(async (path) => {
      const response = await fetchOwn(path);
      if (!response) throw new PaperloomError("input", `There is no file ${path}.`);
      return { name: path.slice(path.lastIndexOf("/") + 1), bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
  return { kind: "papers", job: { title, files } };
}

/** How packed graphs are named. */
export const PACKED: RegExp = /\.loom$/i;

async function load(path: string): Promise<Served | null> {
  if (PACKED.test(path))
    return { kind: "packed", name: path.slice(path.lastIndexOf("/") + 1), address: ownAddress(path) };
  const response = await fetchOwn(path);
  if (!response) return null;
  const text = await response.text();
  const found = text.length < POINTER_LENGTH ? v.safeParse(v.pipe(v.string(), v.parseJson(), pointer), text) : null;
  if (!found?.success) return { kind: "graph", graph: openGraph(text, path.slice(path.lastIndexOf("/") + 1)) };
  return "graph" in found.output ? load(found.output.graph) : fetchPapers(found.output.title, found.output.files);
}

/** The graph file inside the page, when the page is a single file. */
async function unpackEmbedded(): Promise<string | null> {
  const packed = document.getElementById(EMBEDDED_GRAPH)?.textContent;
  if (!packed) return null;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}

/**
 * What the page opens with: the graph inside it, the one asked for by name, the one served with it, else the sample.
 * Null when there is none.
 * @throws PaperloomError `graph` when a file is there but cannot be opened, or the named one is missing.
 */
export async function loadServed(name: string | null): Promise<Served | null> {
  const embedded = await unpackEmbedded();
  if (embedded) return { kind: "graph", graph: openGraph(embedded, SERVED) };
  if (name === null) return (await load(SERVED)) ?? load(SAMPLE);
  const found = await load(name);
  if (!found) throw new PaperloomError("graph", `There is no file ${name} beside this page.`);
  return found;
}
