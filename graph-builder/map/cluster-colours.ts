import type { Graph } from "../graph.ts";
import { DYES, UNDYED } from "../palette.ts";
import type { Point } from "./boxes.ts";
import { assignDyes } from "./dyes.ts";

/** The light dye of each node's coarsest cluster as the map gives it; a node keeps the colour that another program's file gave it. */
export function clusterColours(graph: Graph): (key: string) => string {
  const dyes = clusterDyes(graph);
  const own = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.colour]));
  return (key) => own.get(key) ?? dyes(key);
}

/** The light dye of each node's coarsest cluster, the same that the map gives it. */
export function clusterDyes(graph: Graph): (key: string) => string {
  const points = new Map<string, Point[]>();
  for (const { attributes } of graph.nodes) {
    const territory = attributes.kind === "paper" ? attributes.clusters[0] : undefined;
    if (territory === undefined) continue;
    const list = points.get(territory);
    if (list) list.push(attributes);
    else points.set(territory, [attributes]);
  }
  const coarsest = graph.attributes.clusters.filter(({ id, level }) => level === 0 && points.has(id));
  const dyes = assignDyes(coarsest.map(({ id, colour }) => ({ points: points.get(id)!, colour })));
  const dyeOf = new Map(coarsest.map(({ id }, index) => [id, DYES[dyes[index]!] ?? UNDYED]));
  const colours = new Map<string, string>();
  for (const { key, attributes } of graph.nodes) {
    const territory = attributes.kind === "paper" ? attributes.clusters[0] : undefined;
    colours.set(key, (dyeOf.get(territory ?? "") ?? UNDYED).light);
  }
  return (key) => colours.get(key) ?? UNDYED.light;
}
