import type { EarlierLevel, Partition } from "../types.ts";

/** A cluster is the earlier one if they share this part of the papers that either had. */
const SAME = 0.5;

/** What a cluster of this build was in an earlier one. */
export interface Kept {
  /** Place in the earlier level's clusters. */
  readonly place: number;
  /** Whether it has the papers that it had, no more and no less. */
  readonly isWhole: boolean;
  /** Papers in both, as a share of those in either. */
  readonly overlap: number;
}

/**
 * The earlier cluster of each cluster, undefined for a new one: pairs that share
 * most papers come first, none is given twice, and the two must share half of
 * the known papers of one of them. Linear.
 */
export function keepIds(
  { clusterOf, sizes }: Partition,
  { clusterOf: earlierOf, clusters }: EarlierLevel,
): readonly (Kept | undefined)[] {
  const shared = new Map<number, number>();
  const known = new Int32Array(sizes.length);
  const left = new Int32Array(clusters.length);
  clusterOf.forEach((cluster, paper) => {
    const place = earlierOf[paper]!;
    if (place < 0) return;
    left[place]! += 1;
    if (cluster < 0) return;
    known[cluster]! += 1;
    const pair = cluster * clusters.length + place;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  });
  const kept: (Kept | undefined)[] = Array.from(sizes, () => undefined);
  const taken = new Set<number>();
  for (const [pair, both] of [...shared].sort(([a, m], [b, n]) => n - m || a - b)) {
    const cluster = Math.floor(pair / clusters.length);
    const place = pair % clusters.length;
    const isSame = both >= SAME * Math.min(known[cluster]!, left[place]!);
    if (kept[cluster] || taken.has(place) || !isSame) continue;
    taken.add(place);
    const { size } = clusters[place]!;
    kept[cluster] = {
      place,
      isWhole: both === size && both === sizes[cluster],
      overlap: both / (size + sizes[cluster]! - both),
    };
  }
  return kept;
}

/** The number in an id `c<level>-<n>`; undefined in any other. */
export function numberIn(id: string, level: number): number | undefined {
  const [, depth, number] = /^c(\d+)-(\d+)$/u.exec(id) ?? [];
  return Number(depth) === level ? Number(number) : undefined;
}

/** A number for each cluster of a level: the one it had, else the lowest that is free. */
export function numbersOf(
  kept: readonly (Kept | undefined)[],
  earlier: EarlierLevel | undefined,
  level: number,
): readonly number[] {
  const had = kept.map((each) => each && earlier && numberIn(earlier.clusters[each.place]!.id, level));
  const taken = new Set(had);
  let next = 0;
  return had.map((number) => {
    if (number !== undefined) return number;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  });
}
