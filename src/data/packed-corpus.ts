import {
  BLOCK_ROWS,
  edgeKey,
  RELATIONS,
  unpackGraph,
  type Column,
  type ConceptAttributes,
  type GraphAttributes,
  type PaperAttributes,
  type ReferenceAttributes,
  type Relation,
  type WorkAttributes,
} from "../../graph-builder/index.ts";
import { workThrough } from "./breathe.ts";
import { indexCorpus, type Corpus, type CorpusLink, type CorpusNode } from "./corpus.ts";
import { linksAt, type Columns } from "./columns.ts";
import { readColumns, reader, readPlaces } from "./packed-columns.ts";
import type { PackedFile } from "./packed-file.ts";
import { layTerritories, type Places } from "./territories.ts";
import { openTextBlocks } from "./text-blocks.ts";

/** The tables of a packed graph, and what is read of them by position. */
interface Pack {
  readonly papers: number;
  readonly columns: Columns;
  readonly places: Places;
  readonly nodeAttributes: Column;
  readonly edgeAttributes: Column;
  readonly keyOf: (node: number) => string;
  readonly labelOf: (node: number) => string;
  readonly givenKeyOf: (link: number) => string;
  /** Position of each node's territory. */
  readonly territories: Int32Array;
}

/** A node whose words are read when they are asked for. */
class PackedNode implements CorpusNode {
  readonly index: number;
  private readonly pack: Pack;

  constructor(index: number, pack: Pack) {
    this.index = index;
    this.pack = pack;
  }
  get key(): string {
    return this.pack.keyOf(this.index);
  }
  get kind(): "paper" | "work" {
    return this.index < this.pack.papers ? "paper" : "work";
  }
  get label(): string {
    return this.pack.labelOf(this.index);
  }
  get x(): number {
    return this.pack.places.x[this.index]!;
  }
  get y(): number {
    return this.pack.places.y[this.index]!;
  }
  get inDegree(): number {
    return this.pack.columns.incoming[this.index]!;
  }
  get outDegree(): number {
    return this.pack.columns.outgoing[this.index]!;
  }
  get conceptDegree(): number {
    return this.pack.columns.shared[this.index]!;
  }
  get territory(): number {
    return this.pack.territories[this.index]!;
  }
  get paper(): PaperAttributes | null {
    if (this.kind === "work") return null;
    return this.pack.nodeAttributes.view(this.index) as unknown as PaperAttributes;
  }
  get work(): WorkAttributes | null {
    if (this.kind === "paper") return null;
    return this.pack.nodeAttributes.view(this.index) as unknown as WorkAttributes;
  }
}

/** A link whose reasons are read when they are asked for. */
class PackedLink implements CorpusLink {
  readonly index: number;
  private readonly pack: Pack;

  constructor(index: number, pack: Pack) {
    this.index = index;
    this.pack = pack;
  }
  get key(): string {
    const { keyOf, givenKeyOf } = this.pack;
    return givenKeyOf(this.index) || edgeKey(this.kind, keyOf(this.source), keyOf(this.target));
  }
  get kind(): "reference" | "concept" {
    return this.pack.columns.relations[this.index]! < 0 ? "concept" : "reference";
  }
  get source(): number {
    return this.pack.columns.sources[this.index]!;
  }
  get target(): number {
    return this.pack.columns.targets[this.index]!;
  }
  get relation(): Relation | null {
    return RELATIONS[this.pack.columns.relations[this.index]!] ?? null;
  }
  get strength(): number {
    return this.pack.columns.strengths[this.index]!;
  }
  get reference(): ReferenceAttributes | null {
    if (this.kind === "concept") return null;
    return this.pack.edgeAttributes.view(this.index) as unknown as ReferenceAttributes;
  }
  get concept(): ConceptAttributes | null {
    if (this.kind === "reference") return null;
    return this.pack.edgeAttributes.view(this.index) as unknown as ConceptAttributes;
  }
}

/** True when papers come before works, so that positions in the file can be positions in the corpus. */
function papersFirst(nodes: Column, papers: number, count: number): boolean {
  const kind = reader(nodes.field("attributes")!.column, "kind", "paper");
  return Array.from({ length: count }, (_, row) => row).every((row) => (kind(row) === "paper") === row < papers);
}

