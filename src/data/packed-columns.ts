import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import type { Column } from "../../graph-builder/pack/open-column.ts";
import { workThrough } from "./breathe.ts";

/** What exploring asks of every node and link again and again, as plain numbers by position. */
export interface PackedColumns {
  readonly papers: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Id of the coarsest cluster of each node; undefined when ungrouped or a work. */
  readonly clusters: readonly (string | undefined)[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Position in `RELATIONS`; -1 for a concept link. */
  readonly relations: Int8Array;
  readonly strengths: Float64Array;
  readonly incoming: Int32Array;
  readonly outgoing: Int32Array;
  readonly shared: Int32Array;
  /** Where the links of each node end in `links`, with a 0 in front. */
  readonly linkEnds: Int32Array;
  /** Links at the nodes, one node after another, references first. */
  readonly links: Int32Array;
}

/** Reads one name of a record column by the record's own rows; `missing` where it has none. */
export function reader<Value>(record: Column, name: string, missing: Value): (row: number) => Value {
  const field = record.field(name);
  if (field === null) return () => missing;
  const { column, rows } = field;
  if (rows === null) return (row) => column.value(row) as Value;
  return (row) => (rows[row]! < 0 ? missing : (column.value(rows[row]!) as Value));
}

type Ends = Pick<PackedColumns, "sources" | "targets" | "relations" | "strengths">;

async function readLinks(edges: Column, count: number): Promise<Ends> {
  const attributes = edges.field("attributes")!.column;
  const [source, target] = [reader(edges, "source", 0), reader(edges, "target", 0)];
  const relation = reader<Relation | null>(attributes, "relation", null);
  const [confidence, weight] = [reader(attributes, "confidence", -1), reader(attributes, "weight", 0)];
  const codes = new Map<Relation | null, number>(RELATIONS.map((name, code) => [name, code]));
  const ends: Ends = {
    sources: new Uint32Array(count),
    targets: new Uint32Array(count),
    relations: new Int8Array(count),
    strengths: new Float64Array(count),
  };
  await workThrough(count, (row) => {
    ends.sources[row] = source(row);
    ends.targets[row] = target(row);
    ends.relations[row] = codes.get(relation(row)) ?? -1;
    const sure = confidence(row);
    ends.strengths[row] = sure < 0 ? weight(row) : sure;
  });
  return ends;
}

/** Counts links at each node: referring papers, papers referred to, concept links. */
async function countLinks(
  { sources, targets, relations }: Ends,
  nodes: number,
  papers: number,
): Promise<Pick<PackedColumns, "incoming" | "outgoing" | "shared" | "linkEnds">> {
  const [incoming, outgoing, shared] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
  const linkEnds = new Int32Array(nodes + 1);
  await workThrough(sources.length, (row) => {
    const [from, to] = [sources[row]!, targets[row]!];
    linkEnds[from + 1]! += 1;
    if (to !== from) linkEnds[to + 1]! += 1;
    if (relations[row]! < 0) {
      shared[from]! += 1;
      shared[to]! += 1;
      return;
    }
    incoming[to]! += 1;
    if (to < papers) outgoing[from]! += 1;
  });
  for (let node = 0; node < nodes; node += 1) linkEnds[node + 1]! += linkEnds[node]!;
  return { incoming, outgoing, shared, linkEnds };
}

async function groupLinks({ sources, targets, relations }: Ends, linkEnds: Int32Array): Promise<Int32Array> {
  const links = new Int32Array(linkEnds.at(-1)!);
  const next = linkEnds.slice(0, -1);
  for (const wanted of [true, false]) {
    await workThrough(sources.length, (row) => {
      if (relations[row]! >= 0 !== wanted) return;
      const [from, to] = [sources[row]!, targets[row]!];
      links[next[from]!++] = row;
      if (to !== from) links[next[to]!++] = row;
    });
  }
  return links;
}

/** Reads the numbers out of the tables of nodes, papers first, and of edges; the page breathes meanwhile. Linear. */
export async function readColumns(nodes: Column, edges: Column, sizes: Sizes): Promise<PackedColumns> {
  const attributes = nodes.field("attributes")!.column;
  const [left, up] = [reader(attributes, "x", 0), reader(attributes, "y", 0)];
  const own = reader<readonly string[]>(attributes, "clusters", []);
  const [x, y] = [new Float64Array(sizes.nodes), new Float64Array(sizes.nodes)];
  const clusters: (string | undefined)[] = [];
  await workThrough(sizes.nodes, (row) => {
    x[row] = left(row);
    y[row] = up(row);
    clusters.push(own(row)[0]);
  });
  const ends = await readLinks(edges, sizes.edges);
  const counts = await countLinks(ends, sizes.nodes, sizes.papers);
  return { papers: sizes.papers, x, y, clusters, ...ends, ...counts, links: await groupLinks(ends, counts.linkEnds) };
}

/** How many there are of each. */
export interface Sizes {
  readonly papers: number;
  readonly nodes: number;
  readonly edges: number;
}
