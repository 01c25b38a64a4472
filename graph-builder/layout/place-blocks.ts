import { groupBy, type Groups } from "../groups.ts";
import type { Random } from "../random.ts";
import type { EdgeList } from "../types.ts";
import { arrange, type Arrangement, type Discs } from "./arrange.ts";
import type { Blocks } from "./blocks.ts";

const ALONE: Arrangement = { x: new Float64Array(1), y: new Float64Array(1) };

/**
 * Places the blocks of a level inside the discs of the level above, which stand
 * at `above`: linked siblings beside each other, and each block on the side of
 * its disc from which it is drawn by links to other discs.
 */
export function placeBlocks(
  blocks: Blocks,
  upper: Blocks,
  above: Arrangement,
  edges: EdgeList,
  random: Random,
): Arrangement {
  const x = new Float64Array(blocks.count);
  const y = new Float64Array(blocks.count);
  const siblings = groupBy(blocks.parents, upper.count);
  const links = linksWithin(blocks, edges);
  const anchors = anchorsOf(blocks, upper, above, edges);
  const local = new Int32Array(blocks.count);
  for (let parent = 0; parent < upper.count; parent += 1) {
    const own = siblings.members.subarray(siblings.starts[parent], siblings.starts[parent + 1]);
    own.forEach((block, at) => {
      local[block] = at;
    });
    const edge = links.byParent.members.subarray(links.byParent.starts[parent], links.byParent.starts[parent + 1]);
    const discs: Discs = {
      radius: Float64Array.from(own, (block) => blocks.radius[block]!),
      from: Int32Array.from(edge, (link) => local[links.from[link]!]!),
      to: Int32Array.from(edge, (link) => local[links.to[link]!]!),
      weight: Float64Array.from(edge, (link) => links.weight[link]!),
      anchorX: Float64Array.from(own, (block) => anchors.x[block]! - above.x[parent]!),
      anchorY: Float64Array.from(own, (block) => anchors.y[block]! - above.y[parent]!),
      anchorWeight: Float64Array.from(own, (block) => anchors.weight[block]!),
    };
    const half = upper.radius[parent]!;
    const ground = { round: true, halfWidth: half, halfHeight: half };
    const placed = own.length === 1 ? ALONE : arrange(discs, random, { ground, steps: 60, starts: 1 });
    own.forEach((block, at) => {
      x[block] = above.x[parent]! + placed.x[at]!;
      y[block] = above.y[parent]! + placed.y[at]!;
    });
  }
  return { x, y };
}

/** Summed weights between blocks with the same parent, grouped by that parent. */
export function linksWithin(
  { blockOf, count, parents }: Blocks,
  edges: EdgeList,
): {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly byParent: Groups;
} {
  const sums = new Map<number, number>();
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    const a = blockOf[edges.source[edge]!]!;
    const b = blockOf[edges.target[edge]!]!;
    if (a < 0 || b < 0 || a === b || parents[a] !== parents[b]) continue;
    const pair = a < b ? a * count + b : b * count + a;
    sums.set(pair, (sums.get(pair) ?? 0) + edges.weight[edge]!);
  }
  const pairs = [...sums.keys()];
  const from = Int32Array.from(pairs, (pair) => Math.floor(pair / count));
  return {
    from,
    to: Int32Array.from(pairs, (pair) => pair % count),
    weight: Float64Array.from(pairs, (pair) => sums.get(pair)!),
    byParent: groupBy(
      from.map((block) => parents[block]!),
      parents.reduce((most, parent) => Math.max(most, parent + 1), 0),
    ),
  };
}

/** Where the links to other discs draw each block: their weighted mean place, at most a radius outside the own disc. */
function anchorsOf(
  blocks: Blocks,
  upper: Blocks,
  above: Arrangement,
  edges: EdgeList,
): Arrangement & { readonly weight: Float64Array } {
  const x = new Float64Array(blocks.count);
  const y = new Float64Array(blocks.count);
  const weight = new Float64Array(blocks.count);
  const draw = (paper: number, other: number, by: number): void => {
    const block = blocks.blockOf[paper]!;
    const own = upper.blockOf[paper]!;
    const far = upper.blockOf[other]!;
    const dx = above.x[far]! - above.x[own]!;
    const dy = above.y[far]! - above.y[own]!;
    const reach = upper.radius[own]! / Math.max(Math.sqrt(dx * dx + dy * dy), upper.radius[own]!);
    x[block]! += by * (above.x[own]! + dx * reach);
    y[block]! += by * (above.y[own]! + dy * reach);
    weight[block]! += by;
  };
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    const a = edges.source[edge]!;
    const b = edges.target[edge]!;
    if (blocks.blockOf[a]! < 0 || blocks.blockOf[b]! < 0 || upper.blockOf[a] === upper.blockOf[b]) continue;
    draw(a, b, edges.weight[edge]!);
    draw(b, a, edges.weight[edge]!);
  }
  for (let block = 0; block < blocks.count; block += 1) {
    if (weight[block] === 0) continue;
    x[block]! /= weight[block]!;
    y[block]! /= weight[block]!;
  }
  return { x, y, weight };
}
