import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraph } from "../../graph-builder/build.ts";
import { writeOnePage } from "../../graph-builder/write/one-page.ts";
import { sampleFiles } from "../evaluate/corpora.ts";
import { launchBrowser } from "../support/browser.ts";

const root = join(import.meta.dirname, "../..");
const output = join(root, "test/output/one-page");

describe("the explorer in one file", () => {
  const folder = mkdtempSync(join(tmpdir(), "paperloom-page-"));
  const file = join(folder, "map.html");
  const trouble: string[] = [];
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    await build({ root, mode: "single", logLevel: "error", build: { outDir: output } });
    const graph = buildGraph({ files: sampleFiles(), title: "Efficient & <small>" });
    writeFileSync(file, writeOnePage(graph, readFileSync(join(output, "one-page.html"), "utf8")));
    browser = await launchBrowser();
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it("is small enough to send", () => {
    expect(statSync(file).size).toBeLessThan(1.5e6);
  });

  it("opens from the disk with the network off, with its graph", async () => {
    await page.getByText("319 papers").first().waitFor();
    expect(await page.title()).toBe("Efficient & <small> · Paperloom");
    await page.locator("canvas").first().waitFor();
  });

  it("searches and shows a paper with its evidence", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("ZeRO-Infinity");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /ZeRO-Infinity: Breaking/ }).waitFor();
  });

  it("builds other papers in its own worker", async () => {
    const papers = "Loom: a Machine for Cloth\n\nLoom weaves cloth.\n\nKnots of Rope\n\nWe study knots, unlike Loom.\n";
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open" }).first().click();
    await (await chooser).setFiles({ name: "cloth.txt", mimeType: "text/plain", buffer: Buffer.from(papers) });
    await page.getByText("2 papers").first().waitFor();
    expect(await page.title()).toBe("cloth · Paperloom");
  });

  it("had no trouble on the way", () => {
    expect(trouble).toEqual([]);
  });
});
