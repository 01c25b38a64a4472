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

/** Seconds and peak memory of `paperloom build`, start-up included: medians of three runs. */
function measureBuild(
  files: readonly string[],
  output: string,
): { readonly seconds: number; readonly megabytes: number } {
  const preload = pathToFileURL(join(import.meta.dirname, "peak-memory.mjs")).href;
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const cli = join(PROJECT, "lib/cli.js");
    const run = spawnSync(process.execPath, ["--import", preload, cli, "build", ...files, "-o", output], {
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, megabytes: Number(/peak-kB (\d+)/.exec(run.stderr)![1]) / 1024 };
  });
  return { seconds: median(runs.map((run) => run.seconds)), megabytes: median(runs.map((run) => run.megabytes)) };
}

/** Whole builds by the command line (lib/ must be built): the sample, and the first papers of a large corpus, up to `most`. */
export function benchBuilds(most: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-bench-"));
  const output = join(folder, "graph.json");
  const row = (corpus: string, papers: number, files: readonly string[]): Row => {
    const { seconds, megabytes } = measureBuild(files, output);
    return { corpus, papers, seconds: seconds.toFixed(2), "peak MB": megabytes.toFixed(0) };
  };
  try {
    const rows = [row("sample", 319, [join(PROJECT, "public/sample")])];
    const seeds = outsideData("seeds");
    if (seeds) rows.push(row("listings", 319, [seeds]));
    const acm = outsideData("data/acm-50k.jsonl.gz");
    const records = acm ? readRecords(acm) : [];
    for (const size of SIZES.filter((papers) => papers <= Math.min(most, records.length))) {
      const file = join(folder, `${size}.jsonl`);
      writeFileSync(
        file,
        records
          .slice(0, size)
          .map((record) => JSON.stringify(record))
          .join("\n"),
      );
      rows.push(row("acm", size, [file]));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The exponent with which a column of the corpus `acm` grows from its first to its last row. */
export function growth(rows: readonly Row[], column: string): number {
  const acm = rows.filter(({ corpus }) => corpus === "acm");
  const [first, last] = [acm[0], acm.at(-1)];
  if (!first || !last || first === last) return NaN;
  const ratio = (name: string): number => Math.log(Number(last[name]) / Number(first[name]));
  return ratio(column) / ratio("papers");
}
