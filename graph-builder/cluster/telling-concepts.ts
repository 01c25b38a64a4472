import { groupBy } from "../groups.ts";
import type { Concept, Partition } from "../types.ts";
import type { Mentions } from "./mentions.ts";

/** A concept, and how well it stands for a cluster. */
export interface Telling {
  readonly label: string;
  /** Spellings seen, the label among them. */
  readonly variants: readonly string[];
  /** Which members say it, ascending places in the cluster. */
  readonly members: readonly number[];
  /** How many papers outside say it. */
  readonly outside: number;
  /** How many members were asked. */
  readonly asked: number;
  /** How well the concept finds the cluster's papers, 0..1. */
  readonly score: number;
}

/** How many concepts of a cluster are kept. */
const KEPT = 24;

/**
 * For each cluster of a level the concepts that find its papers best, the best
 * first. A concept's score is the harmonic mean of how many of the members say
 * it and how many of those who say it are members (van Rijsbergen 1979).
 */
export function tellingConcepts(
  level: Partition,
  concepts: readonly Concept[],
  mentions: Mentions,
): readonly (readonly Telling[])[] {
  const all = new Int32Array(concepts.length);
  for (const own of mentions.concepts) for (const concept of own) all[concept]! += 1;
  const { starts, members } = groupBy(
    Int32Array.from(mentions.papers, (paper) => level.clusterOf[paper]!),
    level.sizes.length,
  );
  return Array.from(level.sizes, (_, cluster) => {
    const said = new Map<number, number[]>();
    const own = members.subarray(starts[cluster], starts[cluster + 1]);
    own.forEach((read, place) => {
      for (const concept of mentions.concepts[read]!) {
        const places = said.get(concept);
        if (places) places.push(place);
        else said.set(concept, [place]);
      }
    });
    const least = own.length > 2 ? 2 : 1;
    const telling = [...said].flatMap(([concept, places]) => {
      if (places.length < least) return [];
      const { label, variants, id } = concepts[concept]!;
      const outside = all[concept]! - places.length;
      return [
        {
          label,
          variants,
          members: places,
          outside,
          asked: own.length,
          score: harmonic(places.length, outside, own.length),
          id,
        },
      ];
    });
    telling.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return telling.slice(0, KEPT);
  });
}

/** Twice what is found over what was named and what was sought: the F-measure. */
export function harmonic(found: number, outside: number, size: number): number {
  return (2 * found) / (found + outside + size);
}
