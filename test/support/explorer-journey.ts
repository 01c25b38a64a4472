import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { packGraph, type Graph } from "../../graph-builder/index.ts";
import { startExplorerSite, type ExplorerSite } from "./explorer-site.ts";

/** What the tests of a file share: the built explorer, and for each test a page with it, opened anew. */
export interface Journey {
  readonly site: ExplorerSite;
  /** The graph that is served. */
  readonly graph: Graph;
  readonly page: Page;
}

interface JourneyOptions {
  readonly browser?: BrowserContextOptions;
  /** The graph to serve. Default: the sample. */
  readonly graph?: () => Graph;
  /** Serves it packed. */
  readonly packed?: boolean;
}

/** Prepares journeys through the built explorer: each test gets a fresh page, and fails when the page complains of anything. */
export function prepareJourneys({ browser, graph, packed = false }: JourneyOptions = {}): Journey {
  const journey: { site?: ExplorerSite; graph?: Graph; page?: Page } = {};
  let finish: () => Promise<void>;
  beforeAll(async () => {
    const given = graph?.();
    journey.site = await startExplorerSite(given && (packed ? packGraph(given) : JSON.stringify(given)));
    journey.graph = given ?? (JSON.parse(journey.site.graph) as Graph);
  });
  afterAll(() => journey.site!.close());
  beforeEach(async () => {
    const { page, complaints, close } = await journey.site!.open("", browser);
    journey.page = page;
    finish = async () => {
      await close();
      expect(complaints).toEqual([]);
    };
  });
  afterEach(() => finish());
  return journey as Journey;
}

/** Finds a paper, a work or a concept by the keyboard alone, and opens the first answer. */
export async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.waitForSelector("[role=option]");
  await page.keyboard.press("Enter");
}

/** What a press downloads: its name and text. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Key of the paper of a graph that goes by a name. */
export function paperKey(graph: Graph, label: string): string {
  const node = graph.nodes.find(({ attributes }) => attributes.kind === "paper" && attributes.label === label);
  if (!node) throw new Error(`No paper of this graph is called ${label}.`);
  return node.key;
}

/** Opens the table of all papers, leaves one cluster in it, and saves that as BibTeX: how many papers it has, and the file. */
export async function saveCluster(page: Page, graph: Graph): Promise<{ readonly size: number; readonly text: string }> {
  const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
  await page.getByRole("button", { name: "Table" }).click();
  const table = page.locator(".table-view table");
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe(String(papers + 1));
  expect(await page.locator(".table-view tr[data-row]").count()).toBeLessThan(80);
  const first = page.locator(".facet-row").first();
  const name = await first.locator(".facet-name").textContent();
  await first.locator(".facet-press").click();
  const { size } = graph.attributes.clusters.find(({ label }) => label === name)!;
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe(String(size + 1));
  const { text } = await download(page, async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("button", { name: /^BibTeX/ }).click();
  });
  return { size, text };
}
