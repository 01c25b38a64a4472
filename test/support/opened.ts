import { strToU8 } from "fflate";
import { expect } from "vitest";
import type { Graph, GraphNode, PaperAttributes } from "../../graph-builder/graph.ts";
import { openGraphFiles } from "../../graph-builder/open-files.ts";
import { openGraph } from "../../graph-builder/open-graph.ts";

/** Opens texts by their names. */
export function open(files: Readonly<Record<string, string>>): Graph | undefined {
  return openGraphFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

/** Opens one text, and holds it to what the explorer, the writers and the command line check. */
export function opened(name: string, text: string): Graph {
  const graph = open({ [name]: text });
  expect(graph, name).toBeDefined();
  expect(openGraph(JSON.stringify(graph), name).nodes).toHaveLength(graph!.nodes.length);
  return graph!;
}

/** The paper of a key. */
export const paper = (graph: Graph, key: string): PaperAttributes =>
  graph.nodes.find((node: GraphNode) => node.key === key)!.attributes as PaperAttributes;
/** The keys of the links, and the weights that the file gave them. */
export const links = ({ edges }: Graph): readonly (readonly [string, number | undefined])[] =>
  edges.map(({ key, attributes }) => [key, attributes.given?.weight]);

/** A graph written as Gephi 0.10 does: old namespace, numbers with decimals, a colour a node. */
export const GEPHI: string = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.2draft" version="1.2" xmlns:viz="http://gexf.net/1.2draft/viz">
  <meta lastmodifieddate="2024-01-01"><creator>Gephi 0.10.1</creator><description>Looms</description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"/>
      <attribute id="0" title="Year" type="string"><default>1999</default></attribute>
      <attribute id="d1" title="pageranks" type="double"/>
    </attributes>
    <nodes>
      <node id="a" label="Heddle &amp; co"><attvalues><attvalue for="modularity_class" value="0"/><attvalue for="d1" value="0.5"/></attvalues>
        <viz:size value="10.0"/><viz:position x="-100.0" y="50.0"/><viz:color r="245" g="91" b="91"/></node>
      <node id="b" label="Warp"><attvalues><attvalue for="modularity_class" value="0"/><attvalue for="0" value="2004"/></attvalues>
        <viz:size value="4.0"/><viz:position x="100.0" y="50.0"/><viz:color r="245" g="91" b="91"/></node>
      <node id="c" label="Weft"><attvalues><attvalue for="modularity_class" value="1"/></attvalues>
        <viz:size value="4.0"/><viz:position x="0.0" y="-50.0"/><viz:color r="91" g="91" b="245"/></node>
      <node id="d"><attvalues><attvalue for="modularity_class" value="1"/></attvalues>
        <viz:size value="4.0"/><viz:position x="10.0" y="-50.0"/><viz:color hex="#5B5BF5"/></node>
    </nodes>
    <edges>
      <edge id="0" source="b" target="a" weight="2.0"/>
      <edge id="1" source="c" target="a" type="undirected" weight="4.0" label="shares"/>
      <edge id="2" source="c" target="d" type="undirected"/>
    </edges>
  </graph>
</gexf>`;
