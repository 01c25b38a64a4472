import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { enrichPapers, type Enriched } from "../../graph-builder/cli/enrich/enrich.ts";
import { readEnrichFlags } from "../../graph-builder/cli/enrich/enrich-flags.ts";
import { SERVICES } from "../../graph-builder/cli/enrich/services.ts";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import type { PaperRecord } from "../../graph-builder/types.ts";
import { semanticScholarId, serveServices, type KnownWork, type ServiceServer } from "../support/service-server.ts";

const LOOM: KnownWork = {
  title: "Heddle: Weaving Large Graphs on One Machine",
  abstract: "Heddle weaves large graphs on one machine and keeps the whole warp in memory at all times.",
  authors: ["Ada Byron", "Joseph Marie Jacquard"],
  year: 2019,
  venue: "Journal of Looms",
  doi: "10.1000/looms.1",
  number: 1001,
  cites: [1002],
};
const KNOTS: KnownWork = {
  title: "A Survey of Knots & Ropes, <Second> Edition",
  abstract: "Knots are tied in many ways.",
  authors: ["Grace Murray Hopper"],
  year: 2017,
  venue: "Transactions on Rope",
  arxiv: "1701.00002",
  number: 1002,
  cites: [],
};
const SHUTTLE: KnownWork = {
  title: "Fast Shuttles for Old-Fashioned Looms",
  abstract: "Shuttles fly.",
  authors: ["John Kay"],
  year: 2021,
  venue: "Loom Conference",
  doi: "10.1000/shuttle.(2)b",
  arxiv: "2101.00003",
  number: 1003,
  cites: [1001, 1002],
};
const WORKS = [LOOM, KNOTS, SHUTTLE];

