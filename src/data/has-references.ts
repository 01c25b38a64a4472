import type { Corpus } from "./corpus.ts";

/** Whether any paper refers to another: a graph of another program may have links without a direction only. */
export function hasReferences({ nodes, paperCount }: Corpus): boolean {
  for (let paper = 0; paper < paperCount; paper += 1) if (nodes[paper]!.inDegree > 0) return true;
  return false;
}
