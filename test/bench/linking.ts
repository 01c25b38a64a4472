import { performance } from "node:perf_hooks";
import { availableParallelism } from "node:os";
import { createWorkerPool } from "../../graph-builder/cli/worker-pool.ts";
import { LINK_BUDGET } from "../../graph-builder/link/backbone.ts";
import { nearest, type Near } from "../../graph-builder/link/nearest.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { runElsewhere } from "../../graph-builder/steps.ts";
import { dotProduct, joinRows, type Rows } from "../../graph-builder/link/rows.ts";
import { zipfRows } from "./planted-papers.ts";
import type { Row } from "./row.ts";

const MOST = 10;
/** How many papers are compared with all others. */
const ASKED = 200;

/** Top-ten links of papers of 15 concepts by Zipf's law, found as in a build: seconds on all cores, and how many of the true ones are found. */
export async function benchLinking(sizes: readonly number[] = [10_000, 100_000]): Promise<readonly Row[]> {
  const pool = createWorkerPool();
  const table: Row[] = [];
  for (const papers of sizes) {
    const rows = joinRows([{ rows: zipfRows(papers, papers / 2, 15, 7), share: 1 }]);
    const started = performance.now();
    const found = await runElsewhere(nearest(rows, MOST, LINK_BUDGET), {
      ...PLAIN_HOST,
      run: (job) => pool.run(job, PLAIN_HOST),
    });
    const seconds = (performance.now() - started) / 1000;
    const asked = Array.from({ length: ASKED }, (_, i) => Math.floor((i * papers) / ASKED));
    const compared = performance.now();
    const hits = asked.map((row) => recall(found[row]!, rows, row));
    const all = (((performance.now() - compared) / 1000) * papers) / ASKED;
    table.push({
      papers,
      threads: Math.min(8, availableParallelism()),
      seconds: seconds.toFixed(1),
      recall: (hits.reduce((sum, hit) => sum + hit, 0) / ASKED).toFixed(4),
      "comparing all pairs, s": all.toFixed(0),
    });
  }
  pool.end();
  return table;
}

/** The share of the true best that are found; those of the same weight as the last may stand for one another. */
function recall(found: readonly Near[], rows: Rows, row: number): number {
  const all: number[] = [];
  for (let other = 0; other + 1 < rows.offsets.length; other += 1) {
    const weight = other === row ? 0 : dotProduct(rows, row, other);
    if (weight > 0) all.push(weight);
  }
  const best = all.sort((a, b) => b - a).slice(0, MOST);
  const least = (best.at(-1) ?? 0) - 1e-9;
  return best.length === 0 ? 1 : found.filter(({ weight }) => weight >= least).length / best.length;
}
