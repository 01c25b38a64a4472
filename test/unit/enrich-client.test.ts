import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openClient, type Client, type ClientSettings, type Clock } from "../../graph-builder/cli/enrich/client.ts";
import { ServiceFailure } from "../../graph-builder/cli/enrich/service-failure.ts";
import { SERVICES } from "../../graph-builder/cli/enrich/services.ts";
import type { Service } from "../../graph-builder/cli/enrich/service.ts";
import { retryAfter, waitInWords } from "../../graph-builder/cli/enrich/wait.ts";
import { serveServices, type Fault, type KnownWork, type ServiceServer } from "../support/service-server.ts";

const WORK: KnownWork = {
  title: "Fast Shuttles for Old-Fashioned Looms",
  abstract: "Shuttles fly — faster than ever.",
  authors: ["John Kay"],
  year: 2021,
  venue: "Loom Conference",
  doi: "10.1000/shuttle.2",
  arxiv: "2101.00003",
  number: 1003,
  cites: [],
};

let server: ServiceServer;
beforeAll(async () => {
  server = await serveServices([WORK]);
});
afterEach(() => {
  server.seen.length = 0;
  server.faults.length = 0;
});
afterAll(() => server.close());

/** A clock that stands until somebody waits, and keeps how long. */
function testClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
      if (milliseconds > 0) waits.push(milliseconds);
    },
  };
}

const named = (id: string): Service => SERVICES.find((service) => service.id === id)!;

function client(service: Service, settings: ClientSettings = {}): Client {
  return openClient(service, { address: server.environment[service.addressVariable], ...settings });
}

function titleOf(service: Service, works: readonly string[]): string[] {
  return service.reader.read(service.toFile(works), "answer").papers.map(({ title }) => title);
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["429", { status: 429 }],
  ["500", { status: 500, body: "<html>Internal Server Error</html>" }],
  ["503", { status: 503 }],
  ["cut-off", "cut-off"],
  ["malformed", "malformed"],
  ["silent", "silent"],
  ["stalling", "stalling"],
  ["a page in place of an answer", { status: 200, body: "<html><body>Please wait</body></html>" }],
];

describe.each(SERVICES.map((service) => [service.id, service] as const))("the client of %s", (_id, service) => {
  const byTitle = service.byTitle("fast shuttles for old fashioned looms");

  it.each(FAULTS)("asks again after: %s", async (_name, fault) => {
    const clock = testClock();
    server.faults.push(fault, fault);
    const works = await client(service, { clock, timeout: 300 }).ask(byTitle);
    expect(titleOf(service, works)).toEqual([WORK.title]);
    expect(server.seen).toHaveLength(3);
    expect(clock.waits).toEqual([1000, 2000]);
  });

  it("asks as late as the service wants", async () => {
    const clock = testClock();
    const said: string[] = [];
    const date = new Date(clock.now() + 7000 + 40_000).toUTCString();
    server.faults.push({ status: 429, headers: { "retry-after": "7" } });
    server.faults.push({ status: 503, headers: { "retry-after": date } });
    await client(service, { clock, say: (line) => said.push(line) }).ask(byTitle);
    expect(clock.waits).toEqual([7000, 40_000]);
    expect(said).toEqual([
      `${service.label}: it is busy (429); asking again in 7 seconds.`,
      `${service.label}: it has trouble of its own (503); asking again in 40 seconds.`,
    ]);
  });

  it("gives up after five tries", async () => {
    const clock = testClock();
    server.faults.push(...Array.from({ length: 5 }, (): Fault => ({ status: 500 })));
    await expect(client(service, { clock }).ask(byTitle)).rejects.toThrow("it has trouble of its own (500)");
    expect(server.seen).toHaveLength(5);
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it("is patient with a busy service", async () => {
    const clock = testClock();
    server.faults.push(...Array.from({ length: 6 }, (): Fault => ({ status: 429 })));
    expect(titleOf(service, await client(service, { clock }).ask(byTitle))).toEqual([WORK.title]);
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000]);
  });

  it("follows no redirect", async () => {
    server.faults.push({ status: 302, headers: { location: "/elsewhere" } });
    await expect(client(service).ask(byTitle)).rejects.toMatchObject({ kind: "gone", message: "it has moved (302)" });
    expect(server.seen).toHaveLength(1);
  });

  it("leaves a service alone that asks to wait for hours", async () => {
    const clock = testClock();
    server.faults.push({ status: 429, headers: { "retry-after": "18000" } });
    const failure = await client(service, { clock })
      .ask(byTitle)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: "gone", message: expect.stringContaining("it asks to wait 5 hours") });
    expect(clock.waits).toEqual([]);
  });

  it("does not ask again what is refused", async () => {
    const clock = testClock();
    server.faults.push({ status: 400, body: "Bad Request" }, { status: 401 });
    await expect(client(service, { clock }).ask(byTitle)).rejects.toMatchObject({ kind: "refused" });
    await expect(client(service, { clock }).ask(byTitle)).rejects.toMatchObject({ kind: "gone" });
    expect(server.seen).toHaveLength(2);
  });

  it("keeps the service's pause between requests, failed ones too", async () => {
    const clock = testClock();
    const address = server.environment[service.addressVariable]!;
    const patient = openClient({ ...service, address }, { clock });
    await patient.ask(byTitle);
    expect(clock.waits).toEqual([]);
    await patient.ask(byTitle);
    await patient.ask(byTitle);
    expect(clock.waits).toEqual([service.gap.plain, service.gap.plain]);
    server.faults.push({ status: 500 });
    await patient.ask(byTitle);
    const rest = Math.max(0, service.gap.plain - 1000);
    expect(clock.waits.slice(2)).toEqual([service.gap.plain, 1000, ...(rest > 0 ? [rest] : [])]);
  });

  it("takes nothing for an answer where there is nothing", async () => {
    expect(await client(service).ask(service.byTitle("no such paper"))).toEqual([]);
    const { kind, value } = service.nameOf("arxiv:9901.00001")!;
    expect(await client(service).ask(service.byName(kind, [value]))).toEqual([]);
  });
});

