import type { Levels } from "../types.ts";

/** The clusters of one level as discs to be placed; on the last level every paper is a block of its own. */
export interface Blocks {
  /** Block of each paper, -1 for an ungrouped one. */
  readonly blockOf: Int32Array;
  readonly count: number;
  /** Block of the level above that holds each block. */
  readonly parents: Int32Array;
  /** How much ground each block wants. */
  readonly radius: Float64Array;
}

/** Share of a block's disc that the discs inside it fill. */
export const FILLED = 0.74;

/** All levels of blocks, coarse to fine, papers last. */
export function blockLevels(levels: Levels, paperRadius: Float64Array): readonly Blocks[] {
  const partitions = [...levels.named, ...levels.finer];
  const blocks = partitions.map(({ clusterOf, sizes, parents }): Blocks => {
    const area = new Float64Array(sizes.length);
    clusterOf.forEach((cluster, paper) => {
      if (cluster >= 0) area[cluster]! += paperRadius[paper]! * paperRadius[paper]!;
    });
    return { blockOf: clusterOf, count: sizes.length, parents, radius: area.map((each) => Math.sqrt(each / FILLED)) };
  });
  const finest = partitions.at(-1)?.clusterOf ?? new Int32Array(paperRadius.length).fill(-1);
  const grouped = [...finest.keys()].filter((paper) => finest[paper]! >= 0);
  const blockOf = new Int32Array(paperRadius.length).fill(-1);
  grouped.forEach((paper, block) => {
    blockOf[paper] = block;
  });
  const papers: Blocks = {
    blockOf,
    count: grouped.length,
    parents: Int32Array.from(grouped, (paper) => finest[paper]!),
    radius: Float64Array.from(grouped, (paper) => paperRadius[paper]!),
  };
  return [...blocks, papers];
}
