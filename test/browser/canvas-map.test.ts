import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveExplorer } from "../../graph-builder/cli/serve.ts";
import { INKS } from "../../src/canvas/inks.ts";
import { launchBrowser } from "../support/browser.ts";
import { plantedCorpus } from "../support/planted-map.ts";
import type { MapPage } from "./map-page/page.ts";

declare global {
  interface Window {
    readonly map: MapPage;
  }
}

const corpus = plantedCorpus();
const folder = mkdtempSync(join(tmpdir(), "paperloom-map-"));
const HUB = 0;
let server: Awaited<ReturnType<typeof serveExplorer>>;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  const root = fileURLToPath(new URL("map-page", import.meta.url));
  await build({ root, configFile: false, base: "./", logLevel: "error", build: { outDir: folder, target: "es2022" } });
  server = await serveExplorer({ folder, graph: () => "{}", port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function openPage(width = 1000, height = 700, query = ""): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  errors = [];
  opened.on("pageerror", (error) => errors.push(error.message));
  await opened.goto(`${server.address}${query}`);
  await opened.waitForFunction(() => window.map !== undefined);
  await rest(opened);
  return opened;
}

/** Waits until names have been placed anew and drawn. */
async function rest(opened: Page): Promise<void> {
  await opened.waitForTimeout(300);
  await opened.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await opened.waitForTimeout(100);
}

beforeEach(async () => {
  page = await openPage();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

/** How many pixels of the page have about each of these colours. */
async function countPixels(colours: readonly string[], opened = page): Promise<number[]> {
  const shot = (await opened.screenshot()).toString("base64");
  return opened.evaluate(
    async ([data, wanted]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0)!);
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      pen.drawImage(image, 0, 0);
      const { data: pixels } = pen.getImageData(0, 0, image.width, image.height);
      const counts = wanted.map(() => 0);
      const targets = wanted.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
      for (let at = 0; at < pixels.length; at += 4) {
        for (const [index, target] of targets.entries()) {
          const near = target.every((value, channel) => Math.abs(value - pixels[at + channel]!) <= 6);
          if (near) counts[index]! += 1;
        }
      }
      return counts;
    },
    [shot, colours] as const,
  );
}

const dyes = (theme: "light" | "dark"): string[] => corpus.territories.map(({ dye }) => INKS[theme].dye(dye).full);

/** Sweeps a pointer over the map until a node is under it, then moves the real one there. */
async function point(node: number): Promise<{ x: number; y: number }> {
  const found = await page.evaluate((wanted) => {
    const target = document.querySelector(".sigma-mouse")!;
    for (let y = 8; y < innerHeight; y += 8) {
      for (let x = 8; x < innerWidth; x += 8) {
        target.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: x, clientY: y }));
        if (window.map.explorer.hovered.value === wanted) return { x, y };
      }
    }
    throw new Error(`Node ${wanted} is nowhere on the map`);
  }, node);
  await page.mouse.move(2, 2);
  await page.mouse.move(found.x, found.y);
  expect(await hovered()).toBe(node);
  return found;
}

/** How far apart the hub and a paper of the second cluster stand on the screen. */
const way = async (): Promise<{ across: number; down: number }> => {
  const [from, to] = [await point(HUB), await point(45)];
  return { across: Math.abs(to.x - from.x), down: Math.abs(to.y - from.y) };
};

const selected = (): Promise<number | null> => page.evaluate(() => window.map.explorer.selection.value);
const hovered = (): Promise<number | null> => page.evaluate(() => window.map.explorer.hovered.value);
const isFaded = (): Promise<boolean> => page.locator(".map-sheet.faded").isVisible();
const said = (): Promise<string | null> => page.locator(".map-live").textContent();

