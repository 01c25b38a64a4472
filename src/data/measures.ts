import { betweenness, pageRank } from "./centrality.ts";
import type { Corpus, CorpusNode } from "./corpus.ts";
import type { ColourBy, SizeBy } from "./look.ts";
import { paperRows } from "./paper-rows.ts";

/** What a paper can be measured by. */
export type MeasureName = Exclude<ColourBy | SizeBy, "cluster" | "source" | "even">;

/** A number for each paper, worked out with pauses; NaN where there is none. */
type Measure = (corpus: Corpus) => Generator<void, Float64Array>;

/** Papers read between two pauses. */
const PAUSE_EVERY = 2000;

function* read(corpus: Corpus, value: (node: CorpusNode) => number): Generator<void, Float64Array> {
  const values = new Float64Array(corpus.paperCount);
  for (let paper = 0; paper < values.length; paper += 1) {
    values[paper] = value(corpus.nodes[paper]!);
    if (paper % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
  }
  return values;
}

/** Betweenness follows all links as the map shows them; PageRank follows references to what they refer to. */
export const MEASURES: Readonly<Record<MeasureName, Measure>> = {
  year: (corpus) => read(corpus, ({ paper }) => paper?.year ?? Number.NaN),
  references: (corpus) => read(corpus, ({ inDegree }) => inDegree),
  degree: (corpus) => read(corpus, ({ inDegree, outDegree, conceptDegree }) => inDegree + outDegree + conceptDegree),
  betweenness: (corpus) => betweenness(paperRows(corpus, () => true, true)),
  pagerank: (corpus) => pageRank(paperRows(corpus, ({ kind }) => kind === "reference", false)),
};
