import { shuffle, type Random } from "../random.ts";
import type { Network } from "./network.ts";
import { createTally, type Tally } from "./tally.ts";

/** What is known of the clusters while nodes move. */
interface Clustering {
  readonly clusterOf: Int32Array;
  readonly mass: Float64Array;
  readonly size: Int32Array;
  /** Numbers that no node uses. */
  readonly empty: number[];
}

/** How moves begin when some clusters are known. */
export interface MoveOptions {
  /** 1 for the nodes that are looked at first; the others only once a node beside them has moved. Default: all. */
  readonly waiting?: Uint8Array;
  /** What each node's own cluster is worth to it beside the quality. Default: nothing. */
  readonly loyalty?: Float64Array;
}

/**
 * Moves nodes to the neighbouring cluster (or a new one) where they add most,
 * until no move helps; only nodes beside a moved one are looked at again (the
 * fast local move of Traag, Waltman and van Eck 2019).
 *
 * Changes `clusterOf` in place, numbers the clusters 0, 1, ... without gaps by
 * their first node and returns how many there are.
 */
export function moveNodes(
  network: Network,
  clusterOf: Int32Array,
  penalty: number,
  random: Random,
  { waiting: first, loyalty }: MoveOptions = {},
): number {
  const { order, offsets, targets } = network;
  const clustering = describe(network, clusterOf);
  const tally = createTally(network);
  const waiting = first ? first.slice() : new Uint8Array(order).fill(1);
  const queue = shuffle(Int32Array.from(clusterOf.keys()), random);
  let left = bringForward(queue, waiting);

  for (let head = 0; left > 0; head = head + 1 === order ? 0 : head + 1) {
    const node = queue[head]!;
    waiting[node] = 0;
    left -= 1;
    const best = bestCluster(node, network, clustering, penalty, tally, loyalty?.[node] ?? 0);
    if (!move(node, best, network.mass[node]!, clustering)) continue;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const neighbour = targets[at]!;
      if (waiting[neighbour] === 1 || clusterOf[neighbour] === best) continue;
      waiting[neighbour] = 1;
      queue[(head + 1 + left) % order] = neighbour;
      left += 1;
    }
  }
  return renumber(clusterOf, order);
}

/** Moves the waiting nodes to the head of the queue, in their order, and says how many there are; what is behind is overwritten. */
function bringForward(queue: Int32Array, waiting: Uint8Array): number {
  let count = 0;
  for (const node of queue) if (waiting[node] === 1) queue[count++] = node;
  return count;
}

function describe({ order, mass: nodeMass }: Network, clusterOf: Int32Array): Clustering {
  const mass = new Float64Array(order);
  const size = new Int32Array(order);
  for (let node = 0; node < order; node += 1) {
    mass[clusterOf[node]!]! += nodeMass[node]!;
    size[clusterOf[node]!]! += 1;
  }
  const empty: number[] = [];
  for (let cluster = order - 1; cluster >= 0; cluster -= 1) if (size[cluster] === 0) empty.push(cluster);
  return { clusterOf, mass, size, empty };
}

/** Where the node adds most, staying put on a tie; an unused number when it adds less than nothing everywhere. */
function bestCluster(
  node: number,
  network: Network,
  { clusterOf, mass, size, empty }: Clustering,
  penalty: number,
  tally: Tally,
  loyalty: number,
): number {
  const cost = penalty * network.mass[node]!;
  const own = clusterOf[node]!;
  const count = tally.take(node, clusterOf);
  let best = own;
  let gain = tally.weight[own]! - cost * (mass[own]! - network.mass[node]!) + loyalty;
  for (let i = 0; i < count; i += 1) {
    const cluster = tally.near[i]!;
    const other = tally.weight[cluster]! - cost * mass[cluster]!;
    if (cluster === own || other <= gain) continue;
    best = cluster;
    gain = other;
  }
  tally.clear(count);
  return gain < 0 && size[own]! > 1 ? empty.at(-1)! : best;
}

function move(node: number, to: number, nodeMass: number, { clusterOf, mass, size, empty }: Clustering): boolean {
  const from = clusterOf[node]!;
  if (from === to) return false;
  if (size[to] === 0) empty.pop();
  mass[from]! -= nodeMass;
  mass[to]! += nodeMass;
  size[from]! -= 1;
  size[to]! += 1;
  if (size[from] === 0) {
    mass[from] = 0;
    empty.push(from);
  }
  clusterOf[node] = to;
  return true;
}

/** Numbers clusters below `most` 0, 1, ... by their first node, in place; returns how many there are. */
export function renumber(clusterOf: Int32Array, most: number): number {
  const numbers = new Int32Array(most).fill(-1);
  let count = 0;
  for (let node = 0; node < clusterOf.length; node += 1) {
    const cluster = clusterOf[node]!;
    if (numbers[cluster] === -1) numbers[cluster] = count++;
    clusterOf[node] = numbers[cluster]!;
  }
  return count;
}
