import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveExplorer } from "../../graph-builder/cli/serve.ts";
import { launchBrowser } from "../support/browser.ts";
import type { MapPage } from "./map-page/page.ts";

declare global {
  interface Window {
    readonly map: MapPage;
  }
}

const SIZE = { width: 900, height: 640 };
const folder = mkdtempSync(join(tmpdir(), "paperloom-snapshot-"));
let server: Awaited<ReturnType<typeof serveExplorer>>;
let browser: Browser;
let page: Page;

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
beforeEach(async () => {
  page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
  await page.goto(server.address);
  await page.waitForFunction(() => window.map !== undefined);
  await rest();
});
afterEach(() => page.close());

/** Waits until names have been placed anew and drawn. */
async function rest(): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForTimeout(100);
}

interface Comparison {
  readonly width: number;
  readonly height: number;
  /** Opacity of the picture's first pixel, 0..255. */
  readonly corner: number;
  /** Share of the screen's pixels that differ by more than 48 in a channel from the picture's, scaled to the screen. */
  readonly unlike: number;
  /** Pixels of the legend that are not paper. */
  readonly legend: number;
}

const screenshot = async (): Promise<string> => (await page.screenshot()).toString("base64");

/** Takes a picture and lays it over a screenshot, by default one of now. */
async function compare(scale: number, transparent = false, earlier?: string): Promise<Comparison> {
  const shot = earlier ?? (await screenshot());
  return page.evaluate(
    async ([data, times, clear]) => {
      const taken = await createImageBitmap(
        await window.map.explorer.snapshot.value!({ scale: times, transparent: clear }),
      );
      const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0)!);
      const screen = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const images = [taken, screen].map((image, at) => {
        const ratio = at === 0 ? times : 1;
        const [width, height] = [Math.round(image.width / ratio), Math.round(image.height / ratio)];
        const pen = new OffscreenCanvas(width, height).getContext("2d")!;
        pen.imageSmoothingQuality = "high";
        pen.drawImage(image, 0, 0, width, height);
        return pen.getImageData(0, 0, width, height).data;
      });
      const [mine, theirs] = [images[0]!, images[1]!];
      let unlike = 0;
      for (let at = 0; at < theirs.length; at += 4) {
        const apart = [0, 1, 2].some((channel) => Math.abs(mine[at + channel]! - theirs[at + channel]!) > 48);
        if (apart) unlike += 1;
      }
      let legend = 0;
      for (let at = theirs.length; at < mine.length; at += 4) {
        if ([0, 1, 2, 3].some((channel) => mine[at + channel] !== mine[theirs.length + channel])) legend += 1;
      }
      const { width, height } = taken;
      return { width, height, corner: mine[3]!, unlike: (4 * unlike) / theirs.length, legend };
    },
    [shot, scale, transparent] as const,
  );
}

describe("a picture of the map", () => {
  it("looks like the screen, at rest and around a selection, light and dark, with a legend below", async () => {
    for (const theme of ["light", "dark"] as const) {
      for (const node of [null, 0]) {
        await page.evaluate(
          ([name, chosen]) => {
            document.documentElement.dataset["theme"] = name;
            window.map.explorer.theme.value = name;
            window.map.explorer.select(chosen);
          },
          [theme, node] as const,
        );
        await rest();
        const { width, height, corner, unlike, legend } = await compare(1);
        expect(width).toBe(SIZE.width);
        expect(height).toBeGreaterThan(SIZE.height + 40);
        expect(corner).toBe(255);
        expect(legend).toBeGreaterThan(500);
        expect(unlike, `${theme}, ${node}`).toBeLessThan(0.004);
      }
    }
  });

  it("is as large as asked and the same picture", async () => {
    const { width, height, unlike } = await compare(3);
    expect(width).toBe(3 * SIZE.width);
    expect(height % 3).toBe(0);
    expect(unlike).toBeLessThan(0.01);
  });

  it("changes with what is shown", async () => {
    const earlier = await screenshot();
    await page.evaluate(() => {
      const { explorer, noFilters } = window.map;
      explorer.filters.value = { ...noFilters, hiddenTerritories: new Set([1]) };
    });
    await rest();
    expect((await compare(1)).unlike).toBeLessThan(0.004);
    expect((await compare(1, false, earlier)).unlike).toBeGreaterThan(0.01);
  });

  it("ends above what a panel covers", async () => {
    const whole = await compare(1);
    for (const [covered, cut] of [
      [100, 100],
      [600, SIZE.height / 2],
    ] as const) {
      await page.evaluate(
        (bottom) => (window.map.explorer.insets.value = { top: 0, right: 0, bottom, left: 0 }),
        covered,
      );
      expect((await compare(1)).height).toBe(whole.height - cut);
    }
  });

  it("lacks the paper when asked to", async () => {
    expect((await compare(1, true)).corner).toBe(0);
  });

  it("is offered while there is a map", async () => {
    await page.evaluate(() => window.map.unmount());
    expect(await page.evaluate(() => window.map.explorer.snapshot.value)).toBeNull();
  });
});
