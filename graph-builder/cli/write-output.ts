import { rename, rm, stat, writeFile, realpath } from "node:fs/promises";
import process from "node:process";
import { fileError, systemCode } from "./system-error.ts";

/** The file that a path leads to, links followed; the path itself when nothing is there yet. */
async function targetOf(path: string): Promise<{ readonly path: string; readonly isSpecial: boolean }> {
  try {
    const target = await realpath(path);
    const found = await stat(target);
    return { path: target, isSpecial: !found.isFile() && !found.isDirectory() };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { path, isSpecial: false };
    throw error;
  }
}

/**
 * Writes a file in one step: beside it first, then into its place, so that
 * nobody ever sees half of it; parts one after the other. Devices and pipes are written to as they are.
 * @throws PaperloomError `input` for what the system refuses.
 */
export async function writeOutput(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  try {
    const target = await targetOf(path);
    if (target.isSpecial) return await writeFile(target.path, content);
    const draft = `${target.path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, content);
      await rename(draft, target.path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Writes to standard output and waits until all of it is taken. */
export async function writeStandardOutput(content: string | Uint8Array): Promise<void> {
  await new Promise<void>((done, fail) => {
    process.stdout.write(content, (error) => (error ? fail(error) : done()));
  });
}
