import type { Browser, Page } from "playwright-core";
import { packGraph } from "../../graph-builder/index.ts";
import { launchBrowser } from "../support/browser.ts";
import { startExplorerSite } from "../support/explorer-site.ts";
import { largeGraph } from "../support/large-graph.ts";
import { median, type Row } from "./row.ts";
import { trace, type Traced } from "./trace.ts";

const RUNS = 5;
const QUERIES = ["lo", "att", "mem", "attention", "loom12", "distributed training", "zero", "spar", "weav"];

/** From a keystroke to the answers on the page, milliseconds of the clock. */
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

async function measureAnswers(page: Page): Promise<string> {
  await page.keyboard.press("/");
  await page.keyboard.type("a");
  await page.waitForSelector("[role=option]");
  const taken: number[] = [];
  for (const query of QUERIES) taken.push(await answerTime(page, query));
  return median(taken).toFixed(1);
}

async function measurePage(browser: Browser, page: Page, corpus: string): Promise<Row> {
  await page.waitForTimeout(2000); // what follows the opening is over
  const box = (await page.locator(".map-region").boundingBox())!;
  const at = (run: number): [number, number] => [
    box.x + box.width * (0.2 + 0.1 * run),
    box.y + box.height * (0.25 + 0.08 * run),
  ];
  let longest = 0;
  const measure = async (work: (run: number) => Promise<void>): Promise<string> => {
    const traced: Traced[] = [];
    for (let run = 0; run < RUNS; run += 1) traced.push(await trace(browser, page, () => work(run)));
    longest = Math.max(longest, ...traced.map(({ longestTask }) => longestTask));
    const script = traced.map((each) => each.script);
    return `${median(script).toFixed(1)} (most ${Math.max(...script).toFixed(1)})`;
  };
  const hover = await measure((run) => page.mouse.move(...at(run)));
  const click = await measure((run) => page.mouse.click(...at(run)));
  await page.keyboard.press("Escape");
  const filter = await measure((run) => page.locator(".facet-press").nth(run).click());
  const answer = await measureAnswers(page);
  return { corpus, hover, click, filter, "longest task": longest.toFixed(0), "answer (clock)": answer };
}

interface Opening {
  readonly [figure: string]: string;
}

/** What the first view took: seconds of the clock since navigation, bytes of scripts and graph, heap. */
async function measureOpening(page: Page): Promise<Opening> {
  const { seconds, bytes, heap } = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const { memory } = performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } };
    return {
      seconds: performance.now() / 1000,
      bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      heap: memory.usedJSHeapSize,
    };
  });
  return {
    "first view, s": seconds.toFixed(1),
    "loaded, MB": (bytes / 1e6).toFixed(2),
    "heap, MB": (heap / 1e6).toFixed(0),
  };
}

/** The corpora to measure, the last as a packed file. */
const CORPORA: readonly { readonly name: string; readonly papers: number; readonly graph: () => Served }[] = [
  { name: "sample", papers: 319, graph: () => undefined },
  { name: "5,000 papers, 20,000 links", papers: 5000, graph: () => JSON.stringify(largeGraph()) },
  { name: "100,000 papers, 450,000 links", papers: 100_000, graph: () => packGraph(largeGraph(100_000)) },
];

type Served = string | Uint8Array | undefined;

/**
 * What the explorer costs in a real browser that draws in software: the sample, 5,000 papers with 20,000 links, and
 * 100,000 papers in a packed file. Milliseconds of the processor on the page's own thread until all has come to rest,
 * medians of five; the first view is of one cold start.
 */
export async function benchExplorer(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, papers, graph } of CORPORA) {
    const site = await startExplorerSite(graph());
    const browser = await launchBrowser(); // of its own: the profiler sees all pages of a browser
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(site.address);
      await page.waitForSelector(".map[data-state=drawn]");
      const opening = await measureOpening(page);
      const all = papers < 10_000 ? String(papers) : papers.toLocaleString("en");
      await page.waitForFunction((text) => document.querySelector(".figures")?.textContent?.includes(text), all);
      rows.push({ ...(await measurePage(browser, page, name)), ...opening });
    } finally {
      await browser.close();
      await site.close();
    }
  }
  return rows;
}
