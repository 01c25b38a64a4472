import { spawnSync } from "node:child_process";
import { join } from "node:path";
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

/** Mean over papers of the F1 of their first ten phrases. */
export interface KeyphraseScore {
  readonly f1: number;
  /** Papers with gold phrases. */
  readonly papers: number;
}

/** How well each paper's first ten phrases meet its gold phrases, over papers with gold. */
function scorePhrases(records: readonly DataRecord[], found: readonly (readonly string[])[]): KeyphraseScore {
  const scores = records.flatMap(({ keywords = [] }, paper) => {
    const gold = new Set(keywords.map(stemmedKey).filter(Boolean));
    if (gold.size === 0) return [];
    const phrases = new Set(found[paper]!.slice(0, 10).map(stemmedKey).filter(Boolean));
    return [rates([...phrases].filter((key) => gold.has(key)).length, phrases.size, gold.size).f1];
  });
  return { f1: mean(scores), papers: scores.length };
}

/** Our concepts; the file is one corpus, its keywords are withheld. */
export function scoreKeyphrases(given: readonly DataRecord[]): KeyphraseScore {
  const { papers, records } = papersOf(given);
  const { concepts, byPaper } = findConcepts(papers, DEFAULT_OPTIONS, PLAIN_HOST);
  return scorePhrases(
    records,
    byPaper.map((weighted) => weighted.map(({ index }) => concepts[index]!.label)),
  );
}

/**
 * The same for YAKE (Campos et al. 2020) and tf-idf on the same papers; empty where the Python that `PAPERLOOM_PEERS`
 * names (default `python3`) has not their packages.
 */
export function scorePeers(given: readonly DataRecord[]): ReadonlyMap<string, KeyphraseScore> {
  const { papers, records } = papersOf(given);
  const texts = papers.map(({ title, abstract }) => `${title}. ${abstract}`);
  const python = process.env["PAPERLOOM_PEERS"] ?? "python3";
  const run = spawnSync(python, [join(import.meta.dirname, "peers.py")], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) return new Map();
  const found = JSON.parse(run.stdout) as Readonly<Record<string, readonly (readonly string[])[]>>;
  return new Map(Object.entries(found).map(([name, phrases]) => [name, scorePhrases(records, phrases)]));
}
