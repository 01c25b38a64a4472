import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openCache } from "../../graph-builder/cli/enrich/answer-cache.ts";
import { cacheFolder } from "../../graph-builder/cli/enrich/cache-folder.ts";
import { ENRICH_FLAGS } from "../../graph-builder/cli/enrich/enrich-flags.ts";
import { SERVICES } from "../../graph-builder/cli/enrich/services.ts";
import type { Graph, PaperAttributes } from "../../graph-builder/graph.ts";
import { runCli } from "../support/run-cli.ts";
import { serveServices, type Fault, type KnownWork, type ServiceServer } from "../support/service-server.ts";

const HEDDLE: KnownWork = {
  title: "Heddle: Weaving Large Graphs on One Machine",
  abstract: "Long words of the service about a system that weaves large graphs and about much else besides.",
  authors: ["Ada Byron", "Joseph Marie Jacquard"],
  year: 2019,
  venue: "Journal of Looms",
  doi: "10.1000/looms.1",
  arxiv: "1901.00001",
  number: 1001,
  cites: [],
};
const SHUTTLE: KnownWork = {
  title: "Fast Shuttles for Old-Fashioned Looms",
  abstract: "Shuttles fly over the warp and come back faster than the weaver can look.",
  authors: ["John Kay"],
  year: 2021,
  venue: "Loom Conference",
  arxiv: "2101.00003",
  number: 1003,
  cites: [1001],
};
const PAPERS = `Heddle: Weaving Large Graphs on One Machine

Heddle is a system for weaving graphs.

Fast Shuttles for Old-Fashioned Looms

We study shuttles.

A Paper That No Service Knows of

It is only in this list.
`;