describe("keys and allowances", () => {
  it("gives each service its key, and none to the others", async () => {
    const key = "not-a-real-key";
    const words = "fast shuttles";
    for (const service of SERVICES) await client(service, { key }).ask(service.byTitle(words));
    const [openalex, semanticScholar, arxiv] = server.seen;
    expect(openalex!.parameters.get("api_key")).toBe(key);
    expect(semanticScholar!.headers["x-api-key"]).toBe(key);
    expect(JSON.stringify([arxiv!.path, arxiv!.headers])).not.toContain(key);
  });

  it("stops when OpenAlex says that the day's allowance is used up", async () => {
    const clock = testClock();
    server.faults.push({ status: 429, headers: { "x-ratelimit-remaining": "0" } });
    const service = named("openalex");
    await expect(client(service, { clock }).ask(service.byTitle("looms"))).rejects.toThrow("used up (429)");
    expect(server.seen).toHaveLength(1);
  });

  it("slows down on OpenAlex's 403", async () => {
    const clock = testClock();
    server.faults.push({ status: 403 });
    const service = named("openalex");
    expect(await client(service, { clock }).ask(service.byTitle("looms"))).toHaveLength(1);
  });

  it("never tells the query, which may hold a key", async () => {
    const service = named("openalex");
    server.faults.push({ status: 400 });
    const failure = (await client(service, { key: "not-a-real-key" })
      .ask(service.byTitle("looms"))
      .catch((error: unknown) => error)) as Error;
    expect(failure).toBeInstanceOf(ServiceFailure);
    expect(failure.message).not.toContain("not-a-real-key");
  });
});

describe("nobody there", () => {
  it("is said, and is the end of it", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const clock = testClock();
    const settings = { clock, address: `http://127.0.0.1:${port}` };
    const failure = openClient(named("arxiv"), settings).ask(named("arxiv").byTitle("looms"));
    await expect(failure).rejects.toMatchObject({ kind: "gone", message: expect.stringContaining("ECONNREFUSED") });
  });
});

describe("waits", () => {
  it("reads seconds and dates, and nothing else", () => {
    const now = Date.UTC(2026, 0, 1);
    expect(retryAfter("12", now)).toBe(12_000);
    expect(retryAfter("Thu, 01 Jan 2026 00:01:00 GMT", now)).toBe(60_000);
    expect(retryAfter("Thu, 01 Jan 2015 00:01:00 GMT", now)).toBe(0);
    for (const value of [null, "", "soon", "-5"]) expect(retryAfter(value, now)).toBe(0);
  });

  it("says them in words", () => {
    expect([1000, 90_500, 600_000, 18_000_000].map(waitInWords)).toEqual([
      "1 second",
      "91 seconds",
      "10 minutes",
      "5 hours",
    ]);
  });
});