const folder = mkdtempSync(join(tmpdir(), "paperloom-enrich-"));
let caches = 0;
let server: ServiceServer;
beforeAll(async () => {
  server = await serveServices(WORKS);
});
afterEach(() => {
  server.seen.length = 0;
  server.refuse = () => false;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const newCache = (): string => join(folder, String((caches += 1)));

function record(title: string, rest: Partial<PaperRecord> = {}, line: number = 1): PaperRecord {
  return { title, abstract: "Own words.", sources: [{ file: "papers.txt", line }], ...rest };
}

function enrich(
  records: readonly PaperRecord[],
  enrichWith: string,
  { cache = newCache(), offline = false }: { cache?: string; offline?: boolean } = {},
): Promise<Enriched> {
  const flags = { enrich: enrichWith, "cache-dir": cache, offline, contact: "ada@example.org" };
  const plan = readEnrichFlags(flags, server.environment, "linux")!;
  return enrichPapers(records, plan.services, plan.settings);
}

describe.each(SERVICES.map(({ id, label }) => [id, label] as const))("enriching from %s", (id, label) => {
  it("finds papers by identifier, in one request for all", async () => {
    const { records, enrichments } = await enrich(
      [
        record(KNOTS.title, { identifiers: { arxiv: "1701.00002v3" } }, 1),
        record(SHUTTLE.title, { identifiers: { arxiv: "2101.00003", doi: "10.1000/SHUTTLE.(2)B" } }, 2),
      ],
      id,
    );
    expect(enrichments[0]).toMatchObject({ papers: 2, found: 2, byTitle: 0, trouble: undefined });
    expect(server.seen).toHaveLength(1);
    expect(records.map(({ year, authors }) => [year, authors])).toEqual([
      [2017, KNOTS.authors],
      [2021, SHUTTLE.authors],
    ]);
    expect(records[0]!.sources).toContainEqual({ file: label, line: 1 });
  });

  it("finds papers by title, whatever its dress", async () => {
    const { records, enrichments } = await enrich([record("FAST SHUTTLES FOR OLD FASHIONED LOOMS.")], id);
    expect(enrichments[0]).toMatchObject({ found: 1, byTitle: 1 });
    expect(records[0]).toMatchObject({
      title: "FAST SHUTTLES FOR OLD FASHIONED LOOMS.",
      abstract: "Own words.",
      year: 2021,
      authors: SHUTTLE.authors,
      identifiers: { doi: "10.1000/shuttle.(2)b" },
    });
  });

  it("takes no hit of another title, and adds no paper", async () => {
    const given = [record("Fast Shuttles for Looms")];
    const { records, enrichments } = await enrich(given, id);
    expect(records).toEqual(given);
    expect(enrichments[0]).toMatchObject({ found: 0, wrong: [] });
    expect(enrichments[0]!.unanswered.size).toBe(0);
  });

  it("takes no hit by another author, or of a short title that nothing confirms", async () => {
    const given = [
      record(SHUTTLE.title, { authors: ["Edmund Cartwright"] }, 1),
      record("Shuttles", { abstract: "" }, 2),
      record("...", { abstract: "" }, 3),
    ];
    const { records } = await enrich(given, id);
    expect(records).toEqual(given);
  });

  it("takes no work that an identifier wrongly leads to, and says so", async () => {
    const given = [record("Nothing About Weaving at All", { identifiers: { arxiv: "1701.00002" } }, 7)];
    const { records, enrichments } = await enrich(given, id);
    expect(records).toEqual(given);
    expect(enrichments[0]!.wrong).toEqual([
      expect.objectContaining({ identity: "arxiv:1701.00002", title: KNOTS.title }),
    ]);
  });

  it("never replaces what the user has, and fills what is empty", async () => {
    const mine = record(SHUTTLE.title, {
      abstract: "Short.",
      authors: ["Kay, John"],
      year: 2020,
      venue: "My shelf",
      url: "https://example.org/a-rather-long-address-of-my-own",
      references: ["Own reference"],
      identifiers: { arxiv: "2101.00003" },
    });
    const bare = record(KNOTS.title, { abstract: "", identifiers: { arxiv: "1701.00002" } }, 2);
    const { records } = await enrich([mine, bare], id);
    const { papers } = mergePapers(records);
    expect(papers.find(({ title }) => title === SHUTTLE.title)).toMatchObject({
      ...mine,
      identifiers: expect.objectContaining({ arxiv: "2101.00003", doi: "10.1000/shuttle.(2)b" }),
      sources: [{ file: label, line: 2 }, mine.sources[0]],
    });
    expect(papers.find(({ year }) => year === 2017)).toMatchObject({ abstract: KNOTS.abstract });
  });

  it("asks once for a paper that stands in several lists, and fills it once", async () => {
    const copies = [record(SHUTTLE.title, {}, 1), record(SHUTTLE.title, { year: 2022 }, 9)];
    const { records, enrichments } = await enrich(copies, id);
    expect(enrichments[0]).toMatchObject({ papers: 1, found: 1 });
    const { papers } = mergePapers(records);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ year: 2022, authors: SHUTTLE.authors });
  });

  it("asks nothing twice: neither what it found nor what is not there", async () => {
    const cache = newCache();
    const papers = [record(SHUTTLE.title), record("There Is No Such Paper Anywhere", {}, 2)];
    const first = await enrich(papers, id, { cache });
    const asked = server.seen.length;
    expect(asked).toBeGreaterThan(0);
    const second = await enrich(papers, id, { cache });
    expect(server.seen).toHaveLength(asked);
    expect(second.records).toEqual(first.records);
    const offline = await enrich(papers, id, { cache, offline: true });
    expect(offline.records).toEqual(first.records);
    expect(offline.enrichments[0]!.unanswered.size).toBe(0);
    const grown = [...papers, record(KNOTS.title, { identifiers: { arxiv: "1701.00002" } }, 3)];
    await enrich(grown, id, { cache });
    expect(server.seen).toHaveLength(asked + 1);
  });

  it("asks nobody offline, and counts what it could not fill", async () => {
    const { records, enrichments } = await enrich([record(SHUTTLE.title)], id, { offline: true });
    expect(server.seen).toEqual([]);
    expect(records).toEqual([record(SHUTTLE.title)]);
    expect(enrichments[0]!.unanswered.size).toBe(1);
  });

  it("says who asks", async () => {
    await enrich([record(SHUTTLE.title)], id);
    for (const { headers } of server.seen)
      expect(headers["user-agent"]).toMatch(/^paperloom\/\d+\.\d+\.\d+ \(mailto:ada@example\.org\)$/);
    if (id === "openalex") expect(server.seen[0]!.parameters.get("mailto")).toBe("ada@example.org");
  });

  it("gives the same records whatever the order of the papers", async () => {
    const papers = [
      record(LOOM.title, { identifiers: { doi: "10.1000/looms.1" } }, 1),
      record(KNOTS.title, {}, 2),
      record(SHUTTLE.title, {}, 3),
    ];
    const cache = newCache();
    const forth = await enrich(papers, id, { cache });
    const back = await enrich(papers.toReversed(), id, { cache });
    expect(mergePapers(back.records)).toEqual(mergePapers(forth.records));
  });
});

