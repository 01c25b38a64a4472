import { RELATIONS, type Column, type Concept, type Relation } from "../../graph-builder/index.ts";
import { workThrough } from "./breathe.ts";
import {
  createLinkColumns,
  joinColumnsSlowly,
  type Columns,
  type ConceptColumns,
  type LinkColumns,
} from "./columns.ts";
import type { Places } from "./territories.ts";

/** Reads one name of a record column by the record's own rows; `missing` where it has none. */
export function reader<Value>(record: Column, name: string, missing: Value): (row: number) => Value {
  const field = record.field(name);
  if (field === null) return () => missing;
  const { column, rows } = field;
  if (rows === null) return (row) => column.value(row) as Value;
  return (row) => (rows[row]! < 0 ? missing : (column.value(rows[row]!) as Value));
}

/** How many there are of each. */
export interface Sizes {
  readonly papers: number;
  readonly nodes: number;
  readonly edges: number;
}

async function readLinks(edges: Column, count: number): Promise<LinkColumns> {
  const attributes = edges.field("attributes")!.column;
  const [source, target] = [reader(edges, "source", 0), reader(edges, "target", 0)];
  const relation = reader<Relation | null>(attributes, "relation", null);
  const [confidence, weight] = [reader(attributes, "confidence", -1), reader(attributes, "weight", 0)];
  const codes = new Map<Relation | null, number>(RELATIONS.map((name, code) => [name, code]));
  const links = createLinkColumns(count);
  await workThrough(count, (row) => {
    links.sources[row] = source(row);
    links.targets[row] = target(row);
    links.relations[row] = codes.get(relation(row)) ?? -1;
    const sure = confidence(row);
    links.strengths[row] = sure < 0 ? weight(row) : sure;
  });
  return links;
}

/** Reads the concepts of the papers; those that the graph does not list are left out. */
async function readConcepts(attributes: Column, listed: readonly Concept[], nodes: number): Promise<ConceptColumns> {
  const conceptEnds = new Uint32Array(nodes + 1);
  const field = attributes.field("concepts");
  const lists = field?.column.lists;
  if (!field || !lists) return { conceptEnds, concepts: new Uint32Array() };
  const places = new Map(listed.map(({ id }, index) => [id, index]));
  const idOf = reader(lists.values, "id", "");
  const concepts = new Uint32Array(lists.ends.at(-1)!);
  let count = 0;
  await workThrough(nodes, (node) => {
    const row = field.rows === null ? node : field.rows[node]!;
    for (let at = lists.ends[row] ?? 0; at < (lists.ends[row + 1] ?? 0); at += 1) {
      const place = places.get(idOf(at));
      if (place !== undefined) concepts[count++] = place;
    }
    conceptEnds[node + 1] = count;
  });
  return { conceptEnds, concepts: concepts.subarray(0, count) };
}

/** Reads where the nodes lie. */
export async function readPlaces(attributes: Column, nodes: number): Promise<Places> {
  const [left, up] = [reader(attributes, "x", 0), reader(attributes, "y", 0)];
  const own = reader<readonly string[]>(attributes, "clusters", []);
  const [x, y] = [new Float64Array(nodes), new Float64Array(nodes)];
  const clusters: (string | undefined)[] = [];
  await workThrough(nodes, (row) => {
    x[row] = left(row);
    y[row] = up(row);
    clusters.push(own(row)[0]);
  });
  return { x, y, clusters };
}

/** Reads the numbers out of the tables of nodes, papers first, and of edges; the page breathes meanwhile. Linear. */
export async function readColumns(
  nodes: Column,
  edges: Column,
  listed: readonly Concept[],
  sizes: Sizes,
): Promise<Columns> {
  const concepts = await readConcepts(nodes.field("attributes")!.column, listed, sizes.nodes);
  return joinColumnsSlowly(await readLinks(edges, sizes.edges), concepts, sizes.papers, workThrough);
}
