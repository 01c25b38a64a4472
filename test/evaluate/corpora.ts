import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { readFiles } from "../../graph-builder/read/read.ts";
import type { InputFile } from "../../graph-builder/read/reader.ts";
import type { Paper } from "../../graph-builder/types.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** The listings of a folder. */
export function listings(folder: string): InputFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** The sample corpus, as the explorer has it. */
export function sampleFiles(): InputFile[] {
  return listings(join(PROJECT, "public/sample"));
}

/** Folder of the gold facts of the sample corpus. */
export const GOLD_FOLDER: string = join(PROJECT, "test/gold");

/** A paper of a data set; `keywords` and `references` are gold and withheld from the builder. */
export interface DataRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year?: number;
  readonly keywords?: readonly string[];
  readonly references?: readonly string[];
}

/** The records of a JSON Lines file, `.gz` or not. */
export function readRecords(path: string): DataRecord[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as DataRecord);
}

/** The records as papers, read, merged and cleaned as a build does it, and the record behind each. */
export function papersOf(records: readonly DataRecord[]): { papers: readonly Paper[]; records: readonly DataRecord[] } {
  const lines = records.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
  const file = { name: "records.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) };
  const { papers } = mergePapers(readFiles([file], PLAIN_HOST).papers);
  return { papers, records: papers.map(({ sources }) => records[sources[0]!.line - 1]!) };
}
