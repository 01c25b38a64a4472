import { pow } from "../../graph-builder/exact-math.ts";
import { createRandom, shuffle, type Random } from "../../graph-builder/random.ts";
import type { EdgeList } from "../../graph-builder/types.ts";

/** A graph whose communities are known. */
export interface Planted {
  readonly edges: EdgeList;
  readonly communityOf: Int32Array;
}

/** Equal communities; each node has about `degree` edges, of which the share `mixing` ends anywhere. */
export function plantedPartition(
  order: number,
  communities: number,
  degree: number,
  mixing: number,
  seed: number,
): Planted {
  const random = createRandom(seed);
  const communityOf = Int32Array.from({ length: order }, (_, node) => node % communities);
  const pairs = new Set<number>();
  const wanted = Math.round((order * degree) / 2);
  for (let tries = 0; pairs.size < wanted && tries < 20 * wanted; tries += 1) {
    const a = Math.floor(random() * order);
    const size = Math.ceil((order - communityOf[a]!) / communities);
    const inside = communityOf[a]! + communities * Math.floor(random() * size);
    const b = random() < mixing ? Math.floor(random() * order) : inside;
    if (a !== b) pairs.add(Math.min(a, b) * order + Math.max(a, b));
  }
  return { edges: toEdges(order, pairs), communityOf };
}

/**
 * Degrees and community sizes by power laws, the share `mixing` of each node's
 * edges leaving its community (Lancichinetti, Fortunato and Radicchi 2008);
 * edges by matching of stubs, double ones dropped.
 */
export function lfr(order: number, mixing: number, seed: number): Planted {
  const random = createRandom(seed);
  const degrees = Array.from({ length: order }, () => Math.round(powerLaw(random, 2.5, 4.3, 60)));
  const communityOf = new Int32Array(order);
  const members: number[][] = [];
  for (let node = 0; node < order;) {
    const size = Math.min(order - node, Math.round(powerLaw(random, 1.5, 20, 200)));
    members.push(Array.from({ length: size }, (_, i) => node + i));
    for (let end = node + size; node < end; node += 1) communityOf[node] = members.length - 1;
  }
  const pairs = new Set<number>();
  const inner = degrees.map((degree, node) =>
    Math.min(Math.round((1 - mixing) * degree), members[communityOf[node]!]!.length - 1),
  );
  for (const own of members)
    match(
      own.flatMap((node) => Array<number>(inner[node]!).fill(node)),
      pairs,
      order,
      random,
      () => true,
    );
  const outer = degrees.flatMap((degree, node) => Array<number>(degree - inner[node]!).fill(node));
  match(outer, pairs, order, random, (a, b) => communityOf[a] !== communityOf[b]);
  return { edges: toEdges(order, pairs), communityOf };
}

function match(
  stubs: number[],
  pairs: Set<number>,
  order: number,
  random: Random,
  fits: (a: number, b: number) => boolean,
): void {
  shuffle(stubs, random);
  for (let i = 0; i + 1 < stubs.length; i += 2) {
    const a = stubs[i]!;
    const b = stubs[i + 1]!;
    if (a !== b && fits(a, b)) pairs.add(Math.min(a, b) * order + Math.max(a, b));
  }
}

/** A draw between `low` and `high` from the density x^-exponent. */
function powerLaw(random: Random, exponent: number, low: number, high: number): number {
  const power = 1 - exponent;
  const a = pow(low, power);
  return pow(a + random() * (pow(high, power) - a), 1 / power);
}

function toEdges(order: number, pairs: ReadonlySet<number>): EdgeList {
  const sorted = [...pairs].sort((a, b) => a - b);
  return {
    order,
    source: Int32Array.from(sorted, (pair) => Math.floor(pair / order)),
    target: Int32Array.from(sorted, (pair) => pair % order),
    weight: new Float64Array(sorted.length).fill(1),
  };
}
