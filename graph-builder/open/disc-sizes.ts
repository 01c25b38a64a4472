import type { FoundEdge, FoundNode } from "./opener.ts";

/** Radius of the smallest disc, and how much larger the largest is, in map units. */
const LEAST = 3.3;
const RANGE = 16;
/** How a disc grows with its links where the file gives no sizes. */
const PER_LINK = 1.6;

/** Radius of each node: the file's sizes brought to those of the map, else by how many links it has. Linear. */
export function discSizes(nodes: readonly FoundNode[], edges: readonly FoundEdge[]): readonly number[] {
  const given = nodes.flatMap(({ size }) => (size === undefined ? [] : [size]));
  const least = given.reduce((a, b) => Math.min(a, b), Infinity);
  const most = given.reduce((a, b) => Math.max(a, b), -Infinity);
  if (given.length > 0 && most > least) {
    return nodes.map(({ size = least }) => round(LEAST + (RANGE * (size - least)) / (most - least)));
  }
  const links = new Map<string, number>();
  const count = (id: string): void => void links.set(id, (links.get(id) ?? 0) + 1);
  for (const { source, target, directed } of edges) {
    count(target);
    if (!directed) count(source);
  }
  return nodes.map(({ id }) => round(Math.min(LEAST + RANGE, LEAST + PER_LINK * Math.sqrt(links.get(id) ?? 0))));
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
