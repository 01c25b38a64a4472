import type { Cluster } from "../types.ts";
import type { Cell, FoundGraph, FoundNode } from "./opener.ts";
import { plainName } from "./read-cells.ts";

/** What programs call the group of a node, as plain names, the surest first. */
const GROUPS = [
  "modularityclass",
  "cluster",
  "community",
  "communityid",
  "leiden",
  "louvain",
  "group",
  "partition",
  "membership",
];
/** A group of fewer nodes is none, and more groups than nodes over this are none. */
const LEAST = 2;
/** Colours beyond this many are a scale, no groups. */
const MOST_COLOURS = 40;

/** Groups that a file gives: for each node the index of its group, or -1. */
export interface Grouping {
  readonly clusterOf: Int32Array;
  /** By size, then first node. */
  readonly clusters: readonly Cluster[];
}

/** Groups by the attribute that holds them, else by colour; undefined when the file has neither. */
export function groupNodes({ nodes, clusters }: FoundGraph): Grouping | undefined {
  const column = groupColumn(nodes);
  if (column !== undefined) return group(nodes, ({ cells }) => keyOf(cells[column]), clusters ?? new Map());
  const colours = new Set(nodes.map(({ colour }) => colour));
  if (colours.has(undefined) || colours.size < 2 || colours.size > Math.min(MOST_COLOURS, nodes.length / LEAST))
    return undefined;
  return group(nodes, ({ colour }) => colour, new Map());
}

const keyOf = (cell: Cell | undefined): string | undefined =>
  cell === undefined || cell === "" ? undefined : String(cell);

/** The attribute that most nodes have and that does group them. */
function groupColumn(nodes: readonly FoundNode[]): string | undefined {
  const names = new Map(nodes.flatMap(({ cells }) => Object.keys(cells)).map((name) => [plainName(name), name]));
  return GROUPS.flatMap((name) => names.get(name) ?? []).find((name) => {
    const values = nodes.flatMap(({ cells }) => keyOf(cells[name]) ?? []);
    return values.length * 2 >= nodes.length && new Set(values).size <= values.length / LEAST;
  });
}

function group(
  nodes: readonly FoundNode[],
  keyOfNode: (node: FoundNode) => string | undefined,
  labels: ReadonlyMap<string, string>,
): Grouping {
  const members = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    const key = keyOfNode(node);
    if (key === undefined) continue;
    const list = members.get(key);
    if (list) list.push(index);
    else members.set(key, [index]);
  }
  const groups = [...members].sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!);
  const clusterOf = new Int32Array(nodes.length).fill(-1);
  const clusters = groups.map(([key, list], number): Cluster => {
    for (const node of list) clusterOf[node] = number;
    const own = list.map((node) => nodes[node]!);
    const name = labels.get(key) ?? (/^#[0-9a-f]{6}$|^-?\d+(?:\.\d+)?$/.test(key) ? "" : key);
    return { ...clusterNamed(number, own.length, name), ...colourIn(own) };
  });
  return { clusterOf, clusters };
}

/** A cluster without a name yet when `label` is empty: see `nameGroups`. */
export function clusterNamed(number: number, size: number, label: string): Cluster {
  return { id: `c0-${number}`, label, level: 0, parent: null, size, concepts: [] };
}

/** The colour that most of the nodes have. */
function colourIn(nodes: readonly FoundNode[]): { readonly colour?: string } {
  const counts = new Map<string, number>();
  for (const { colour } of nodes) if (colour !== undefined) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first && first[1] * 2 >= nodes.length ? { colour: first[0] } : {};
}

/** Gives groups without a name those of their largest nodes: two of them, three where two groups would share a name. */
export function nameGroups(
  grouping: Grouping,
  nodes: readonly { readonly label: string; readonly size: number }[],
): readonly Cluster[] {
  const members: number[][] = grouping.clusters.map(() => []);
  grouping.clusterOf.forEach((cluster, node) => {
    if (cluster >= 0) members[cluster]!.push(node);
  });
  const taken = new Set(grouping.clusters.map(({ label }) => label).filter(Boolean));
  return grouping.clusters.map((cluster, number) => {
    if (cluster.label !== "") return cluster;
    const largest = members[number]!.sort((a, b) => nodes[b]!.size - nodes[a]!.size || a - b).map(
      (node) => nodes[node]!.label,
    );
    const names = [2, 3, 4].map((count) => largest.slice(0, count).join(", "));
    const label = names.find((name) => !taken.has(name)) ?? `${names[0]} (${number + 1})`;
    taken.add(label);
    return { ...cluster, label };
  });
}
