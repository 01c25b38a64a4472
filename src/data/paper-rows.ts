import type { Corpus, CorpusLink } from "./corpus.ts";

/** Links between papers in compressed rows: those of paper `p` lead to `ends[starts[p]]` up to `ends[starts[p + 1]]`. */
export interface PaperRows {
  readonly papers: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Rows of the links between two papers that pass a test; with `bothWays` each stands in the rows of both. Linear. */
export function paperRows(corpus: Corpus, wanted: (link: CorpusLink) => boolean, bothWays: boolean): PaperRows {
  const { paperCount: papers } = corpus;
  const links = corpus.links.filter(
    (link) => link.source < papers && link.target < papers && link.source !== link.target && wanted(link),
  );
  const starts = new Int32Array(papers + 1);
  for (const { source, target } of links) {
    starts[source + 1]! += 1;
    if (bothWays) starts[target + 1]! += 1;
  }
  for (let paper = 0; paper < papers; paper++) starts[paper + 1]! += starts[paper]!;
  const ends = new Int32Array(starts[papers]!);
  const free = starts.slice(0, papers);
  for (const { source, target } of links) {
    ends[free[source]!++] = target;
    if (bothWays) ends[free[target]!++] = source;
  }
  return { papers, starts, ends };
}
