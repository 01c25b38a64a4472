import type { CDPSession, Page } from "playwright-core";
import { startExplorerSite } from "../support/explorer-site.ts";
import { largeGraph } from "../support/large-graph.ts";
import { median, type Row } from "./row.ts";

declare global {
  interface Window {
    /** Milliseconds of script in each frame that took 50 ms or more, as the browser reports them. Software drawing makes most of such frames and is not script. */
    longFrames: number[];
  }
}

/** What the browser says of a long frame, as far as it is needed (W3C Long Animation Frames). */
type LongFrame = PerformanceEntry & { readonly scripts: readonly { readonly duration: number }[] };

/** Longer than a flight of the camera, the placing of names and what is put off until then. */
const SETTLED = 1500;
const RUNS = 9;
const QUERIES = ["lo", "att", "mem", "attention", "loom12", "distributed training", "zero", "spar", "weav"];

/** Milliseconds of script that the browser's profiler counts while `work` is done and the page comes to rest. */
async function scriptTime(profiler: CDPSession, page: Page, work: () => Promise<void>): Promise<number> {
  const read = async (): Promise<number> => {
    const { metrics } = await profiler.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1000;
  };
  const before = await read();
  await work();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await read()) - before;
}

async function many(times: number, measure: (at: number) => Promise<number>): Promise<string> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await measure(at));
  return `${median(taken).toFixed(1)} (most ${Math.max(...taken).toFixed(1)})`;
}

/** From a keystroke to the answers on the page. */
async function answerTime(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>("input[role=combobox]")!;
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done));
    return performance.now() - start;
  }, query);
}

async function measurePage(page: Page, corpus: string): Promise<Row> {
  const profiler = await page.context().newCDPSession(page);
  await profiler.send("Performance.enable");
  await page.waitForTimeout(SETTLED);
  await page.evaluate(() => (window.longFrames.length = 0));
  const box = (await page.locator(".map-region").boundingBox())!;
  const spot = (at: number): [number, number] => [
    box.x + box.width * (0.2 + 0.06 * at),
    box.y + box.height * (0.25 + 0.05 * at),
  ];
  const hover = await many(RUNS, (at) => scriptTime(profiler, page, () => page.mouse.move(...spot(at))));
  const click = await many(RUNS, (at) => scriptTime(profiler, page, () => page.mouse.click(...spot(at))));
  await page.waitForTimeout(SETTLED);
  await page.keyboard.press("Escape");
  const rows = page.locator(".facet-press");
  const filter = await many(RUNS, (at) => scriptTime(profiler, page, () => rows.nth(at % 3).click()));
  await page.keyboard.press("/");
  await page.keyboard.type("a");
  await page.waitForSelector("[role=option]");
  const search = await many(QUERIES.length, (at) => answerTime(page, QUERIES[at]!));
  await page.waitForTimeout(SETTLED);
  const long = await page.evaluate(() => window.longFrames);
  return {
    corpus,
    "hover, ms of script": hover,
    "click, ms of script": click,
    "filter, ms of script": filter,
    "answer, ms": search,
    "longest script of a frame, ms": Math.max(0, ...long).toFixed(0),
  };
}

/** What the explorer costs in a real browser, drawing in software: the sample, and 5,000 papers with 20,000 links. */
export async function benchExplorer(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [corpus, graph] of [
    ["sample", undefined],
    ["5,000 papers, 20,000 links", JSON.stringify(largeGraph())],
  ] as const) {
    const site = await startExplorerSite(graph);
    try {
      const { page } = await site.open("", {}, () => {
        window.longFrames = [];
        new PerformanceObserver((list) => {
          for (const frame of list.getEntries() as LongFrame[]) {
            for (const { duration } of frame.scripts) window.longFrames.push(duration);
          }
        }).observe({ type: "long-animation-frame" });
      });
      rows.push(await measurePage(page, corpus));
    } finally {
      await site.close();
    }
  }
  return rows;
}
