import { corpusTitle } from "./assemble.ts";
import { clusterPapers } from "./cluster/levels.ts";
import { toPartition } from "./cluster/partition.ts";
import { PaperloomError } from "./errors.ts";
import { FORMAT, type Graph, type GraphAttributes, type GraphEdge, type GraphNode } from "./graph.ts";
import { layoutMap } from "./layout/layout.ts";
import { adoptGraph, type Origin } from "./open/adopt-graph.ts";
import { detectGraph, joinFound, type GraphFile } from "./open/detect-graph.ts";
import { clusterNamed, groupNodes, nameGroups, type Grouping } from "./open/group-nodes.ts";
import type { FoundGraph } from "./open/opener.ts";
import { isOwn, restoreGraph, type Restored } from "./open/restore-graph.ts";
import { scalePlaces, type Places } from "./open/scale-places.ts";
import { openGraph } from "./open-graph.ts";
import { DEFAULT_OPTIONS } from "./options.ts";
import { PLAIN_HOST, type Host } from "./progress.ts";
import { isPacked } from "./pack/container.ts";
import { unpackGraph } from "./pack/unpack-graph.ts";
import { decodeCharacters } from "./read/decode.ts";
import type { InputFile } from "./read/reader.ts";
import { unpack } from "./read/unpack.ts";
import type { EdgeList, Levels, Note } from "./types.ts";
import { GENERATOR } from "./version.ts";

/**
 * Opens a graph: a graph file of ours, what we wrote of it in another format (GEXF, GraphML, tables of nodes and
 * links), or another program's (GEXF, GraphML, graphology JSON, VOSviewer). A graph in two files, nodes and links, is
 * given as both. Undefined when none of the files is a graph: they may hold papers. What a file lacks of places and
 * clusters is found as in a build.
 * @throws PaperloomError `graph` with file, line and reason when a graph file is broken, `input` when only some of the files are graphs.
 */
export function openGraphFiles(files: readonly InputFile[], host: Host = PLAIN_HOST): Graph | undefined {
  const [first] = files;
  if (files.length === 1 && isPacked(first!.bytes)) return unpackGraph(first!.bytes, first!.name);
  const unpacked = files.flatMap((file) => unpack(file).files).filter(({ bytes }) => bytes.length > 0);
  const found = unpacked.flatMap(({ name, bytes }) => {
    const sample = decodeCharacters(bytes.subarray(0, SAMPLE)).text;
    return detectGraph(name, sample, () => decodeCharacters(bytes).text) ?? [];
  });
  if (found.length === 0) return undefined;
  if (found.length < unpacked.length) {
    const { name } = found[0]!;
    throw new PaperloomError(
      "input",
      `${name} is a graph, and other files are not.`,
      "Open the graph alone, or the papers alone.",
    );
  }
  const [only] = found;
  if (found.length === 1 && only!.opener === null) return openGraph(only!.text(), only!.name);
  return graphOf(joinFound(found), originOf(found), host);
}

/** How many bytes tell what a file is. */
const SAMPLE = 1 << 16;

function originOf(found: readonly GraphFile[]): Origin {
  return { file: found[0]!.name, format: found.map(({ opener }) => opener?.label ?? "").join(" and ") };
}

function graphOf(found: FoundGraph, origin: Origin, host: Host): Graph {
  const title =
    found.title ??
    corpusTitle({ files: [{ name: origin.file }] }).replace(/\.(?:nodes|edges|vosviewer|map|network)$/, "");
  if (isOwn(found)) return toGraph(title, restoreGraph(found), [], {});
  if (found.nodes.length === 0) {
    throw new PaperloomError("graph", "The graph has no node.", "Open a graph with nodes.", {
      file: origin.file,
      line: 1,
    });
  }
  const adopted = adoptGraph(found, origin);
  const edges = edgeList(adopted.nodes, adopted.edges);
  const given = groupNodes(found);
  const levels = given ? levelsOf(given) : clusterPapers(edges, { seed: DEFAULT_OPTIONS.seed, resolutions: [1] });
  const grouping = given ?? groupingOf(levels);
  const places = scalePlaces(found.nodes) ?? layOut(levels, edges, host);
  const clusters = nameGroups(
    grouping,
    adopted.nodes.map(({ attributes }) => attributes),
  );
  const nodes = adopted.nodes.map((node, index) => settle(node, index, places, grouping));
  return toGraph(title, { nodes, edges: adopted.edges, clusters, concepts: [] }, adopted.skipped, { opened: origin });
}

function toGraph(
  title: string,
  { nodes, edges, clusters, concepts }: Restored,
  skipped: readonly Note[],
  more: Pick<GraphAttributes, "opened">,
): Graph {
  const links = new Map<string, number>();
  for (const { attributes } of edges) {
    const kind = attributes.kind === "concept" ? "concept" : attributes.relation;
    links.set(kind, (links.get(kind) ?? 0) + 1);
  }
  const read = nodes.filter(({ attributes }) => attributes.kind === "paper").length;
  const counted = Object.fromEntries([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    attributes: {
      format: FORMAT,
      generator: GENERATOR,
      title,
      options: DEFAULT_OPTIONS,
      clusters,
      concepts,
      report: { read, merged: [], repaired: [], skipped, links: counted, ambiguous: [] },
      ...more,
    },
    options: { type: "mixed", multi: true, allowSelfLoops: false },
    nodes,
    edges,
  };
}

/** Links of both kinds as weights between nodes. */
function edgeList(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): EdgeList {
  const numbers = new Map(nodes.map(({ key }, index) => [key, index]));
  const ends = edges.map(({ source, target }) => [numbers.get(source)!, numbers.get(target)!] as const);
  return {
    order: nodes.length,
    source: Int32Array.from(ends, ([a, b]) => Math.min(a, b)),
    target: Int32Array.from(ends, ([a, b]) => Math.max(a, b)),
    weight: Float64Array.from(edges, ({ attributes }) => (attributes.kind === "concept" ? attributes.weight : 1)),
  };
}

function levelsOf({ clusterOf }: Grouping): Levels {
  return { named: [toPartition(clusterOf, 1)], finer: [] };
}

function groupingOf({ named }: Levels): Grouping {
  const [coarse] = named;
  const clusters = Array.from(coarse!.sizes, (size, number) => clusterNamed(number, size, ""));
  return { clusterOf: coarse!.clusterOf, clusters };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000 || 0;

function layOut(levels: Levels, edges: EdgeList, host: Host): Places {
  const none = { names: [], works: [], references: [], ambiguous: [] };
  const { x, y } = layoutMap(levels, edges, none, DEFAULT_OPTIONS, host);
  return { x: Array.from(x, round), y: Array.from(y, round) };
}

/** A node at its place and in its cluster. */
function settle(
  { key, attributes }: GraphNode,
  index: number,
  { x, y }: Places,
  { clusterOf, clusters }: Grouping,
): GraphNode {
  const cluster = clusters[clusterOf[index]!]?.id;
  const grouped = cluster === undefined ? { cluster: null, clusters: [] } : { cluster, clusters: [cluster] };
  return { key, attributes: { ...attributes, x: x[index]!, y: y[index]!, ...grouped } as GraphNode["attributes"] };
}
