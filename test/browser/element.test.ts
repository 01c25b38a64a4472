import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { serveExplorer } from "../../graph-builder/cli/serve.ts";
import { INKS } from "../../src/canvas/inks.ts";
import { launchBrowser } from "../support/browser.ts";
import { plantedGraph } from "../support/planted-map.ts";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of its own</title>
<link rel="icon" href="data:,">
<style>p { color: rgb(1, 2, 3) } paperloom-map { height: 300px } .map-note { display: none }</style>
<script type="module" src="./element.js"></script>
<p>Two maps</p>
<paperloom-map id="first" src="graph.json" theme="light" selected="paper:0000"></paperloom-map>
<paperloom-map id="second" src="graph.json" theme="dark"></paperloom-map>
<paperloom-map id="lost" src="nowhere.json"></paperloom-map></html>`;

const folder = mkdtempSync(join(tmpdir(), "paperloom-element-"));
let server: Awaited<ReturnType<typeof serveExplorer>>;
let browser: Browser;
let page: Page;
let errors: string[];
let asked: string[];

beforeAll(async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await build({ root, mode: "element", logLevel: "error", build: { outDir: folder } });
  writeFileSync(join(folder, "index.html"), PAGE);
  const graph = JSON.stringify(plantedGraph());
  server = await serveExplorer({ folder, graph: () => graph, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 1000 }, reducedMotion: "reduce" });
  [errors, asked] = [[], []];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => asked.push(request.url().replace(server.address, "")));
  await page.goto(server.address);
  await page.locator("#first .map-region").waitFor();
  await page.locator("#second .map-region").waitFor();
  await page.waitForTimeout(400);
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

/** The most frequent colour of an element on the screen. */
async function groundOf(id: string): Promise<string> {
  const shot = (await page.locator(`#${id}`).screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0)!);
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, image.width, image.height).data;
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const hex = Array.from(pixels.slice(at, at + 3), (value) => value.toString(16).padStart(2, "0")).join("");
      counts.set(hex, (counts.get(hex) ?? 0) + 1);
    }
    return `#${[...counts].toSorted(([, a], [, b]) => b - a)[0]![0]}`.toUpperCase();
  }, shot);
}

/** Whether a map shows a selection. */
const isFaded = (id: string): Promise<number> => page.locator(`#${id} .map-sheet.faded`).count();

it("draws two maps on a page, each in its theme and with its selection, and asks for nothing but their source", async () => {
  expect(await groundOf("second")).toBe(INKS.dark.paper);
  expect(await groundOf("first")).toBe(INKS.light.paper);
  expect([await isFaded("first"), await isFaded("second")]).toEqual([1, 0]);
  expect(asked.toSorted()).toEqual(["", "element.js", "graph.json", "graph.json", "nowhere.json"]);
  const { height } = (await page.locator("#first").boundingBox())!;
  expect(height).toBe(300);
});

it("leaves the page's styles alone, and the page's do not reach in", async () => {
  expect(await page.locator("body > p").evaluate((text) => getComputedStyle(text).color)).toBe("rgb(1, 2, 3)");
  const note = page.locator("#lost [role=alert]");
  expect(await note.isVisible()).toBe(true);
  expect(await note.textContent()).toBe("nowhere.json could not be fetched (status 404).");
});

it("tells what is selected, by a press and by its attribute", async () => {
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener("paperloom-select", (event) => {
      told.push([(event.target as Element).id, (event as CustomEvent).detail]);
    });
    document.querySelector("#second")!.setAttribute("selected", "work:shuttle");
    document.querySelector("#second")!.removeAttribute("selected");
  });
  await page.locator("#first .map-region").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const told = await page.evaluate(() => (window as unknown as { told: [string, { key: string } | null][] }).told);
  expect(told.slice(0, 3)).toEqual([
    ["second", { key: "work:shuttle", label: "Shuttle", kind: "work" }],
    ["second", null],
    ["first", null],
  ]);
  expect(told[3]![0]).toBe("first");
  expect(plantedGraph().nodes.map(({ key }) => key)).toContain(told[3]![1]!.key);
});

it("changes its theme, its source and its place, and leaves with the page's element", async () => {
  await page.evaluate(() => document.querySelector("#second")!.setAttribute("theme", "light"));
  await page.waitForTimeout(300);
  expect(await groundOf("second")).toBe(INKS.light.paper);
  await page.evaluate(() => document.querySelector("#lost")!.setAttribute("src", "graph.json"));
  await page.locator("#lost .map-region").waitFor();
  expect(await page.locator("#lost [role=alert]").count()).toBe(0);
  const left = await page.evaluate(() => {
    const first = document.querySelector("#first")!;
    first.remove();
    return first.shadowRoot!.querySelectorAll("canvas").length;
  });
  expect(left).toBe(0);
});

it("has buttons that zoom where it is asked for them", async () => {
  const buttons = page.locator("#second").getByRole("button");
  expect(await buttons.count()).toBe(0);
  await page.evaluate(() => document.querySelector("#second")!.setAttribute("controls", ""));
  expect(await buttons.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")))).toEqual([
    "Zoom in",
    "Zoom out",
    "Fit the whole map",
  ]);
  const shot = async (): Promise<string> => {
    await page.waitForTimeout(700);
    return (await page.locator("#second").screenshot()).toString("base64");
  };
  await page.mouse.move(5, 5);
  const whole = await shot();
  await page.locator("#second").getByRole("button", { name: "Zoom in" }).click();
  await page.mouse.move(5, 5);
  expect(await shot()).not.toBe(whole);
  await page.evaluate(() => document.querySelector("#second")!.removeAttribute("controls"));
  expect(await buttons.count()).toBe(0);
});

it("comes with its types", () => {
  const types = readFileSync(join(folder, "element.d.ts"), "utf8");
  expect(types).toContain('"paperloom-map": PaperloomMap');
  expect(types).not.toContain("import ");
});
