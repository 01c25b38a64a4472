import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { deserialize, serialize } from "node:v8";
import type { Host } from "../progress.ts";
import { READ_PAPERS } from "../read-papers.ts";
import type { Job } from "../steps.ts";
import { GENERATOR } from "../version.ts";
import { packageRoot } from "./package-root.ts";
import { fileError } from "./system-error.ts";

type Run = (job: Job, host: Host) => Promise<readonly unknown[]>;

/**
 * `run`, with what was read from papers kept in a folder: a file for each chunk
 * of papers, named by their texts and the builder that read them. A file that
 * is damaged or of something else counts for nothing and is written anew.
 * @throws PaperloomError `input` when the folder cannot be written.
 */
export function createReadingCache(folder: string, run: Run, version: string = builderVersion()): Run {
  return async (job, host) => {
    if (job.task.name !== READ_PAPERS.name) return run(job, host);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw fileError(error, folder);
    }
    const paths = job.chunks.map((chunk) => join(folder, `${hash(version, JSON.stringify(chunk))}.reading`));
    const answers = paths.map(recall);
    const missing = answers.flatMap((answer, index) => (answer === undefined ? [index] : []));
    const fresh = await run({ task: job.task, chunks: missing.map((index) => job.chunks[index]) }, host);
    for (const [order, index] of missing.entries()) {
      answers[index] = fresh[order];
      keep(paths[index]!, fresh[order]);
    }
    return answers;
  };
}

const DIGEST = 32;

function hash(...parts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, DIGEST);
}

const digestOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** What a file holds: a digest of the rest, then the answer; undefined when it is not there or not whole. */
function recall(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST);
    return digestOf(body).equals(bytes.subarray(0, DIGEST)) ? deserialize(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside the place first, so that nobody ever reads half a file. */
function keep(path: string, answer: unknown): void {
  const body = serialize(answer);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([digestOf(body), body]));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileError(error, path);
  }
}

/** The version of the builder and, as far as it is built, its very code: another code may read otherwise. */
function builderVersion(): string {
  const sum = createHash("sha256").update(GENERATOR.version);
  const folder = join(packageRoot(), "lib");
  for (const file of scriptsIn(folder)) sum.update(readFileSync(join(folder, file)));
  return sum.digest("hex");
}

function scriptsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /^(?:worker|assets.*)\.js$/.test(name))
      .sort();
  } catch {
    return [];
  }
}
