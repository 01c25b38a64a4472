import type { PaperRows } from "./paper-rows.ts";

/** Work that a screen bears: beyond it, betweenness is estimated from fewer papers. Visits of a paper or a link. */
const MOST_VISITS = 1e9;
/** An estimate starts from so many papers at least. */
const LEAST_PIVOTS = 64;

/** Room for one search from a paper, used again for the next one. */
interface Search {
  /** Papers in the order in which they were reached. */
  readonly order: Int32Array;
  readonly distance: Int32Array;
  /** Shortest paths from the start. */
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
}

/** Reaches papers from a start, nearest first; returns how many. */
function searchFrom(start: number, { starts, ends }: PaperRows, { order, distance, paths }: Search): number {
  distance.fill(-1);
  paths.fill(0);
  order[0] = start;
  distance[start] = 0;
  paths[start] = 1;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const paper = order[at]!;
    for (let row = starts[paper]!; row < starts[paper + 1]!; row++) {
      const other = ends[row]!;
      if (distance[other]! < 0) {
        distance[other] = distance[paper]! + 1;
        order[reached++] = other;
      }
      const step = distance[other]! - distance[paper]!;
      if (step === 1) paths[other]! += paths[paper]!;
    }
  }
  return reached;
}

/** Adds to `sums` how much the paths from a start depend on each paper, from the farthest papers back. */
function gather(reached: number, { starts, ends }: PaperRows, search: Search, sums: Float64Array): void {
  const { order, distance, paths, dependency } = search;
  dependency.fill(0);
  for (let at = reached - 1; at > 0; at--) {
    const paper = order[at]!;
    const share = (1 + dependency[paper]!) / paths[paper]!;
    for (let row = starts[paper]!; row < starts[paper + 1]!; row++) {
      const other = ends[row]!;
      const step = distance[paper]! - distance[other]!;
      if (step === 1) dependency[other]! += paths[other]! * share;
    }
    sums[paper]! += dependency[paper]!;
  }
}

/** How many papers searches start from: all, or as many as a screen bears. */
export function pivotCount({ papers, ends }: PaperRows): number {
  const bearable = Math.floor(MOST_VISITS / Math.max(1, 2 * (papers + ends.length)));
  return Math.min(papers, Math.max(LEAST_PIVOTS, bearable));
}

/**
 * Share of all pairs of papers whose shortest paths lead over each paper, 0..1 (Brandes 2001). `rows` must hold each
 * link both ways. A large graph is estimated from `pivots` evenly spread starts (Brandes and Pich 2007). Pauses after each
 * start; papers times links.
 */
export function* betweenness(rows: PaperRows, pivots: number = pivotCount(rows)): Generator<void, Float64Array> {
  const { papers } = rows;
  const sums = new Float64Array(papers);
  const search: Search = {
    order: new Int32Array(papers),
    distance: new Int32Array(papers),
    paths: new Float64Array(papers),
    dependency: new Float64Array(papers),
  };
  for (let pivot = 0; pivot < pivots; pivot++) {
    const start = Math.floor((pivot * papers) / pivots);
    gather(searchFrom(start, rows, search), rows, search, sums);
    yield;
  }
  const pairs = Math.max(1, (papers - 1) * (papers - 2));
  const scale = papers / Math.max(1, pivots) / pairs;
  return sums.map((sum) => sum * scale);
}

/** Share of readers who follow a reference instead of opening any paper. */
const DAMPING = 0.85;
const ROUNDS = 100;
const SETTLED = 1e-9;

/**
 * Share of time that a reader who follows references at random, and now and then opens any paper, spends at each
 * (PageRank: Brin and Page 1998, damping .85); sums to 1. Pauses after each round.
 */
export function* pageRank({ papers, starts, ends }: PaperRows): Generator<void, Float64Array> {
  let rank = new Float64Array(papers).fill(1 / Math.max(1, papers));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(papers);
    let idle = 0;
    for (let paper = 0; paper < papers; paper++) {
      const degree = starts[paper + 1]! - starts[paper]!;
      if (degree === 0) idle += rank[paper]!;
      for (let row = starts[paper]!; row < starts[paper + 1]!; row++) next[ends[row]!]! += rank[paper]! / degree;
    }
    const base = (1 - DAMPING + DAMPING * idle) / Math.max(1, papers);
    let change = 0;
    for (let paper = 0; paper < papers; paper++) {
      next[paper] = base + DAMPING * next[paper]!;
      change += Math.abs(next[paper]! - rank[paper]!);
    }
    rank = next;
    if (change < SETTLED) break;
    yield;
  }
  return rank;
}
