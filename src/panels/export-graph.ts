import { DYES, UNDYED, type Graph } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import { takeShown } from "../data/shown-graph.ts";
import type { Explorer } from "../state/explorer.ts";
import { fileName, saveFile } from "../ui/save-file.ts";

/** Colours nodes as the map does. */
function mapColour(corpus: Corpus): (key: string) => string {
  return (key) => {
    const node = corpus.nodeOf(key);
    return (DYES[corpus.territories[node?.territory ?? -1]?.dye ?? -1] ?? UNDYED).light;
  };
}

/** Downloads a graph of the corpus in a format of `WRITERS`, under a name. */
export async function saveGraph(corpus: Corpus, graph: Graph, format: string, name: string): Promise<void> {
  const { WRITERS } = await import("./writers.ts");
  const writer = WRITERS[format]!;
  saveFile(fileName(name, writer.extension), writer.write(graph, { colour: mapColour(corpus) }), writer.mediaType);
}

/** Downloads everything, or what the filters leave. */
export async function exportGraph(explorer: Explorer, format: string, onlyShown: boolean): Promise<void> {
  const corpus = explorer.corpus.peek();
  const graph = onlyShown ? takeShown(corpus, explorer.shown.peek()) : corpus.graph;
  await saveGraph(corpus, graph, format, corpus.title);
}
