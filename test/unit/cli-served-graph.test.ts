import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveExplorer, type ExplorerServer } from "../../graph-builder/cli/serve.ts";
import { PACKED_POINTER, writeServed } from "../../graph-builder/cli/served-graph.ts";
import { isPacked, unpackGraph } from "../../graph-builder/index.ts";
import { largeGraph } from "../support/large-graph.ts";
import { smallGraph } from "../support/small-graph.ts";

const large = largeGraph(5001);
const packed = writeServed(large) as Uint8Array;

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe("the graph that an explorer is given", () => {
  it("is JSON while it is small, packed when it is large", () => {
    expect(JSON.parse(String(writeServed(smallGraph)))).toEqual(smallGraph);
    expect(isPacked(packed)).toBe(true);
    expect(unpackGraph(packed, "graph.loom").nodes).toHaveLength(large.nodes.length);
  });
});

describe("a server with a packed graph", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-served-"));
  let server: ExplorerServer;
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(path, server.address), { headers });

  beforeAll(async () => {
    writeFileSync(join(folder, "notes.loom"), packed.subarray(0, 1000));
    server = await serveExplorer({ folder, graph: () => packed, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it("says where it is, and gives it whole or in parts", async () => {
    expect(await (await ask("graph.json")).text()).toBe(PACKED_POINTER);
    const whole = await ask("graph.loom");
    expect([whole.status, whole.headers.get("accept-ranges")]).toEqual([200, "bytes"]);
    expect((await bytesOf(whole)).equals(packed)).toBe(true);
    const part = await ask("graph.loom", { range: "bytes=10-29" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 10-29/${packed.length}`]);
    expect((await bytesOf(part)).equals(packed.subarray(10, 30))).toBe(true);
  });

  it("gives what there is of a part that reaches past the end, and all for one that starts there", async () => {
    const last = await ask("notes.loom", { range: "bytes=990-5000" });
    expect([last.status, last.headers.get("content-range")]).toEqual([206, "bytes 990-999/1000"]);
    expect((await bytesOf(last)).equals(readFileSync(join(folder, "notes.loom")).subarray(990))).toBe(true);
    expect((await ask("notes.loom", { range: "bytes=1000-" })).status).toBe(200);
    expect((await ask("notes.loom", { range: "bytes=-5" })).status).toBe(200);
  });
});