describe("a name that a service cannot take", () => {
  it("spoils no other", async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      record(`Weaving Pattern Number ${index} of Twenty`, { identifiers: { doi: `10.1000/pattern.${index}` } }, index),
    );
    const bad = record("A Paper With a Strange Identifier", { identifiers: { doi: "10.1000/%strange" } }, 50);
    const papers = [...many, record(LOOM.title, { identifiers: { doi: "10.1000/looms.1" } }, 51), bad];
    server.refuse = ({ parameters }) => parameters.get("filter")!.includes("%strange");
    const { records, enrichments } = await enrich(papers, "openalex");
    expect(records[20]!.year).toBe(2019);
    expect(enrichments[0]).toMatchObject({ found: 1 });
    expect(enrichments[0]!.unanswered.size).toBe(0);
    expect(server.seen.length).toBeLessThan(40);
  });
});

describe("the protocols", () => {
  it("asks OpenAlex for arXiv papers by their DOIs and for titles without separators", async () => {
    await enrich(
      [
        record(KNOTS.title, { identifiers: { arxiv: "1701.00002" } }, 1),
        record("One, Two | Three: Counting Threads", { identifiers: { doi: "10.1000/with,comma" } }, 2),
      ],
      "openalex",
    );
    expect(server.seen.map(({ parameters }) => parameters.get("filter"))).toEqual([
      "doi:10.48550/arxiv.1701.00002",
      "title.search:one two three counting threads",
    ]);
  });

  it("keeps OpenAlex's addresses under 4 kB", async () => {
    const papers = Array.from({ length: 230 }, (_, index) =>
      record(`Paper Number ${index} of a Long Series`, {
        identifiers: { doi: `10.1000/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-${index}` },
      }),
    );
    await enrich(papers, "openalex");
    const batches = server.seen.filter(({ parameters }) => parameters.get("filter")!.startsWith("doi:"));
    expect(batches.length).toBeLessThan(20);
    const asked = batches.flatMap(({ parameters }) => parameters.get("filter")!.slice(4).split("|"));
    expect(new Set(asked).size).toBe(230);
    for (const { path } of batches) expect(encodeURI(path).length).toBeLessThan(4000);
  });

  it("asks Semantic Scholar for reference lists by the id that a title leads to", async () => {
    const { records } = await enrich([record(SHUTTLE.title)], "semanticscholar");
    expect(server.seen.map(({ method }) => method)).toEqual(["GET", "POST"]);
    expect(JSON.parse(server.seen[1]!.body)).toEqual({ ids: [semanticScholarId(1003)] });
    expect(records[0]!.references).toEqual([
      expect.stringContaining(`${LOOM.title}. 2019. 10.1000/looms.1`),
      expect.stringContaining(KNOTS.title),
    ]);
  });

  it("asks arXiv only for what is one of its ids", async () => {
    await enrich(
      [
        record(KNOTS.title, { identifiers: { arxiv: "1701.00002" } }, 1),
        record("An Old Paper on Weaving Patterns", { identifiers: { arxiv: "hep-th/9901001" } }, 2),
        record("A Paper With a Broken Identifier", { identifiers: { arxiv: "17.1" } }, 3),
      ],
      "arxiv",
    );
    expect(server.seen[0]!.parameters.get("id_list")!.split(",").sort()).toEqual(["1701.00002", "hep-th/9901001"]);
  });

  it("lets the second service use what the first one found", async () => {
    const { records, enrichments } = await enrich([record(SHUTTLE.title)], "arxiv,semanticscholar");
    expect(enrichments.map(({ byTitle }) => byTitle)).toEqual([1, 0]);
    expect(records[0]!.references).toHaveLength(2);
    expect(records[0]!.sources.map(({ file }) => file)).toEqual(["Semantic Scholar", "arXiv", "papers.txt"]);
  });

  it("takes none of several works of one title when nothing tells which", async () => {
    const twin = { ...SHUTTLE, authors: ["Edmund Cartwright"], doi: "10.1000/twin", number: 1009 };
    const twins = await serveServices([...WORKS, twin]);
    try {
      const ask = (paper: PaperRecord) => {
        const plan = readEnrichFlags({ enrich: "openalex", "cache-dir": newCache() }, twins.environment, "linux")!;
        return enrichPapers([paper], plan.services, plan.settings);
      };
      const unknown = await ask(record(SHUTTLE.title));
      expect(unknown.enrichments[0]!.found).toBe(0);
      const known = await ask(record(SHUTTLE.title, { authors: ["E. Cartwright"] }));
      expect(known.records[0]!.identifiers).toMatchObject({ doi: "10.1000/twin" });
    } finally {
      await twins.close();
    }
  });
});
