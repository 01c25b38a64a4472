import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import process from "node:process";
import { PaperloomError } from "../errors.ts";
import type { InputFile } from "../read/reader.ts";
import { fileError } from "./system-error.ts";

/** Everything that comes in on standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

interface Found {
  readonly path: string;
  /** Name in the graph: base name, or the path under the given folder. */
  readonly name: string;
}

const isHidden = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** The files of a folder, those in its folders included, by name; hidden ones left out. */
async function filesUnder(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(path)));
    else if ((await stat(path)).isFile()) found.push(path);
  }
  return found.sort();
}

async function findFiles(path: string): Promise<Found[]> {
  if (!(await stat(path)).isDirectory()) return [{ path, name: basename(path) }];
  const files = await filesUnder(path);
  return files.map((file) => ({ path: file, name: relative(path, file).split(sep).join("/") }));
}

/** Two files of one name get their folders' names before them, as many as tell them apart. */
function tellApart(files: readonly Found[]): Found[] {
  const groups = new Map<string, Found[]>();
  for (const file of files) groups.set(file.name, [...(groups.get(file.name) ?? []), file]);
  const clash = [...groups.values()].some((group) => group.length > 1);
  if (!clash) return [...files];
  const longer = files.map((file) => {
    if ((groups.get(file.name)?.length ?? 0) < 2) return file;
    const above = resolve(file.path).split(sep).slice(0, -file.name.split("/").length).pop();
    return above ? { ...file, name: `${above}/${file.name}` } : file;
  });
  const grown = longer.some((file, index) => file.name !== files[index]?.name);
  return grown ? tellApart(longer) : longer;
}

/** What the command line was given, read. */
export interface Inputs {
  readonly files: readonly InputFile[];
  /** A name for the corpus when one folder or standard input was given; else undefined and the builder finds one. */
  readonly title: string | undefined;
}

/** Waits for something of the file system, and says which path failed. */
async function reading<Result>(path: string, result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    throw fileError(error, path);
  }
}

function titleOf(paths: readonly string[], found: ReadonlyMap<string, Found>): string | undefined {
  const [only] = paths;
  if (only === undefined || paths.length > 1) return undefined;
  if (only === "-") return "Papers";
  return found.has(resolve(only)) ? undefined : basename(resolve(only));
}

/**
 * Reads files, folders (with all that is in them) and `-` for standard input.
 * A file given twice is read once.
 * @throws PaperloomError `input` for what cannot be read, `empty` for folders without files.
 */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Found>();
  for (const path of paths.filter((path) => path !== "-")) {
    for (const file of await reading(path, findFiles(path))) found.set(resolve(file.path), file);
  }
  const files: InputFile[] = [];
  for (const { path, name } of tellApart([...found.values()])) {
    files.push({ name, bytes: await reading(path, readFile(path)) });
  }
  if (paths.includes("-")) files.push({ name: "stdin", bytes: await readStandardInput() });
  if (files.length === 0) throw new PaperloomError("empty", `${paths.join(", ")}: no file is in there.`);
  return { files, title: titleOf(paths, found) };
}
