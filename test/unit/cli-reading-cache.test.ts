import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createReadingCache } from "../../graph-builder/cli/reading-cache.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { READ_PAPERS } from "../../graph-builder/read-papers.ts";
import { runJob, type Job } from "../../graph-builder/steps.ts";

const chunk = (title: string): readonly object[] => [
  { title, abstract: `${title} holds Thread Count (TC) at 3.5. See the Loom-2.`, keywords: ["warp"] },
];
const jobOf = (...titles: readonly string[]): Job => ({ task: READ_PAPERS, chunks: titles.map(chunk) });

let folder = "";
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), "paperloom-cache-")), "deep")));
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

/** Runs a job with the cache; how many chunks were really read. */
async function read(job: Job, version = "1"): Promise<{ answers: readonly unknown[]; chunks: number }> {
  let chunks = 0;
  const run = createReadingCache(
    folder,
    async (given, host) => {
      chunks += given.chunks.length;
      return runJob(given, host);
    },
    version,
  );
  return { answers: await run(job, PLAIN_HOST), chunks };
}

describe("the cache of readings", () => {
  it("gives what reading gives, and reads only what is new", async () => {
    const first = jobOf("Looms", "Knots");
    expect((await read(first)).chunks).toBe(2);
    const more = jobOf("Looms", "Dyes", "Knots");
    const again = await read(more);
    expect(again.chunks).toBe(1);
    expect(again.answers).toEqual(runJob(more, PLAIN_HOST));
  });

  it("knows nothing of another text and of another builder", async () => {
    await read(jobOf("Looms"));
    expect((await read(jobOf("Loom"))).chunks).toBe(1);
    expect((await read(jobOf("Looms"), "2")).chunks).toBe(1);
    expect((await read(jobOf("Looms"))).chunks).toBe(0);
  });

  it.each<[string, (path: string) => void]>([
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, -7))],
    [
      "changed",
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, at) => (at === 50 ? byte ^ 1 : byte)),
        ),
    ],
    ["empty", (path) => writeFileSync(path, "")],
    ["of something else", (path) => writeFileSync(path, "a".repeat(500))],
  ])("writes a file anew that is %s", async (_, spoil) => {
    await read(jobOf("Looms"));
    const [name = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    spoil(join(folder, name));
    const again = await read(jobOf("Looms"));
    expect(again.chunks).toBe(1);
    expect(again.answers).toEqual(runJob(jobOf("Looms"), PLAIN_HOST));
    expect(readFileSync(join(folder, name)).equals(whole)).toBe(true);
  });

  it("leaves no drafts, and passes other jobs on", async () => {
    await read(jobOf("Looms"));
    expect(readdirSync(folder).every((name) => name.endsWith(".reading"))).toBe(true);
    rmSync(folder, { recursive: true });
    const other: Job = { task: { ...READ_PAPERS, name: "other" }, chunks: [chunk("Looms")] };
    expect((await read(other)).chunks).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  it("says when the folder is a file", async () => {
    writeFileSync(folder, "");
    await expect(read(jobOf("Looms"))).rejects.toMatchObject({ code: "input" });
  });
});
