import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { serveExplorer } from "../../graph-builder/cli/serve.ts";
import { launchBrowser } from "./browser.ts";

/** The built explorer, served with a graph, and a browser to open it in. */
export interface ExplorerSite {
  readonly address: string;
  /** The graph file that is served; empty for a packed one. */
  readonly graph: string;
  /** A page with the map drawn, and everything it complained of or asked from elsewhere. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, requests to other hosts. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Said by software drawing when a test reads pixels back; no fault of the page. */
const DRIVER_NOISE = /GPU stall due to ReadPixels|GroupMarkerNotSet/;

async function openPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // machines are shared
  const complaints: string[] = [];
  page.on("console", (message) => {
    const loud = message.type() === "error" || message.type() === "warning";
    if (loud && !DRIVER_NOISE.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(address).host) complaints.push(`elsewhere: ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector(".map[data-state=drawn]");
  return { page, complaints, close: () => context.close() };
}

/** Builds the explorer into a folder of its own, serves it with a graph file, packed or not (default: the sample's) and starts a browser. */
export async function startExplorerSite(given?: string | Uint8Array): Promise<ExplorerSite> {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-site-"));
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await build({ root, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const graph = given ?? readFileSync(join(folder, "sample", "graph.json"), "utf8");
  const server = await serveExplorer({ folder, graph: () => graph, port: 0 });
  const browser = await launchBrowser();
  return {
    address: server.address,
    graph: typeof graph === "string" ? graph : "",
    open: (fragment = "", options = {}) => openPage(browser, `${server.address}${fragment}`, options),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
