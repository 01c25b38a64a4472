import type { Concept } from "../types.ts";
import type { Belonging } from "./belonging.ts";
import type { Mentions } from "./mentions.ts";

/** A concept, and how well it stands for a cluster. */
export interface Telling {
  readonly label: string;
  /** Spellings seen, the label among them. */
  readonly variants: readonly string[];
  /** Which of the papers in and around the cluster say it, ascending places. */
  readonly said: readonly number[];
  /** How much the paper at each place belongs to the cluster; the same for all concepts of a cluster. */
  readonly shares: readonly number[];
  /** How many papers say it that do not belong to the cluster, parts of papers included. */
  readonly outside: number;
  /** The sum of the shares. */
  readonly size: number;
  /** How well the concept finds the cluster's papers, 0..1. */
  readonly score: number;
}

/** How many concepts of a cluster are kept. */
const KEPT = 24;
/** What it counts that most papers say it, beside that few others do. */
const COVERAGE = 0.8;

/**
 * For each cluster the concepts that find its papers best, the best first. A
 * concept's score weighs how many of those who say it belong to the cluster
 * against how many of the cluster say it (the F-measure, van Rijsbergen 1979),
 * less where the others say it nearly as often.
 */
export function tellingConcepts(
  clusters: readonly Belonging[],
  concepts: readonly Concept[],
  mentions: Mentions,
): readonly (readonly Telling[])[] {
  const all = new Int32Array(concepts.length);
  for (const own of mentions.concepts) for (const concept of own) all[concept]! += 1;
  return clusters.map(({ places, shares }) => {
    const least = places.length > 2 ? 2 : 1;
    const said = new Map<number, number[]>();
    places.forEach((place, near) => {
      for (const concept of mentions.concepts[place]!) {
        if (all[concept]! < least) continue;
        const known = said.get(concept);
        if (known) known.push(near);
        else said.set(concept, [near]);
      }
    });
    const size = shares.reduce((sum, share) => sum + share, 0);
    const best: { readonly concept: number; readonly score: number; readonly outside: number }[] = [];
    for (const [concept, own] of said) {
      if (own.length < least) continue;
      const found = sumOf(own, shares);
      const outside = all[concept]! - found;
      const score = findsWell(found, outside, size) * standsOut(found, outside, size, mentions.papers.length);
      best.push({ concept, score, outside });
    }
    // Concepts are sorted by id.
    best.sort((a, b) => b.score - a.score || a.concept - b.concept);
    return best.slice(0, KEPT).map(({ concept, score, outside }): Telling => {
      const { label, variants } = concepts[concept]!;
      return { label, variants, said: said.get(concept)!, shares, outside, size, score };
    });
  });
}

/** How much of the cluster the papers at these places are. */
export function sumOf(places: Iterable<number>, shares: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += shares[place]!;
  return sum;
}

/** The weighted harmonic mean of the share of the cluster that is found and the share of finds that are right. */
export function findsWell(found: number, outside: number, size: number): number {
  return ((1 + COVERAGE) * found) / (found + outside + COVERAGE * size);
}

/** 1 for what the cluster says at least twice as often as all papers (or as often as it can), 0 for what it says no more often. */
function standsOut(found: number, outside: number, size: number, papers: number): number {
  const lift = (found * papers) / (size * (found + outside));
  const most = Math.min(1, papers / size - 1);
  return most > 0 ? Math.max(0, Math.min(1, (lift - 1) / most)) : 1;
}
