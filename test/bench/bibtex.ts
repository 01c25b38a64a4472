import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRandom } from "../../graph-builder/random.ts";
import { median, type Row } from "./row.ts";

const RUNS = 3;
const WORDS = "loom weft warp heddle graph learning of the and neural training model data system large scale".split(
  " ",
);

/** A library of `count` articles with TeX in it, each with an abstract of so many characters. */
function library(count: number, abstract: number): string {
  const random = createRandom(1);
  const prose = (length: number): string => {
    let text = "";
    while (text.length < length) text += `${WORDS[Math.floor(random() * WORDS.length)]} `;
    return text.slice(0, length).trim();
  };
  const entries = Array.from({ length: count }, (_, index) => {
    const summary = abstract > 0 ? `,\n  abstract = {${prose(abstract)}}` : "";
    return `@article{key${index},
  title = {A Study of {${WORDS[index % WORDS.length]!}} ${index} ${prose(40)}},
  author = {Weaver, Ada and van der Loom, Bo and M{\\"u}ller, J{\\'e}r{\\^o}me},
  journal = {Journal of Looms},
  year = {${1990 + (index % 30)}},
  doi = {10.1000/x.${index}}${summary}
}
`;
  });
  return entries.join("\n");
}

/** Reads the file named, and says how long that took: seconds on the clock and on the processor. */
const SCRIPT = `
import { readFileSync } from "node:fs";
const { readFile } = await import(process.argv[1]);
const bytes = readFileSync(process.argv[2]);
const start = performance.now();
const before = process.cpuUsage();
const { papers } = readFile({ name: "library.bib", bytes });
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ papers: papers.length, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }));`;

interface Run {
  readonly papers: number;
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function readOnce(path: string): Run {
  const [preload, library] = ["test/bench/peak-memory.mjs", "lib/index.js"].map(
    (file) => pathToFileURL(join(import.meta.dirname, "../..", file)).href,
  );
  const args = ["--import", preload!, "--input-type=module", "-e", SCRIPT, library!, path];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const megabytes = Number(/peak-kB (\d+)/.exec(stderr)![1]) / 1024;
  return { ...(JSON.parse(stdout) as Omit<Run, "megabytes">), megabytes };
}

/** Reading BibTeX (lib/ must be built), file and start-up in the memory: medians of three runs. */
export function benchBibtex(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-bench-"));
  const row = ([records, abstract]: readonly [number, number]): Row => {
    const path = join(folder, "library.bib");
    const text = library(records, abstract);
    writeFileSync(path, text);
    const runs = Array.from({ length: RUNS }, () => readOnce(path));
    const of = (name: keyof Run): number => median(runs.map((run) => run[name]));
    return {
      records,
      "characters of abstract": abstract,
      "file MB": (text.length / 1e6).toFixed(0),
      seconds: of("wall").toFixed(2),
      "records a second": Math.round(records / of("wall")),
      "records a CPU second": Math.round(records / of("cpu")),
      "peak MB": of("megabytes").toFixed(0),
    };
  };
  try {
    return (
      [
        [25_000, 1000],
        [50_000, 1000],
        [100_000, 1000],
        [100_000, 0],
      ] as const
    ).map(row);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
