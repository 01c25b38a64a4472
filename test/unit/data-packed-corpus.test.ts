import { describe, expect, it } from "vitest";
import { effect } from "@preact/signals";
import { buildGraph } from "../../graph-builder/index.ts";
import { packGraph } from "../../graph-builder/pack/pack-graph.ts";
import { memorySource, type ByteSource } from "../../src/data/byte-source.ts";
import { indexCorpus, type Corpus } from "../../src/data/corpus.ts";
import { openPackedCorpus } from "../../src/data/packed-corpus.ts";
import { openPackedFile } from "../../src/data/packed-file.ts";
import { SAMPLE } from "../support/corpora.ts";
import { plantedGraph } from "../support/planted-map.ts";

const graph = buildGraph({ files: SAMPLE, title: "Sample" });
const bytes = packGraph(graph);

/** A file that counts what is read of it. */
function counted(): ByteSource & { readonly total: () => number } {
  const file = memorySource("sample.loom", bytes);
  let total = 0;
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    const part = await file.read(start, end);
    total += part.length;
    return part;
  };
  return { name: file.name, read, total: () => total };
}

const open = async (source: ByteSource): Promise<Corpus> => openPackedCorpus(await openPackedFile(source));

/** What an explorer asks of a node, but for its abstract. */
function nodeFacts(corpus: Corpus): unknown[] {
  return corpus.nodes.map((node) => ({
    index: node.index,
    key: node.key,
    kind: node.kind,
    label: node.label,
    place: [node.x, node.y],
    degrees: [node.inDegree, node.outDegree, node.conceptDegree],
    territory: node.territory,
    title: node.paper?.title,
    concepts: node.paper?.concepts,
    year: node.paper?.year,
    names: node.paper?.names,
    identifiers: node.paper?.identifiers,
    variants: node.work?.variants,
    mentions: node.work?.mentions,
    links: corpus.linksOf(node.index),
  }));
}

const linkFacts = (corpus: Corpus): unknown[] =>
  corpus.links.map(({ index, key, kind, source, target, relation, strength, concept }) => ({
    index,
    key,
    kind,
    source,
    target,
    relation,
    strength,
    shared: concept?.concepts,
    works: concept?.works,
  }));

describe("a packed corpus", () => {
  it("says the same as the graph in memory", async () => {
    const [packed, known] = [await open(memorySource("sample.loom", bytes)), indexCorpus(graph)];
    expect(nodeFacts(packed)).toEqual(nodeFacts(known));
    expect(linkFacts(packed)).toEqual(linkFacts(known));
    expect(packed.territories).toEqual(known.territories);
    expect(packed.attributes).toEqual(known.attributes);
    for (const { key } of known.nodes) expect(packed.nodeOf(key)!.key).toBe(key);
    for (const { key } of known.links) expect(packed.linkOf(key)!.key).toBe(key);
    expect([packed.nodeOf("paper:none"), packed.linkOf("reference:a->b")]).toEqual([undefined, undefined]);
  });

  it("reads abstracts and evidence when they are looked at, and says when they have come", async () => {
    const source = counted();
    const packed = await open(source);
    const before = source.total();
    expect(before).toBeLessThan(0.75 * bytes.length);
    const paper = graph.nodes.find(({ attributes }) => attributes.kind === "paper")!;
    const seen: string[] = [];
    const stop = effect(() => void seen.push(packed.nodeOf(paper.key)!.paper!.abstract));
    await expect.poll(() => seen.length).toBe(2);
    stop();
    expect(seen).toEqual(["", (paper.attributes as { readonly abstract: string }).abstract]);
    expect(source.total() - before).toBeLessThan(0.1 * bytes.length);
    const link = packed.links.find(({ kind }) => kind === "reference")!;
    const given = graph.edges[link.index]!.attributes as { readonly evidence: unknown };
    await expect.poll(() => link.reference!.evidence).toEqual(given.evidence);
  });

  it("gives back the whole graph", async () => {
    expect(await (await open(memorySource("sample.loom", bytes))).whole()).toEqual(graph);
  });

  it("takes nodes in any order", async () => {
    const planted = plantedGraph();
    const mixed = { ...planted, nodes: [planted.nodes.at(-1)!, ...planted.nodes.slice(0, -1)] };
    expect(nodeFacts(await open(memorySource("mixed.loom", packGraph(mixed))))).toEqual(nodeFacts(indexCorpus(mixed)));
  });
});
