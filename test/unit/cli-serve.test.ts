import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveExplorer, type ExplorerServer } from "../../graph-builder/cli/serve.ts";

const outer = mkdtempSync(join(tmpdir(), "paperloom-serve-"));
const folder = join(outer, "site");
const script = `export const text = "${"loom ".repeat(1000)}";\n`;
let server: ExplorerServer;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Looms</title>");
  writeFileSync(join(folder, "assets", "main.js"), script);
  writeFileSync(join(outer, "secret.txt"), "secret");
  server = await serveExplorer({ folder, graph: () => '{"nodes":[]}\n', port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

/** A request as written, with nothing tidied by a client. */
async function raw(path: string, headers = "Host: 127.0.0.1", method = "GET"): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(`${method} ${path} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
    });
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("end", () => done(answer));
    socket.on("error", fail);
  });
}

describe("the explorer's server", () => {
  it("serves the page, its files and the graph with their types", async () => {
    const page = await fetch(server.address);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain("Looms");
    const main = await fetch(`${server.address}assets/main.js?v=1`);
    expect(main.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await main.text()).toBe(script);
    const graph = await fetch(`${server.address}graph.json`);
    expect(graph.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await graph.json()).toEqual({ nodes: [] });
  });

  it("packs large texts for those who take gzip", async () => {
    const packed = await fetch(`${server.address}assets/main.js`, { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(Number(packed.headers.get("content-length"))).toBeLessThan(500);
    const plain = await raw("/assets/main.js");
    expect(plain).toContain(`content-length: ${script.length}`);
    expect(plain.toLowerCase()).not.toContain("content-encoding");
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%ff",
  ])("gives nothing outside its folder: %s", async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
    expect(answer).not.toMatch(/\r\n\r\nsecret/);
  });

  it("says what is not there", async () => {
    expect((await fetch(`${server.address}nothing.js`)).status).toBe(404);
    expect((await fetch(`${server.address}assets`)).status).toBe(404);
  });

  it("answers to this machine's own names and to reading only", async () => {
    expect(await raw("/", "Host: evil.example")).toMatch(/^HTTP\/1.1 403 /);
    expect(await raw("/", "Host: localhost:80")).toMatch(/^HTTP\/1.1 200 /);
    expect((await fetch(server.address, { method: "POST", body: "x" })).status).toBe(405);
    expect(await raw("/assets/main.js", "Host: 127.0.0.1", "HEAD")).toMatch(/\r\n\r\n$/);
  });

  it("says when the port is taken", async () => {
    const port = Number(new URL(server.address).port);
    await expect(serveExplorer({ folder, graph: () => "{}", port })).rejects.toThrow(`Port ${port} is taken.`);
  });
});
