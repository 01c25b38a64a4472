import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../graph-builder/cli/registry.ts";
import type { Graph } from "../../graph-builder/graph.ts";
import { writeGexf } from "../../graph-builder/write/gexf.ts";
import { writeJson } from "../../graph-builder/write/json.ts";
import { WRITERS } from "../../graph-builder/write/registry.ts";
import { runCli } from "../support/run-cli.ts";
import { smallGraph } from "../support/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "paperloom-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const graphFile = put("looms.json", writeJson(smallGraph));
const PAPERS = `Heddle: Weaving Graphs on One Machine

Heddle is a system for weaving graphs on one machine. It sorts threads by colour and keeps the warp in memory.

Heddle-2: Weaving Faster

Heddle-2 extends Heddle with a second beam. It weaves graphs twice as fast as Heddle on one machine.
`;

describe("help and usage", () => {
  it("prints help for the program and for every command", async () => {
    const { code, out } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) {
      expect(out).toContain(`  ${name}`);
      const help = await runCli([name, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`paperloom ${name}`);
      expect((await runCli(["help", name])).out).toBe(help.out);
    }
  });

  it("prints help and fails without a command", async () => {
    const { code, out, err } = await runCli([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage");
  });

  it("prints the version", async () => {
    expect((await runCli(["--version"])).out).toMatch(/^paperloom \d+\.\d+\.\d+$/);
  });

  it.each([
    [["weave"], 'There is no command "weave"'],
    [["constructor"], 'There is no command "constructor"'],
    [["build"], "Something is missing: FILES..."],
    [["stats"], "Something is missing: GRAPH"],
    [["stats", "a", "b"], "2 were given"],
    [["stats", "a", "--loud"], "There is no flag --loud"],
    [["stats", "a", "-x"], "There is no flag -x"],
    [["build", "a", "--seed"], "--seed needs a value"],
    [["build", "a", "--seed="], "--seed needs a value"],
    [["build", "a", "-o", "--gexf", "b"], "-o needs a value"],
    [["build", "a", "--seed", "one"], "--seed must be a whole number"],
    [["build", "a", "--seed", "4294967296"], "--seed must be a whole number"],
    [["build", "a", "--no-gexf"], "There is no flag --no-gexf"],
    [["explore", "--open=yes"], "--open is a switch"],
    [["explore", "--port", "65536"], "--port must be"],
    [["explain", "a", "b"], "Something is missing: GRAPH A B"],
    [["lineage", "a", "b", "--depth", "0"], "--depth must be"],
    [["lineage", "a", "b", "--relations", "extends,loves"], 'not "loves"'],
    [["export", "a"], "--to is needed"],
    [["publish", "a"], "-o is needed"],
    [["export", "a", "--to", "gexf", "--gexf-version", "1.1"], "--gexf-version must be 1.3 or 1.2"],
  ])("refuses %j", async (args, message) => {
    const { code, out, err } = await runCli(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).toMatch(/Try: paperloom .*--help$/);
  });
});

describe("build", () => {
  it("writes a graph and GEXF, and says what became of the input", async () => {
    const papers = put("papers.txt", PAPERS);
    const [graph, gexf] = [join(folder, "built.json"), join(folder, "built.gexf")];
    const { code, out } = await runCli([
      "build",
      papers,
      "-o",
      graph,
      "--gexf",
      gexf,
      "--title",
      "Looms",
      "--seed",
      "7",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Looms  2 papers");
    expect(out).toContain("Read 2 records: no copies, 0 repaired, none skipped.");
    const built = JSON.parse(readFileSync(graph, "utf8")) as Graph;
    expect(built.attributes.title).toBe("Looms");
    expect(built.attributes.options.seed).toBe(7);
    expect(
      built.edges.some(({ attributes }) => attributes.kind === "reference" && attributes.relation === "extends"),
    ).toBe(true);
    expect(readFileSync(graph, "utf8")).toBe(writeJson(built));
    expect(readFileSync(gexf, "utf8")).toBe(writeGexf(built));
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("keeps the places of an earlier graph, and says what is wrong with a file that is none", async () => {
    const papers = put("papers.txt", PAPERS);
    const graph = join(folder, "from-built.json");
    await runCli(["build", papers, "-o", graph]);
    const built = JSON.parse(readFileSync(graph, "utf8")) as Graph;
    const moved = built.nodes.map(({ key, attributes }) => ({
      key,
      attributes: { ...attributes, x: attributes.x + 50 },
    }));
    const earlier = put("earlier.json", JSON.stringify({ ...built, nodes: moved }));
    expect((await runCli(["build", papers, "-o", graph, "--from", earlier])).code).toBe(0);
    const again = JSON.parse(readFileSync(graph, "utf8")) as Graph;
    expect(again.nodes.map(({ attributes }) => attributes.x)).toEqual(moved.map(({ attributes }) => attributes.x));
    const { code, err } = await runCli(["build", papers, "-o", graph, "--from", papers]);
    expect(code).toBe(1);
    expect(err).toContain("is not JSON. Give a graph file written by `paperloom build`.");
  });

  it("takes options from a file, the seed from the flag before it", async () => {
    const papers = put("papers.txt", PAPERS);
    const options = put("options.json", '{ "seed": 3, "conceptsPerPaper": 4 }');
    const graph = join(folder, "options-built.json");
    expect((await runCli(["build", papers, "-o", graph, "--options", options, "--seed", "9"])).code).toBe(0);
    const built = JSON.parse(readFileSync(graph, "utf8")) as Graph;
    expect(built.attributes.options).toMatchObject({ seed: 9, conceptsPerPaper: 4 });
  });

  it.each([
    ["nowhere.txt", [], "nowhere.txt: there is no such file or folder."],
    ["looms.json", ["--options", "nothing.json"], "nothing.json: there is no such file"],
    ["papers.txt", ["--options", "bad-options.json"], 'There is no option "speed"'],
    ["papers.txt", ["--options", "list.json"], "is not JSON of the form"],
    ["papers.txt", ["-o", "no-folder/graph.json"], "there is no such file or folder"],
    ["empty.txt", [], "empty.txt"],
  ])("fails on %s %j with one clear line", async (input, flags, message) => {
    put("papers.txt", PAPERS);
    put("empty.txt", "");
    put("bad-options.json", '{ "speed": 3 }');
    put("list.json", "[1]");
    const placed = [input, ...flags].map((part) => (part.startsWith("-") ? part : join(folder, part)));
    const { code, err } = await runCli(["build", "-o", join(folder, "never.json"), ...placed]);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).not.toContain("never.json");
  });
});

describe("export", () => {
  it("writes beside the graph by default", async () => {
    const { code, out } = await runCli(["export", graphFile, "--to", "gexf"]);
    expect([code, out]).toEqual([0, `Wrote ${join(folder, "looms.gexf")} (GEXF (Gephi)).`]);
    expect(readFileSync(join(folder, "looms.gexf"), "utf8")).toBe(writeGexf(smallGraph));
  });

  it("knows GEXF 1.2 with every edge directed", async () => {
    const output = join(folder, "directed.gexf");
    await runCli(["export", graphFile, "--to", "gexf", "--gexf-version", "1.2", "--directed", "-o", output]);
    expect(readFileSync(output, "utf8")).toBe(writeGexf(smallGraph, { gexfVersion: "1.2", directed: true }));
  });

  it("writes only what references join to a paper", async () => {
    const output = join(folder, "around.json");
    const keysAround = async (...flags: string[]): Promise<string[]> => {
      await runCli(["export", graphFile, "--to", "json", "-o", output, "--around", "heddle", ...flags]);
      return (JSON.parse(readFileSync(output, "utf8")) as Graph).nodes.map(({ key }) => key.slice(-1));
    };
    expect(await keysAround()).toEqual(["1", "2", "d"]);
    expect(await keysAround("--depth", "2")).toEqual(["1", "2", "3", "d"]);
    expect(await keysAround("--depth", "0")).toEqual(["1"]);
  });

  it("never overwrites the graph it reads by default", async () => {
    await runCli(["export", graphFile, "--to", "json"]);
    expect(readFileSync(join(folder, "looms-copy.json"), "utf8")).toBe(readFileSync(graphFile, "utf8"));
  });

  it("lists the formats when one is unknown", async () => {
    const { code, err } = await runCli(["export", graphFile, "--to", "toString"]);
    expect(code).toBe(1);
    for (const id of Object.keys(WRITERS)) expect(err).toContain(id);
  });
});
