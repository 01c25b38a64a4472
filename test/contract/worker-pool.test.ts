import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerPool } from "../../graph-builder/cli/worker-pool.ts";
import { buildGraph, buildGraphElsewhere, PaperloomError, type InputFile } from "../../graph-builder/index.ts";
import { PLAIN_HOST, type Host } from "../../graph-builder/progress.ts";
import { createRandom } from "../../graph-builder/random.ts";
import { runJob } from "../../graph-builder/steps.ts";
import { writeJson } from "../../graph-builder/write/json.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "paperloom-pool-"));
const script = join(folder, "worker.js");

const NOUNS = "loom warp weft shuttle heddle treadle selvage bobbin spindle distaff yarn dye madder indigo weld".split(
  " ",
);

/** Enough short papers for many chunks; some name the machine of another. */
function papers(count: number): readonly InputFile[] {
  const random = createRandom(3);
  const noun = (): string => NOUNS[Math.floor(random() * NOUNS.length)]!;
  const lines = Array.from({ length: count }, (_, index) => {
    const title = `${index % 9 === 0 ? `Weave${index}: ` : ""}On the ${noun()} and the ${noun()} ${index}`;
    const abstract = `We study the ${noun()} ${noun()} (${noun().slice(0, 1).toUpperCase()}X). It is compared with Weave${9 * Math.floor((random() * count) / 9)}.`;
    return JSON.stringify({ title, abstract });
  });
  return [{ name: "papers.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }];
}

const files = papers(1100);

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: { worker: "graph-builder/cli/worker.ts" } },
    },
    ssr: { noExternal: true },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The graph file that a pool of so many threads builds, and how many jobs it was given. */
async function bytesBy(threads: number, host: Host = PLAIN_HOST): Promise<string> {
  const pool = createWorkerPool(threads, script);
  try {
    return writeJson(await buildGraphElsewhere({ files }, {}, { ...host, run: (job) => pool.run(job, host) }));
  } finally {
    pool.end();
  }
}

describe("a pool of threads", () => {
  const here = writeJson(buildGraph({ files }));

  it.each([0, 1, 2, 3])("of %i builds the graph that is built in place, byte for byte", async (threads) => {
    expect(await bytesBy(threads)).toBe(here);
  });

  it("is sent, and sends, nothing that a clone cannot carry", async () => {
    const host = {
      ...PLAIN_HOST,
      run: async (job: Parameters<typeof runJob>[0]) =>
        structuredClone(runJob({ ...job, chunks: structuredClone(job.chunks) }, PLAIN_HOST)),
    };
    expect(writeJson(await buildGraphElsewhere({ files }, {}, host))).toBe(here);
  });

  it("says how far it is, and stops when it is told to", async () => {
    const stages: string[] = [];
    const host: Host = { progress: ({ stage }) => void stages.push(stage), cancelled: () => stages.includes("texts") };
    await expect(bytesBy(2, host)).rejects.toThrow(PaperloomError);
    expect(stages.at(-1)).toBe("texts");
  });
});
