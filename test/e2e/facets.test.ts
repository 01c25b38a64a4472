import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { datedPapers } from "../support/dated-papers.ts";
import { startExplorerSite, type ExplorerSite, type OpenedPage } from "../support/explorer-site.ts";

const PAPERS = 60;

let site: ExplorerSite;
let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  site = await startExplorerSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await site.open();
  page = opened.page;
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open", exact: true }).click(),
  ]);
  await chooser.setFiles({ name: "dated.bib", mimeType: "text/plain", buffer: Buffer.from(datedPapers(PAPERS)) });
  await expect.poll(() => page.title()).toContain("dated");
  await page.locator(".facets-more").scrollIntoViewIfNeeded();
  await page.getByRole("slider", { name: "First year" }).waitFor();
  for (const folded of ["References in and out", "Kinds"]) await page.getByRole("button", { name: folded }).click();
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

const row = (name: string): Locator =>
  page.locator(".facets .facet-row", { has: page.getByText(name, { exact: true }) });
const countOf = async (name: string): Promise<number> =>
  Number.parseInt((await row(name).locator(".facet-count").textContent())!, 10);

/** Papers left, as the heading of the filters says; all when nothing is left out. */
async function left(): Promise<number> {
  if ((await page.locator(".facets-left").count()) === 0) return PAPERS;
  return Number.parseInt((await page.locator(".facets-left span").textContent())!, 10);
}

/** Papers left, as the figures, the table and the accessible map say. */
async function elsewhere(): Promise<number[]> {
  const figures = Number.parseInt((await page.locator(".figures dd").first().textContent())!, 10);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const rows = Number(await page.getAttribute(".table-view table", "aria-rowcount")) - 1;
  await page.getByRole("button", { name: "Map", exact: true }).click();
  return [figures, rows];
}

/** Drags over a share of the width of a histogram. */
async function brush(from: number, to: number): Promise<void> {
  const { x, y, width, height } = (await page.locator(".brush").first().boundingBox())!;
  await page.mouse.move(x + width * from, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * to, y + height / 2, { steps: 6 });
  await page.mouse.up();
}

describe("years", () => {
  it("are brushed on the histogram; lists, table and address agree; a step back undoes it", async () => {
    await brush(0.3, 0.55);
    const [, first, last] = /years=(\d+)-(\d+)/.exec(page.url())!;
    const inRange = [...datedPapers(PAPERS).matchAll(/year = \{(\d+)\}/g)].filter(
      ([, year]) => year! >= first! && year! <= last!,
    );
    await expect.poll(left).toBe(inRange.length);
    expect(await elsewhere()).toEqual([inRange.length, inRange.length]);
    await page.goBack(); // from the table
    await page.goBack();
    await page.goBack();
    await expect.poll(left).toBe(PAPERS);
  });

  it("are chosen with the keyboard on either end, and let go with Escape", async () => {
    const firstYear = page.getByRole("slider", { name: "First year" });
    await firstYear.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => firstYear.getAttribute("aria-valuetext")).toBe("2011");
    await page.getByRole("slider", { name: "Last year" }).press("PageDown");
    await expect.poll(() => page.url()).toContain("years=2011-2016");
    await page.goBack(); // sliding is one step
    await expect.poll(left).toBe(PAPERS);
    await page.goForward();
    await expect.poll(() => page.url()).toContain("years=2011-2016");
    await firstYear.press("Escape");
    await expect.poll(left).toBe(PAPERS);
  });

  it("leave the undated to a press of their own", async () => {
    const undated = await countOf("Undated");
    expect(undated).toBe(PAPERS / 5);
    await row("Undated").locator(".facet-press").click();
    await expect.poll(left).toBe(undated);
    await brush(0.6, 0.9);
    await expect.poll(left).toBeGreaterThan(undated); // the range comes on top
    await row("Undated").locator(".facet-press").click();
    await expect.poll(() => page.url()).not.toContain("undated");
  });
});

describe("filters together", () => {
  it("are combined, counted for one another, and cleared one by one by their chips", async () => {
    const withCode = await countOf("With code");
    expect(withCode).toBe(PAPERS / 3);
    await row("With code").locator(".facet-press").click();
    await expect.poll(left).toBe(withCode);
    const kinds = page.locator(".facet", { has: page.getByText("Benchmarks", { exact: true }) });
    await kinds.locator(".facet-count", { hasText: " of " }).first().waitFor(); // counts follow the map
    const promised = await countOf("Benchmarks");
    await row("Benchmarks").locator(".facet-press").click();
    await expect.poll(left).toBe(promised);
    expect(await elsewhere()).toEqual([promised, promised]);
    const chips = page.getByRole("list", { name: "Filters in use" }).first();
    expect(await chips.locator("li > span").allTextContents()).toEqual(["Benchmarks", "With code"]);
    await chips.getByRole("button", { name: "Remove filter: With code" }).click();
    await expect.poll(() => chips.locator("li > span").allTextContents()).toEqual(["Benchmarks"]);
    await chips.getByRole("button", { name: "Remove filter: Benchmarks" }).click();
    await expect.poll(left).toBe(PAPERS);
    await page.goBack();
    await expect.poll(() => page.url()).toContain("kind=benchmark");
  });

  it("by references and by words hold in the table, too", async () => {
    await page.getByRole("slider", { name: "Fewest references" }).press("End");
    await expect.poll(() => page.url()).toContain("refs=2-");
    const many = await left();
    expect(many).toBeLessThan(PAPERS);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("searchbox", { name: "Only rows with these words" }).fill("loom scheduling");
    const rows = async (): Promise<number> => Number(await page.getAttribute(".table-view table", "aria-rowcount")) - 1;
    await expect.poll(rows).toBeLessThan(many);
    expect(await left()).toBe(await rows());
    expect(await page.locator(".table-paper").first().textContent()).toContain("loom scheduling");
    await page
      .locator(".table-view")
      .getByRole("button", { name: /^Remove filter: “loom/ })
      .click();
    await expect.poll(rows).toBe(many);
  });
});
