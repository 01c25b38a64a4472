import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readRecords } from "../evaluate/corpora.ts";
import { outsideData } from "../support/outside-data.ts";
import { median, type Row } from "./row.ts";

const PROJECT = join(import.meta.dirname, "../..");
const RUNS = 3;
const SIZES = [1_000, 2_000, 5_000, 10_000, 48_853];

/** What a run of the command line costs, start-up included; `processor` is the time of all cores. */
export interface Cost {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs `paperloom build` once (lib/ must be built). */
export function runBuild(args: readonly string[]): Cost {
  const preload = pathToFileURL(join(import.meta.dirname, "peak-memory.mjs")).href;
  const cli = join(PROJECT, "lib/cli.js");
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", preload, cli, "build", ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const seconds = (performance.now() - start) / 1000;
  const said = (what: string): number => Number(new RegExp(`${what} (\\d+)`).exec(run.stderr)![1]);
  return { seconds, processor: said("processor-ms") / 1000, megabytes: said("peak-kB") / 1024 };
}

/** Medians of three runs. */
function measureBuild(files: readonly string[], output: string): Cost {
  const runs = Array.from({ length: RUNS }, () => runBuild([...files, "-o", output]));
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: median(runs.map(({ processor }) => processor)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

/** Whole builds by the command line (lib/ must be built): the sample, and the first papers of a large corpus, up to `most`. */
export function benchBuilds(most: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-bench-"));
  const output = join(folder, "graph.json");
  const row = (corpus: string, papers: number, files: readonly string[]): Row => {
    const { seconds, processor, megabytes } = measureBuild(files, output);
    return {
      corpus,
      papers,
      seconds: seconds.toFixed(2),
      "all cores, s": processor.toFixed(2),
      "peak MB": megabytes.toFixed(0),
    };
  };
  try {
    const rows = [row("sample", 319, [join(PROJECT, "public/sample")])];
    const seeds = outsideData("seeds");
    if (seeds) rows.push(row("listings", 319, [seeds]));
    const acm = outsideData("data/acm-50k.jsonl.gz");
    const records = acm ? readRecords(acm) : [];
    for (const size of SIZES.filter((papers) => papers <= Math.min(most, records.length))) {
      rows.push(row("acm", size, [writeRecords(folder, records.slice(0, size))]));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file of JSON Lines, named by how many there are. */
export function writeRecords(folder: string, records: readonly unknown[]): string {
  const file = join(folder, `${records.length}.jsonl`);
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join("\n"));
  return file;
}

/** The exponent with which a column of the corpus `acm` grows from its first to its last row. */
export function growth(rows: readonly Row[], column: string): number {
  const acm = rows.filter(({ corpus }) => corpus === "acm");
  const [first, last] = [acm[0], acm.at(-1)];
  if (!first || !last || first === last) return NaN;
  const ratio = (name: string): number => Math.log(Number(last[name]) / Number(first[name]));
  return ratio(column) / ratio("papers");
}
