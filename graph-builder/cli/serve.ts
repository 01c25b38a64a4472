import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { PaperloomError } from "../errors.ts";
import { PACKED_POINTER } from "./served-graph.ts";
import { systemCode } from "./system-error.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gexf": "application/gexf+xml",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/x-ndjson; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const BYTES = "application/octet-stream";
const PACKED = new Set([".png", ".woff2", ".ico"]);
const WORTH_PACKING = 1024;
const HOST = "127.0.0.1";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

const plain = (status: number, text: string): Answer => ({
  status,
  type: "text/plain; charset=utf-8",
  body: new TextEncoder().encode(`${text}\n`),
});

/** The file that an address asks for, or undefined when it lies outside the folder or is no address. */
function fileFor(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.includes("\\")) return undefined;
  const root = resolve(folder);
  const file = resolve(join(root, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : undefined;
}

async function answerFile(folder: string, address: string): Promise<Answer> {
  const file = fileFor(folder, address);
  if (file === undefined) return plain(400, "Bad address");
  try {
    if (!(await stat(file)).isFile()) return plain(404, "Not found");
    return { status: 200, type: TYPES[extname(file)] ?? BYTES, body: await readFile(file) };
  } catch {
    return plain(404, "Not found");
  }
}

/** Another site's page must not read the graph by a name that it points at this machine. */
const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? "");

/** First byte and the byte after the last of a request for one part, as `bytes=0-99`; null for the whole. */
function partOf(request: IncomingMessage, length: number): readonly [number, number] | null {
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  if (first === "" || Number(first) >= length) return null;
  return [Number(first), last === "" ? length : Math.min(Number(last) + 1, length)];
}

/** Sends a part of a file that is packed already: how a large graph is read piece by piece. */
function sendPart(request: IncomingMessage, response: ServerResponse, { body, type }: Answer): void {
  const part = partOf(request, body.length);
  const [start, end] = part ?? [0, body.length];
  response.writeHead(part ? 206 : 200, {
    "content-type": type,
    "content-length": end - start,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    ...(part ? { "content-range": `bytes ${start}-${end - 1}/${body.length}` } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body.subarray(start, end));
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.type === BYTES) return sendPart(request, response, answer);
  const accepts = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const isPacked = PACKED.has(Object.keys(TYPES).find((end) => TYPES[end] === answer.type) ?? "");
  const pack = accepts && !isPacked && answer.body.length > WORTH_PACKING;
  const body = pack ? gzipSync(answer.body) : answer.body;
  response.writeHead(answer.status, {
    "content-type": answer.type,
    "content-length": body.length,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
    ...(pack ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error) => {
      const next = "Choose another with --port, or --port 0 for a free one.";
      const taken = systemCode(error) === "EADDRINUSE";
      fail(taken ? new PaperloomError("input", `Port ${port} is taken.`, next) : error);
    });
    server.listen(port, HOST, done);
  });
}

/** What to serve. */
export interface Site {
  /** The built explorer. */
  readonly folder: string;
  /** The graph file, packed when it is bytes; asked for with each request, so that the port can be had before the graph. */
  readonly graph: () => string | Uint8Array;
  /** 0 takes a free one. */
  readonly port: number;
}

/** A running server: where it is, and how to end it. */
export interface ExplorerServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built explorer, for this machine alone, with a graph at `graph.json`.
 * @throws PaperloomError `input` when the port is taken.
 */
export async function serveExplorer(site: Site): Promise<ExplorerServer> {
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!isLocal(request.headers.host)) return plain(403, "This server answers to 127.0.0.1 only");
    if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Only GET");
    const address = request.url ?? "/";
    const [, form] = /^\/graph\.(json|loom)(?:[?#]|$)/.exec(address) ?? [];
    if (form === undefined) return answerFile(site.folder, address);
    const graph = site.graph();
    if (typeof graph === "string") return { status: 200, type: TYPES[".json"]!, body: new TextEncoder().encode(graph) };
    // A packed graph is read in parts, from an address of its own.
    if (form === "loom") return { status: 200, type: BYTES, body: graph };
    return { status: 200, type: TYPES[".json"]!, body: new TextEncoder().encode(PACKED_POINTER) };
  };
  const server = createServer((request, response) => {
    void answer(request).then((found) => send(request, response, found));
  });
  await listen(server, site.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