describe("the map", () => {
  it("draws the discs of every cluster in its dye, in both themes", async () => {
    expect(await page.evaluate(() => window.map.canDraw)).toBe(true);
    const light = await countPixels(dyes("light"));
    // Thirty discs of 3.3 px radius have about 1,000 px; half of them at least are not smoothed away.
    for (const count of light) expect(count).toBeGreaterThan(400);
    await page.evaluate(() => (window.map.explorer.theme.value = "dark"));
    await rest(page);
    for (const count of await countPixels(dyes("dark"))) expect(count).toBeGreaterThan(400);
    for (const count of await countPixels(dyes("light"))) expect(count).toBeLessThan(100);
  });

  it("previews the node under the pointer without selecting it", async () => {
    await point(HUB);
    expect(await selected()).toBeNull();
    expect(await isFaded()).toBe(false);
    expect(await page.locator(".map-region").evaluate((region) => region.style.cursor)).toBe("pointer");
    await page.mouse.move(2, 2);
    expect(await hovered()).toBeNull();
  });

  it("selects on a press, fades the rest at once, and clears on a press on open ground", async () => {
    const before = await countPixels(dyes("light"));
    const { x, y } = await point(HUB);
    await page.mouse.click(x, y);
    await rest(page);
    expect(await selected()).toBe(HUB);
    expect(await isFaded()).toBe(true);
    const after = await countPixels([...dyes("light"), INKS.light.relations.extends]);
    expect(after[2]!).toBeLessThan(before[2]! / 3);
    expect(after[3]!).toBeGreaterThan(100);
    await page.mouse.click(4, 696);
    await rest(page);
    expect(await selected()).toBeNull();
    expect(await isFaded()).toBe(false);
  });

  it("selects a link on a press on its curve", async () => {
    await page.evaluate(() => window.map.explorer.select(0));
    await rest(page);
    const found = await page.evaluate(() => {
      const region = document.querySelector(".map-region")!;
      const layer = document.querySelector<HTMLCanvasElement>(".map-above")!;
      const { data, width } = layer.getContext("2d")!.getImageData(0, 0, layer.width, layer.height);
      const shaft: { x: number; y: number }[] = [];
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = data.slice(at, at + 3);
        if (red === 0x3b && green === 0x4c && blue === 0xc0)
          shaft.push({ x: (at / 4) % width, y: Math.floor(at / 4 / width) });
      }
      return { middle: shaft[Math.floor(shaft.length / 2)]!, size: region.clientWidth / layer.width };
    });
    await page.mouse.click(found.middle.x * found.size, found.middle.y * found.size);
    const link = await page.evaluate(() => window.map.explorer.link.value);
    expect(link).not.toBeNull();
    expect(corpus.links[link!]).toMatchObject({ kind: "reference", target: HUB });
  });

  it("is walked by keys: arrows move, Enter opens, Tab goes round the neighbours and out, Escape steps back", async () => {
    await page.locator(".map-region").focus();
    await page.keyboard.press("ArrowRight");
    const first = await hovered();
    expect(first).not.toBeNull();
    expect(await said()).toContain(corpus.nodes[first!]!.label);
    await page.keyboard.press("ArrowLeft");
    expect(await hovered()).not.toBe(first);
    await page.keyboard.press("Enter");
    expect(await selected()).not.toBeNull();

    await page.evaluate(() => {
      window.map.explorer.hovered.value = null;
      window.map.explorer.select(0);
    });
    const walked: (number | null)[] = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press("Tab");
      walked.push(await hovered());
    }
    expect(new Set(walked)).toEqual(new Set([1, 2, 3, 4, 5, 6, 35]));
    expect(await said()).toContain("extend it");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).not.toBe("map-region");

    await page.locator(".map-region").focus();
    await page.keyboard.press("Escape");
    expect(await selected()).toBeNull();
  });

  it("zooms by wheel and keys, and fits again", async () => {
    const nameInk = async (): Promise<number> => (await countPixels([INKS.light.ink2]))[0]!;
    const [fitted] = await countPixels(dyes("light"));
    const fittedNames = await nameInk();
    await page.locator(".map-region").focus();
    await page.keyboard.press("+");
    await page.mouse.move(500, 350);
    await page.mouse.wheel(0, -400);
    await rest(page);
    const [zoomed] = await countPixels(dyes("light"));
    expect(zoomed).not.toBe(fitted);
    await page.keyboard.press("0");
    await rest(page);
    expect(await countPixels(dyes("light"))).toContain(fitted);
    expect(Math.abs((await nameInk()) - fittedNames)).toBeLessThan(60);
  });

  it("fades what the filters leave out and keeps its place", async () => {
    const before = await countPixels(dyes("light"));
    await page.evaluate(() => {
      const { explorer, noFilters } = window.map;
      explorer.filters.value = { ...noFilters, hiddenTerritories: new Set([1]) };
    });
    await rest(page);
    const after = await countPixels([...dyes("light"), INKS.light.dye(corpus.territories[1]!.dye).leftOut]);
    expect(after[1]!).toBeLessThan(before[1]! / 5);
    expect(after[3]!).toBeGreaterThan(400);
    expect(Math.abs(after[0]! - before[0]!)).toBeLessThan(before[0]! / 4);
  });

  it("turns a wide map on a portrait screen, and on no other", async () => {
    await page.close();
    page = await openPage(390, 844, "?stretch=2");
    const turned = await way();
    expect(turned.down).toBeGreaterThan(3 * turned.across);
    await page.close();
    page = await openPage(1000, 700, "?stretch=2");
    const upright = await way();
    expect(upright.across).toBeGreaterThan(3 * upright.down);
  });

  it("draws again once when the WebGL context is lost, then says so and offers to try again", async () => {
    const lose = (): Promise<void> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>(".sigma-nodes")!;
        (canvas.getContext("webgl2") ?? canvas.getContext("webgl"))!.getExtension("WEBGL_lose_context")!.loseContext();
      });
    await lose();
    await rest(page);
    expect((await countPixels(dyes("light")))[0]).toBeGreaterThan(400);
    await lose();
    const notice = page.locator(".map-lost");
    await notice.waitFor();
    expect(await notice.textContent()).toContain("cannot draw the map");
    await notice.getByRole("button").click();
    await rest(page);
    expect((await countPixels(dyes("light")))[0]).toBeGreaterThan(400);
    expect(await page.locator(".map-region").count()).toBe(1);
  });

  it("leaves nothing behind when it is taken away", async () => {
    await page.evaluate(() => window.map.unmount());
    expect(await page.locator("#map > *").count()).toBe(0);
  });
});