/** Abstracts and evidence are read from blocks of their own, a few at a time. */
function linkTexts(file: PackedFile, nodeAttributes: Column, edgeAttributes: Column): void {
  const abstracts = openTextBlocks(file, "abstracts", BLOCK_ROWS.abstracts, "");
  const evidence = openTextBlocks(file, "evidence", BLOCK_ROWS.evidence, []);
  nodeAttributes.replace("abstract", abstracts.value);
  edgeAttributes.replace("evidence", evidence.value);
}

async function listAll<Item>(count: number, make: (index: number) => Item): Promise<Item[]> {
  const items: Item[] = [];
  await workThrough(count, (index) => void items.push(make(index)));
  return items;
}

/**
 * Indexes a packed graph for exploring. Numbers are at hand, words are taken out of the file's columns when they are
 * asked for, abstracts and evidence are read when somebody looks at them. Linear; the page breathes meanwhile.
 * @throws PaperloomError `graph` when the file is broken or cut off.
 */
export async function openPackedCorpus(file: PackedFile): Promise<Corpus> {
  const whole = async () => unpackGraph(await file.bytes(), file.name);
  const [about, nodes, edges] = await Promise.all([file.open("attributes"), file.open("nodes"), file.open("edges")]);
  const { directory } = file;
  if (!papersFirst(nodes, directory.papers, directory.nodes)) return indexCorpus(await whole());
  const { attributes } = about.value(0) as unknown as { readonly attributes: GraphAttributes };
  const [nodeAttributes, edgeAttributes] = [nodes.field("attributes")!.column, edges.field("attributes")!.column];
  linkTexts(file, nodeAttributes, edgeAttributes);
  const columns = await readColumns(nodes, edges, attributes.concepts, directory);
  const where = await readPlaces(nodeAttributes, directory.nodes);
  const keyOf = reader(nodes, "key", "");
  const territories = layTerritories(attributes.clusters, where);
  const homes = new Map(territories.map(({ cluster, index }) => [cluster.id, index]));
  const pack: Pack = {
    papers: directory.papers,
    columns,
    places: where,
    nodeAttributes,
    edgeAttributes,
    keyOf,
    labelOf: reader(nodeAttributes, "label", ""),
    givenKeyOf: reader(edges, "key", ""),
    territories: Int32Array.from(where.clusters, (id) => (id === undefined ? -1 : (homes.get(id) ?? -1))),
  };
  const places = new Map<string, number>();
  const corpusNodes = await listAll(directory.nodes, (index) => new PackedNode(index, pack));
  await workThrough(directory.nodes, (index) => void places.set(keyOf(index), index));
  const links = await listAll(directory.edges, (index) => new PackedLink(index, pack));
  const concepts = new Map(attributes.concepts.map((concept) => [concept.id, concept]));
  const linksOf = (node: number): readonly number[] => Array.from(linksAt(columns, node));
  return {
    attributes,
    graph: null,
    whole,
    title: attributes.title,
    nodes: corpusNodes,
    links,
    columns,
    territories,
    paperCount: directory.papers,
    nodeOf: (key) => corpusNodes[places.get(key) ?? -1],
    linkOf: (key) => findLink(key, places, linksOf, links),
    conceptOf: (id) => concepts.get(id),
    linksOf,
  };
}

/** A link by its key, which holds the key of the node that it starts from: only that node's links are looked at. */
function findLink(
  key: string,
  places: ReadonlyMap<string, number>,
  linksOf: (node: number) => readonly number[],
  links: readonly CorpusLink[],
): CorpusLink | undefined {
  const ends = key.slice(key.indexOf(":") + 1);
  for (const joint of ["->", "--"]) {
    for (let at = ends.indexOf(joint); at >= 0; at = ends.indexOf(joint, at + 1)) {
      const source = places.get(ends.slice(0, at));
      const found = source === undefined ? undefined : linksOf(source).find((link) => links[link]!.key === key);
      if (found !== undefined) return links[found];
    }
  }
  return links.find((link) => link.key === key);
}
