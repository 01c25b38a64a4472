import { performance } from "node:perf_hooks";
import { createWorkerPool } from "../../graph-builder/cli/worker-pool.ts";
import { closest } from "../../graph-builder/link/closest.ts";
import type { NearLists } from "../../graph-builder/link/near-lists.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { runElsewhere } from "../../graph-builder/steps.ts";
import { dotProduct, joinRows, type Rows } from "../../graph-builder/link/rows.ts";
import { zipfRows } from "./planted-papers.ts";
import type { Row } from "./row.ts";

const MOST = 10;
/** How many papers are compared with all others. */
const ASKED = 300;

/** How much less near than the nearest is near enough: as in a build of few papers, and of many. */
const HASTES = [1, 1.75];

/** Top-ten links of papers of 15 concepts by Zipf's law, found as in a build: processor time of all cores and seconds by the clock, and how many of the true ones are found. */
export async function benchLinking(sizes: readonly number[] = [10_000, 100_000]): Promise<readonly Row[]> {
  const pool = createWorkerPool();
  const table: Row[] = [];
  for (const papers of sizes) {
    const rows = joinRows([{ rows: zipfRows(papers, papers / 2, 15, 7), share: 1 }]);
    const asked = Array.from({ length: ASKED }, (_, i) => Math.floor((i * papers) / ASKED));
    const compared = performance.now();
    const best = asked.map((row) => trueBest(rows, row));
    const all = (((performance.now() - compared) / 1000) * papers) / ASKED;
    for (const haste of HASTES) {
      const before = process.cpuUsage();
      const started = performance.now();
      const found = await runElsewhere(closest(rows, MOST, haste), {
        ...PLAIN_HOST,
        run: (job) => pool.run(job, PLAIN_HOST),
      });
      const seconds = (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(before);
      const hits = asked.map((row, i) => recall(found, row, best[i]!));
      table.push({
        papers,
        haste,
        seconds: seconds.toFixed(1),
        "all cores, s": ((user + system) / 1e6).toFixed(1),
        recall: (hits.reduce((sum, hit) => sum + hit, 0) / ASKED).toFixed(4),
        "comparing all pairs, s": all.toFixed(0),
      });
    }
  }
  pool.end();
  return table;
}

/** The largest dot products of a row with others. */
function trueBest(rows: Rows, row: number): readonly number[] {
  const all: number[] = [];
  for (let other = 0; other + 1 < rows.offsets.length; other += 1) {
    const weight = other === row ? 0 : dotProduct(rows, row, other);
    if (weight > 0) all.push(weight);
  }
  return all.sort((a, b) => b - a).slice(0, MOST);
}

/** The share of the true best that are found; those of the same weight as the last may stand for one another. */
function recall({ offsets, weights }: NearLists, row: number, best: readonly number[]): number {
  const least = (best.at(-1) ?? 0) - 1e-9;
  const found = weights.subarray(offsets[row], offsets[row + 1]);
  return best.length === 0 ? 1 : found.filter((weight) => weight >= least).length / best.length;
}
