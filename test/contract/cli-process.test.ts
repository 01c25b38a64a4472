import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeJson } from "../../graph-builder/write/json.ts";
import { smallGraph } from "../support/small-graph.ts";

const root = join(import.meta.dirname, "../..");
const output = join(root, "test/output/cli");
const cli = join(output, "cli.js");
const folder = mkdtempSync(join(tmpdir(), "paperloom-process-"));
const graphFile = join(folder, "looms.json");
const papers = "Loom: a Machine for Cloth\n\nLoom weaves cloth from threads.\n\nKnots of Rope\n\nWe study knots.\n";

function paperloom(args: readonly string[], input = ""): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: "utf8",
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(async () => {
  await build({ root, mode: "lib", logLevel: "error", build: { outDir: output } });
  writeFileSync(graphFile, writeJson(smallGraph));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("paperloom as a process", () => {
  it("is a program of Node", () => {
    expect(readFileSync(cli, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { bin } = createRequire(import.meta.url)(join(root, "package.json")) as { bin: Record<string, string> };
    expect(bin["paperloom"]).toBe("lib/cli.js");
    expect(dirname(bin["paperloom"]!)).toBe("lib");
  });

  it("reads papers from standard input and writes the graph to standard output, alone", () => {
    const { code, out, err } = paperloom(["build", "-", "-o", "-", "--title", "Cloth"], papers);
    expect(code).toBe(0);
    expect((JSON.parse(out) as typeof smallGraph).attributes.title).toBe("Cloth");
    expect(err).toContain("Reading\n");
    expect(err).toContain("Cloth  2 papers");
    const stats = paperloom(["stats", "-"], out);
    expect(stats.out).toContain("Cloth  2 papers");
  });

  it("writes no escape codes off the terminal", () => {
    const built = paperloom(["build", "-", "-o", "piped.json"], papers);
    const shown = paperloom(["lineage", graphFile, "Heddle"]);
    for (const text of [built.out, built.err, shown.out]) expect(text).not.toContain("\u001B");
  });

  it("ends with 1 for bad input and 2 for bad usage, on standard error, without a stack", () => {
    const bad = paperloom(["stats", "nowhere.json"]);
    expect(bad).toEqual({ code: 1, out: "", err: "paperloom: nowhere.json: there is no such file or folder.\n" });
    const usage = paperloom(["stats"]);
    expect([usage.code, usage.out]).toEqual([2, ""]);
    expect(usage.err).not.toMatch(/\n\s+at /);
  });

  it.skipIf(!existsSync(join(root, "dist/index.html")) || process.platform === "win32")(
    "serves the explorer with a graph until it is stopped",
    async () => {
      const child = spawn(process.execPath, [cli, "explore", graphFile, "--port", "0"]);
      const address = await new Promise<string>((done, fail) => {
        child.stdout.on("data", (chunk) => {
          const found = /Looms, 4 papers: (http:\/\/127\.0\.0\.1:\d+\/)/.exec(String(chunk));
          if (found) done(found[1]!);
        });
        child.on("close", () => fail(new Error("the server ended early")));
      });
      expect(await (await fetch(`${address}graph.json`)).text()).toBe(readFileSync(graphFile, "utf8"));
      expect(await (await fetch(address)).text()).toContain("<!doctype html>");
      child.kill("SIGINT");
      expect(await new Promise((done) => child.on("close", done))).toBe(0);
    },
  );

  it.skipIf(!existsSync(join(root, "dist/one-page.html")))("publishes a page of one file, or a folder", () => {
    const page = paperloom(["publish", graphFile, "-o", "map.html"]);
    expect(page.code).toBe(0);
    expect(readFileSync(join(folder, "map.html"), "utf8")).toContain("<title>Looms · Paperloom</title>");
    expect(paperloom(["publish", graphFile, "-o", "site/deep"]).code).toBe(0);
    expect(readFileSync(join(folder, "site/deep/graph.json"), "utf8")).toBe(readFileSync(graphFile, "utf8"));
    const published = readdirSync(join(folder, "site/deep"));
    expect(published).toEqual(expect.arrayContaining(["assets", "index.html"]));
    expect(published).not.toContain("sample");
  });

  it("does not mind a reader that leaves early", async () => {
    const child = spawn(process.execPath, [cli, "export", graphFile, "--to", "gexf", "-o", "-"]);
    child.stdout.destroy();
    let trouble = "";
    child.stderr.on("data", (chunk) => (trouble += String(chunk)));
    const code = await new Promise((done) => child.on("close", done));
    expect([code, trouble]).toEqual([0, ""]);
  });
});
