import { stemmer } from "@orama/stemmers/english";
import { findConcepts } from "../../graph-builder/concepts/concepts.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { papersOf, type DataRecord } from "./corpora.ts";
import { fold } from "./keys.ts";
import { mean, rates } from "./measures.ts";

/** Two phrases are the same when their Porter-stemmed words are. */
function stemmedKey(phrase: string): string {
  return (fold(phrase).match(/[a-z0-9]+/g) ?? []).map((word) => stemmer(word)).join(" ");
}

/** How well each paper's first ten concepts meet its gold phrases: the mean of the papers' F1, over papers with gold. */
export function scoreKeyphrases(records: readonly DataRecord[]): { readonly f1: number; readonly papers: number } {
  const read = papersOf(records);
  const { concepts, byPaper } = findConcepts(read.papers, DEFAULT_OPTIONS, PLAIN_HOST);
  const scores = read.records.flatMap(({ keywords = [] }, paper) => {
    const gold = new Set(keywords.map(stemmedKey).filter(Boolean));
    if (gold.size === 0) return [];
    const labels = byPaper[paper]!.slice(0, 10).map(({ index }) => stemmedKey(concepts[index]!.label));
    const found = new Set(labels.filter(Boolean));
    return [rates([...found].filter((key) => gold.has(key)).length, found.size, gold.size).f1];
  });
  return { f1: mean(scores), papers: scores.length };
}
