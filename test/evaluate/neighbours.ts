import { findConcepts } from "../../graph-builder/concepts/concepts.ts";
import { alike, likenessRows } from "../../graph-builder/link/likeness.ts";
import type { NearLists } from "../../graph-builder/link/near-lists.ts";
import { findNearest } from "../../graph-builder/link/nearest.ts";
import { packRows, type Rows } from "../../graph-builder/link/rows.ts";
import { sharedRows } from "../../graph-builder/link/shared-rows.ts";
import { readWords } from "../../graph-builder/link/word-reading.ts";
import { wordRows } from "../../graph-builder/link/words.ts";
import { runInPlace } from "../../graph-builder/steps.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { findReferences } from "../../graph-builder/references/references.ts";
import { FUNCTION_WORDS } from "../../graph-builder/text/stop-words.ts";
import type { Paper } from "../../graph-builder/types.ts";
import { papersOf, type DataRecord } from "./corpora.ts";
import { mean } from "./measures.ts";

const NEAREST = 10;

/** The papers that each paper cites or is cited by, as indices. */
function citations(records: readonly DataRecord[]): readonly ReadonlySet<number>[] {
  const indexOf = new Map(records.map(({ id }, index) => [id, index]));
  const linked = records.map(() => new Set<number>());
  for (const [source, { references = [] }] of records.entries()) {
    for (const id of references) {
      const target = indexOf.get(id);
      if (target === undefined || target === source) continue;
      linked[source]!.add(target);
      linked[target]!.add(source);
    }
  }
  return linked;
}

/** Mean share of a paper's citations that stand among its ten nearest, over papers with citations. */
function recall({ offsets, indices }: NearLists, linked: readonly ReadonlySet<number>[]): number {
  const shares = linked.flatMap((cited, paper) => {
    if (cited.size === 0) return [];
    const near = indices.subarray(offsets[paper], offsets[paper + 1]).subarray(0, NEAREST);
    return [near.filter((index) => cited.has(index)).length / cited.size];
  });
  return mean(shares);
}

/** The plain baseline: lower-case words of title and abstract without stop words, sublinear tf, smooth idf, cosine. */
function tfIdfRows(papers: readonly Paper[]): Rows {
  const numbers = new Map<string, number>();
  const counts = papers.map(({ title, abstract }) => {
    const bag = new Map<number, number>();
    for (const word of `${title} ${abstract}`.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []) {
      if (FUNCTION_WORDS.has(word)) continue;
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      bag.set(number, (bag.get(number) ?? 0) + 1);
    }
    return bag;
  });
  const frequency = new Float64Array(numbers.size);
  for (const bag of counts) for (const word of bag.keys()) frequency[word]! += 1;
  const idf = frequency.map((papersWith) => 1 + Math.log((1 + papers.length) / (1 + papersWith)));
  const lists = counts.map((bag) => {
    const entries = [...bag].map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * idf[term]! }));
    const length = Math.sqrt(entries.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return entries.sort((a, b) => a.term - b.term).map(({ term, weight }) => ({ term, weight: weight / length }));
  });
  return packRows(lists, numbers.size);
}

/** Recall at ten of citing and cited papers among a paper's nearest, ours before the backbone and plain tf-idf's. */
export function scoreNeighbours(given: readonly DataRecord[]): {
  readonly ours: number;
  readonly tfIdf: number;
  readonly papers: number;
} {
  const { papers, records } = papersOf(given);
  const concepts = findConcepts(papers, DEFAULT_OPTIONS, PLAIN_HOST);
  const references = findReferences(papers, concepts, DEFAULT_OPTIONS, PLAIN_HOST);
  const linked = citations(records);
  const shared = sharedRows(concepts, references, papers.length);
  return {
    ours: recall(runInPlace(alike(likenessRows(wordRows([readWords(papers)]), shared), NEAREST), PLAIN_HOST), linked),
    tfIdf: recall(findNearest(tfIdfRows(papers), NEAREST), linked),
    papers: linked.filter(({ size }) => size > 0).length,
  };
}
