import { DYES, UNDYED, type Graph } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import type { Encoding } from "../data/encoding.ts";
import { applyFilters, NO_FILTERS } from "../data/filters.ts";
import { takeShown } from "../data/shown-graph.ts";
import type { Explorer } from "../state/explorer.ts";
import { fileName, saveFile } from "../ui/save-file.ts";

/** Which papers are exported: those chosen together, those that the filters leave, or all. */
export type ExportScope = "chosen" | "shown" | "everything";

/** Colours nodes as the map does. */
function mapColour(corpus: Corpus, encoding: Encoding | null = null): (key: string) => string {
  return (key) => {
    const node = corpus.nodeOf(key);
    const own = encoding?.colours?.light[node?.index ?? -1];
    if (own !== undefined) return own;
    return (DYES[corpus.territories[node?.territory ?? -1]?.dye ?? -1] ?? UNDYED).light;
  };
}

/** Downloads a graph of the corpus in a format of `WRITERS`, under a name. */
export async function saveGraph(
  corpus: Corpus,
  graph: Graph,
  format: string,
  name: string,
  encoding: Encoding | null = null,
): Promise<void> {
  const { WRITERS } = await import("./writers.ts");
  const writer = WRITERS[format]!;
  const text = writer.write(graph, { colour: mapColour(corpus, encoding) });
  saveFile(fileName(name, writer.extension), text, writer.mediaType);
}

/** The graph with nodes where the reader put them. */
function withPins(graph: Graph, { corpus, pins }: Explorer): Graph {
  const { nodeOf } = corpus.peek();
  const placed = graph.nodes.map((node) => {
    const at = pins.peek().get(nodeOf(node.key)!.index);
    return at ? { ...node, attributes: { ...node.attributes, x: at[0], y: at[1] } } : node;
  });
  return pins.peek().size === 0 ? graph : { ...graph, nodes: placed };
}

/** Downloads some papers or all with their links, coloured and placed as on the map. */
export async function exportGraph(explorer: Explorer, format: string, scope: ExportScope): Promise<void> {
  const corpus = explorer.corpus.peek();
  const whole = withPins(await corpus.whole(), explorer);
  const left: Readonly<Record<ExportScope, () => Graph>> = {
    everything: () => whole,
    shown: () => takeShown(whole, corpus, explorer.shown.peek()),
    chosen: () => takeShown(whole, corpus, applyFilters(corpus, { ...NO_FILTERS, papers: explorer.chosen.peek() })),
  };
  await saveGraph(corpus, left[scope](), format, corpus.title, explorer.encoding.peek());
}

/** Downloads a walk: as Markdown with the sentence of each step, or its papers as BibTeX. */
export async function saveWalk(corpus: Corpus, walk: readonly number[], format: "markdown" | "bibtex"): Promise<void> {
  const { writeWalkMarkdown, WRITERS } = await import("./writers.ts");
  const keys = walk.map((node) => corpus.nodes[node]!.key);
  const whole = await corpus.whole();
  const papers = new Map(whole.nodes.map((node) => [node.key, node]));
  const graph = { ...whole, nodes: keys.map((key) => papers.get(key)!) };
  const { extension, mediaType, write } = WRITERS[format]!;
  const text = format === "markdown" ? writeWalkMarkdown(graph, keys) : write(graph, {});
  saveFile(fileName(`${corpus.nodes[walk[0]!]!.label} lineage`, extension), text, mediaType);
}
