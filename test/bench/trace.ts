import type { Browser, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor on the thread: a busy machine makes them no more. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What the page's own thread did while something was done, in milliseconds of the processor. */
export interface Traced {
  /** Script: events, frames and timers. */
  readonly script: number;
  /** The longest task, script or not. */
  readonly longestTask: number;
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"];
const SCRIPT: ReadonlySet<string> = new Set(["EventDispatch", "FireAnimationFrame", "TimerFire"]);
/** Longer than a flight of the camera, the placing of names and what is put off until then. */
const SETTLED = 900;

/** Records with the browser's profiler what the page does during `work` and until it rests. The browser must hold one page. */
export async function trace(browser: Browser, page: Page, work: () => Promise<void>): Promise<Traced> {
  const profiler = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  profiler.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await profiler.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES } });
  await work();
  await page.waitForTimeout(SETTLED);
  const complete = new Promise((done) => profiler.once("Tracing.tracingComplete", done));
  await profiler.send("Tracing.end");
  await complete;
  await profiler.detach();
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const own = events.filter(
    ({ ph, pid, tid }) => ph === "X" && threads.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  const times = (wanted: (name: string) => boolean): number[] =>
    own.filter(({ name }) => wanted(name)).map(({ tdur = 0 }) => tdur / 1000);
  return {
    script: times((name) => SCRIPT.has(name)).reduce((sum, time) => sum + time, 0),
    longestTask: Math.max(0, ...times((name) => name === "RunTask")),
  };
}
