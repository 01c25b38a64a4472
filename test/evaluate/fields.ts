import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGraph } from "../../graph-builder/build.ts";
import { GOLD_FOLDER, type DataRecord } from "./corpora.ts";
import type { Gold, GoldPaper } from "./gold.ts";
import { titleKey } from "./keys.ts";
import { scoreGraph, type Scores } from "./score-graph.ts";

const PARTS = ["read", "read later", "held out"] as const;

/** A paper of a field other than the sample's. */
interface FieldPaper extends GoldPaper {
  readonly field: string;
  /** Whether its errors were read while rules were written: from the start, in a later round, or never. */
  readonly half: (typeof PARTS)[number];
}

/** How well the works that papers of other fields name, and the links among them, are found. */
export interface FieldScores {
  readonly halves: readonly { readonly half: string; readonly papers: number; readonly scores: Scores }[];
  /** Links between papers that a person found right are required, those found wrong forbidden. */
  readonly links: Scores;
}

/** Builds one corpus of the annotated papers and of those that the judged links join, and scores it. */
export function scoreFields(records: readonly DataRecord[]): FieldScores {
  const papers = readLines(join(GOLD_FOLDER, "fields.jsonl"));
  const pairs = JSON.parse(readFileSync(join(GOLD_FOLDER, "field-links.json"), "utf8")) as Gold["references"];
  const ends = [...pairs.required, ...pairs.forbidden].flatMap(({ source, target }) => [source, target]);
  const wanted = new Set([...papers.map(({ title }) => title), ...ends].map(titleKey));
  const lines = firstOfEach(records.filter(({ title }) => wanted.has(titleKey(title)))).map((record) => tell(record));
  const graph = buildGraph({
    files: [{ name: "fields.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }],
  });
  const none = { required: [], optional: [], forbidden: [] };
  const halves = PARTS.map((half) => {
    const own = papers.filter((paper) => paper.half === half);
    return { half, papers: own.length, scores: scoreGraph(graph, { papers: own, references: none }) };
  });
  const sources = [...new Set([...pairs.required, ...pairs.forbidden].map(({ source }) => source))];
  const nameless = sources.map((title) => ({ title, names: [], mentions: [], concepts: [], topic: null }));
  return { halves, links: scoreGraph(graph, { papers: nameless, references: pairs }) };
}

function readLines(path: string): FieldPaper[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as FieldPaper);
}

function firstOfEach(records: readonly DataRecord[]): DataRecord[] {
  const byTitle = new Map<string, DataRecord>();
  for (const record of records) {
    const key = titleKey(record.title);
    if (!byTitle.has(key)) byTitle.set(key, record);
  }
  return [...byTitle.values()];
}

/** Keywords and reference lists are withheld. */
function tell({ title, abstract, year }: DataRecord): string {
  return JSON.stringify({ title, abstract, year });
}
