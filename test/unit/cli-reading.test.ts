import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paperloom-reading-"));
  writeFileSync(
    join(folder, "table.txt"),
    "Heading;Text\nDrawing Graphs;We draw graphs.\nDrawing Trees;We draw trees.\n;Nothing\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const build = (...flags: readonly string[]) =>
  runCli(["build", join(folder, "table.txt"), "-o", join(folder, "graph.json"), ...flags]);

describe("build", () => {
  it("reads the columns that --map names and reports the skip", async () => {
    const { code, out } = await build("--map", "title=Heading,abstract=Text");
    expect(code).toBe(0);
    expect(out).toContain("2 papers");
    expect(out).toContain("table.txt:4: A row without a title.");
  });

  it("exits with 1 on a skip when it is strict", async () => {
    const { code, err } = await build("--map", "title=Heading", "--strict");
    expect(code).toBe(1);
    expect(err).toContain("table.txt:4: 1 record skipped: A row without a title.");
  });

  it("refuses formats and fields that it does not know", async () => {
    expect(await build("--format", "word")).toMatchObject({
      code: 2,
      err: expect.stringContaining('no format "word"'),
    });
    expect(await build("--map", "heading=Title")).toMatchObject({
      code: 2,
      err: expect.stringContaining("FIELD=COLUMN"),
    });
    expect(await build("--map", "title")).toMatchObject({ code: 2, err: expect.stringContaining("FIELD=COLUMN") });
  });

  it("reads the files as the format that --format names", async () => {
    expect(await build("--format", "csv")).toMatchObject({
      code: 1,
      err: expect.stringContaining("No paper was found"),
    });
  });
});
