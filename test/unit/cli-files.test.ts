import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readInputs } from "../../graph-builder/cli/read-inputs.ts";
import { writeOutput } from "../../graph-builder/cli/write-output.ts";
import { PaperloomError } from "../../graph-builder/errors.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "paperloom-files-")));
afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(join(whole, ".."), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

const library = join(folder, "library");
put("library/b.txt", "b");
put("library/deep/a.txt", "a");
put("library/.hidden.txt", "no");
put("library/node_modules/pack.txt", "no");
const other = put("other/b.txt", "other b");

describe("reading inputs", () => {
  it("names files by their base name", async () => {
    const { files, title } = await readInputs([join(library, "b.txt")]);
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([["b.txt", "b"]]);
    expect(title).toBeUndefined();
  });

  it("reads a folder with its folders, hidden files left out, and names the corpus after it", async () => {
    const { files, title } = await readInputs([library]);
    expect(files.map(({ name }) => name)).toEqual(["b.txt", "deep/a.txt"]);
    expect(title).toBe("library");
  });

  it("reads a file given twice once", async () => {
    const { files } = await readInputs([join(library, "b.txt"), library, `${library}/./b.txt`]);
    expect(files.map(({ name }) => name).sort()).toEqual(["b.txt", "deep/a.txt"]);
  });

  it("tells files of one name apart by their folders", async () => {
    const { files } = await readInputs([join(library, "b.txt"), other]);
    expect(files.map(({ name }) => name)).toEqual(["library/b.txt", "other/b.txt"]);
  });

  it("says what cannot be read", async () => {
    await expect(readInputs([join(folder, "gone")])).rejects.toThrow("there is no such file or folder");
    mkdirSync(join(folder, "nothing"));
    await expect(readInputs([join(folder, "nothing")])).rejects.toThrow(PaperloomError);
  });
});

describe("writing outputs", () => {
  it("replaces a file in one step and leaves no draft", async () => {
    const path = put("out/graph.json", "old");
    await writeOutput(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(folder, "out"))).toEqual(["graph.json"]);
  });

  it.skipIf(process.platform === "win32")("follows a link and keeps it", async () => {
    const path = put("real/graph.json", "old");
    const link = join(folder, "link.json");
    symlinkSync(path, link);
    await writeOutput(link, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(realpathSync(link)).toBe(path);
  });

  it("keeps the old file and no draft when the system refuses", async () => {
    await expect(writeOutput(library, "text")).rejects.toThrow(PaperloomError);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    await expect(writeOutput(join(folder, "no", "where.json"), "text")).rejects.toThrow("no such file or folder");
  });

  it.skipIf(process.platform === "win32")("writes to a device as it is", async () => {
    await writeOutput("/dev/null", "text");
    expect(readFileSync("/dev/null", "utf8")).toBe("");
  });
});
