import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRecords } from "../evaluate/corpora.ts";
import { outsideData } from "../support/outside-data.ts";
import { runBuild, writeRecords, type Cost } from "./builds.ts";
import type { Row } from "./row.ts";

/** How many papers come in. */
const MORE = 100;

/** A build of `most` ACM papers at the most, and one after 100 of them came in, with and without `--cache` and `--from`. */
export function benchRebuild(most: number): readonly Row[] {
  const acm = outsideData("data/acm-50k.jsonl.gz");
  if (!acm) return [];
  const folder = mkdtempSync(join(tmpdir(), "paperloom-rebuild-"));
  try {
    const records = readRecords(acm).slice(0, most);
    const before = writeRecords(folder, records.slice(0, -MORE));
    const after = writeRecords(folder, records);
    const old = join(folder, "old.json");
    const cache = ["--cache", join(folder, "cache")];
    runBuild([before, "-o", old, ...cache]);
    const full = runBuild([after, "-o", join(folder, "full.json")]);
    const row = (how: string, cost: Cost): Row => ({
      papers: records.length,
      how,
      seconds: cost.seconds.toFixed(1),
      "all cores, s": cost.processor.toFixed(1),
      "of a full build": (cost.processor / full.processor).toFixed(2),
    });
    return [
      row("anew", full),
      row("--cache", runBuild([after, "-o", join(folder, "kept.json"), ...cache])),
      row("--cache --from", runBuild([after, "-o", join(folder, "grown.json"), ...cache, "--from", old])),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
