import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputFile } from "../../graph-builder/index.ts";

/** The text files of a folder as input of a build, by name. */
export function readFolder(folder: string): readonly InputFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The four listings that ship with the project. */
export const SAMPLE: readonly InputFile[] = readFolder(join(import.meta.dirname, "../../public/sample"));
