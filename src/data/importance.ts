import type { CorpusNode } from "./corpus.ts";

/** How much a paper matters on the map: papers that refer to it, papers it refers to, a little for shared concepts. */
export function importance({ inDegree, outDegree, conceptDegree }: CorpusNode): number {
  return 3 * inDegree + outDegree + 0.05 * conceptDegree;
}