const folder = mkdtempSync(join(tmpdir(), "paperloom-enrich-cli-"));
const papers = join(folder, "papers.txt");
let server: ServiceServer;
let runs = 0;
beforeAll(async () => {
  server = await serveServices([HEDDLE, SHUTTLE]);
  writeFileSync(papers, PAPERS);
});
beforeEach(() => {
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.seen.length = 0;
  server.faults.length = 0;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function build(...flags: string[]): Promise<{ code: number; out: string; err: string; graph: () => Graph }> {
  const output = join(folder, `graph-${(runs += 1)}.json`);
  const answer = await runCli(["build", papers, "-o", output, ...flags]);
  return { ...answer, graph: () => JSON.parse(readFileSync(output, "utf8")) as Graph };
}

const slashes = (path: string): string => path.replaceAll("\\", "/");
const cache = (name: string): string[] => ["--cache-dir", join(folder, name)];

function paper(graph: Graph, title: string): PaperAttributes {
  const node = graph.nodes.find(({ attributes }) => attributes.kind === "paper" && attributes.title === title);
  return node?.attributes as PaperAttributes;
}

describe("paperloom build --enrich", () => {
  it.each(SERVICES.map(({ id, label }) => [id, label]))("fills a listing from %s", async (id, label) => {
    const { code, out, err, graph } = await build("--enrich", id, ...cache(id));
    expect([code, err]).toEqual([0, expect.stringContaining(`${label}: found 2 of 3 papers, 2 by title; filled`)]);
    expect(out).toContain("Read 3 records: no copies");
    const whole = graph();
    expect(whole.nodes.filter(({ attributes }) => attributes.kind === "paper")).toHaveLength(3);
    expect(paper(whole, HEDDLE.title)).toMatchObject({
      abstract: "Heddle is a system for weaving graphs.",
      authors: HEDDLE.authors,
      year: 2019,
      identifiers: expect.objectContaining({ doi: "10.1000/looms.1" }),
      sources: [
        { file: label, line: 2 },
        { file: "papers.txt", line: 1 },
      ],
    });
    expect(paper(whole, "A Paper That No Service Knows of").sources).toHaveLength(1);
  });

  it.each(["openalex", "semanticscholar"])("turns the reference lists of %s into links", async (id) => {
    const { graph } = await build("--enrich", id, ...cache(id));
    const { nodes, edges } = graph();
    const key = (title: string) => nodes.find(({ attributes }) => (attributes as PaperAttributes).title === title)!.key;
    const link = edges.find(({ source, target }) => source === key(SHUTTLE.title) && target === key(HEDDLE.title));
    expect(link?.attributes).toMatchObject({ kind: "reference", relation: "cites" });
  });

  it("writes the same graph from the cache alone", async () => {
    const first = await build("--enrich", "openalex,arxiv", ...cache("same"));
    server.seen.length = 0;
    const second = await build("--enrich", "openalex,arxiv", "--offline", ...cache("same"));
    expect(server.seen).toEqual([]);
    expect(second.code).toBe(0);
    expect(second.graph()).toEqual(first.graph());
  });

  it("says offline how many papers it could not fill, and builds with the rest", async () => {
    const { code, err, graph } = await build("--enrich", "openalex", "--offline", ...cache("nothing"));
    expect(code).toBe(0);
    expect(err).toContain("OpenAlex: found 0 of 3 papers");
    expect(err).toContain("3 papers could not be filled: no answer in the cache.");
    expect(graph().nodes.length).toBeGreaterThanOrEqual(3);
    expect(server.seen).toEqual([]);
  });

  it("keeps what it got when a service stops, fails with 1, and goes on where it was", async () => {
    const spent: Fault = { status: 429, headers: { "retry-after": "36000" } };
    server.faults.push(undefined, undefined, spent);
    const stopped = await build("--enrich", "openalex", ...cache("resumed"));
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain("OpenAlex did not answer for 1 of 3 papers");
    expect(stopped.err).toContain("it asks to wait 10 hours");
    expect(stopped.err).toContain("--offline");
    expect(server.seen).toHaveLength(3);
    expect(() => stopped.graph()).toThrow("ENOENT");
    const partly = await build("--enrich", "openalex", "--offline", ...cache("resumed"));
    expect([partly.code, partly.err]).toEqual([0, expect.stringContaining("found 1 of 3 papers")]);
    server.seen.length = 0;
    const resumed = await build("--enrich", "openalex", ...cache("resumed"));
    expect(resumed.code).toBe(0);
    expect(server.seen).toHaveLength(1);
    const fresh = await build("--enrich", "openalex", ...cache("fresh"));
    expect(resumed.graph()).toEqual(fresh.graph());
  });

  it("fills in part what a service had no time to give whole", async () => {
    const spent: Fault = { status: 429, headers: { "retry-after": "36000" } };
    server.faults.push(undefined, undefined, undefined, spent);
    const stopped = await build("--enrich", "semanticscholar", ...cache("partly"));
    expect(stopped.code).toBe(1);
    const { err, graph } = await build("--enrich", "semanticscholar", "--offline", ...cache("partly"));
    expect(err).toContain("found 2 of 3 papers");
    expect(err).toContain("2 papers could only be filled in part: no answer in the cache.");
    const shuttle = paper(graph(), SHUTTLE.title);
    expect([shuttle.year, shuttle.references]).toEqual([2021, undefined]);
  });

  it("names identifiers that lead to another work, with their place", async () => {
    const list = join(folder, "mistyped.jsonl");
    writeFileSync(list, `${JSON.stringify({ title: "All About Knitting Needles", arxiv: "2101.00003" })}\n`);
    const output = join(folder, "mistyped.json");
    const { code, err } = await runCli(["build", list, "-o", output, "--enrich", "arxiv", ...cache("mistyped")]);
    expect(code).toBe(0);
    expect(err).toContain(
      `mistyped.jsonl:1: arxiv:2101.00003 leads to a work of another title, "${SHUTTLE.title}": not taken.`,
    );
  });

  it("asks the other services when one is gone", async () => {
    server.faults.push({ status: 401 });
    const { code, err } = await build("--enrich", "openalex,semanticscholar", ...cache("one-gone"));
    expect(code).toBe(1);
    expect(err).toContain("OpenAlex did not answer for 3 of 3 papers: it refuses who asks (401).");
    expect(err).toContain("Semantic Scholar: found 2 of 3 papers");
  });

  it("asks again after a fault on the way", async () => {
    server.faults.push({ status: 500 }, "cut-off");
    const { code, err } = await build("--enrich", "arxiv", ...cache("faults"));
    expect([code, err]).toEqual([0, expect.stringContaining("arXiv: found 2 of 3 papers")]);
  });

  it("asks nobody without --enrich", async () => {
    const { code, graph } = await build();
    expect(code).toBe(0);
    expect(server.seen).toEqual([]);
    expect(paper(graph(), HEDDLE.title).year).toBeUndefined();
  });

  it.each([
    [["--enrich", "scholar"], '--enrich knows openalex, semanticscholar, arxiv, not "scholar".'],
    [["--enrich", ","], "--enrich needs the name of a service"],
    [["--enrich", "arxiv", "--contact", "nobody"], '--contact must be a mail address, not "nobody".'],
    [["--enrich", "arxiv", "--contact", "a@b.org)\r\nX: y"], "--contact must be a mail address"],
    [["--offline"], "--offline says how to --enrich"],
    [["--contact", "ada@example.org"], "--contact says how to --enrich"],
    [["--cache-dir", "somewhere"], "--cache-dir says how to --enrich"],
  ])("refuses %j", async (flags, message) => {
    const { code, err } = await build(...flags);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(server.seen).toEqual([]);
  });

  it("refuses an address that is none", async () => {
    vi.stubEnv("PAPERLOOM_ARXIV_URL", "file:///etc/passwd");
    const { code, err } = await build("--enrich", "arxiv");
    expect([code, err]).toEqual([2, expect.stringContaining("PAPERLOOM_ARXIV_URL must be an address")]);
  });

  it("says when the cache cannot be written", async () => {
    const { code, err } = await build("--enrich", "arxiv", "--cache-dir", papers);
    expect([code, err]).toEqual([1, expect.stringContaining("papers.txt")]);
  });

  it("names every service in its help", () => {
    for (const { id } of SERVICES) expect(ENRICH_FLAGS.enrich.description).toContain(id);
  });
});

describe("the answers on disk", () => {
  it("tells services, addresses and questions apart", async () => {
    const where = join(folder, "apart");
    const one = openCache(where, "openalex", "https://a\nid");
    await one.put("doi:10.1000/x", ['{"id":"W1"}']);
    await one.put("doi:10.1000/y", []);
    expect(await one.get("doi:10.1000/x")).toEqual(['{"id":"W1"}']);
    expect(await one.get("doi:10.1000/y")).toEqual([]);
    expect(await one.get("doi:10.1000/z")).toBeUndefined();
    expect(await openCache(where, "arxiv", "https://a\nid").get("doi:10.1000/x")).toBeUndefined();
    expect(await openCache(where, "openalex", "https://b\nid").get("doi:10.1000/x")).toBeUndefined();
  });

  it("takes a damaged file for no answer", async () => {
    const where = join(folder, "damaged");
    const answers = openCache(where, "arxiv", "");
    await answers.put("title:looms", ["<entry/>"]);
    const files = readdirSync(where, { recursive: true, encoding: "utf8" });
    const file = files.find((name) => name.endsWith(".json"));
    writeFileSync(join(where, file!), '{"question":"title:loo');
    expect(await answers.get("title:looms")).toBeUndefined();
  });

  it("stand where the platform keeps such things", () => {
    expect(slashes(cacheFolder("linux", {}, "/home/ada"))).toBe("/home/ada/.cache/paperloom");
    expect(slashes(cacheFolder("linux", { XDG_CACHE_HOME: "/var/c" }, "/home/ada"))).toBe("/var/c/paperloom");
    expect(slashes(cacheFolder("linux", { XDG_CACHE_HOME: "here" }, "/home/ada"))).toBe("/home/ada/.cache/paperloom");
    expect(slashes(cacheFolder("darwin", {}, "/Users/ada"))).toBe("/Users/ada/Library/Caches/paperloom");
    expect(slashes(cacheFolder("win32", { LOCALAPPDATA: "C:/ada" }, "C:/"))).toBe("C:/ada/paperloom/Cache");
  });

  it("go to the platform's folder when none is named", async () => {
    const home = join(folder, "xdg");
    mkdirSync(home);
    vi.stubEnv("XDG_CACHE_HOME", home);
    vi.stubEnv("LOCALAPPDATA", home);
    vi.stubEnv("HOME", home);
    const { code } = await build("--enrich", "openalex");
    expect(code).toBe(0);
    const files = readdirSync(home, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".json"))).toHaveLength(3);
  });
});
