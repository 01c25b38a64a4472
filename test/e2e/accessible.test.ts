import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { find } from "../support/explorer-journey.ts";
import { startExplorerSite, type ExplorerSite } from "../support/explorer-site.ts";

let site: ExplorerSite;
beforeAll(async () => {
  site = await startExplorerSite();
});
afterAll(() => site.close());

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What axe finds on the page, as `rule: element`. */
async function complaints(page: Page): Promise<string[]> {
  await page.waitForTimeout(300); // fades are over
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "the map at rest": async () => {},
  "search with answers": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("attention");
    await page.waitForSelector("[role=option]");
  },
  "a paper's details": (page) => find(page, "FlashAttention"),
  "papers chosen together, colours and sizes by choice": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("attention");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.press("Escape");
    await page.locator(".chosen-strip").waitFor();
    await page.getByLabel("Colour by").selectOption("betweenness");
    await page.getByLabel("Size by").selectOption("degree");
    await page.locator(".look-ramp").waitFor();
    await page.locator(".look-sizes").waitFor();
  },
  "the evidence of a link": async (page) => {
    await find(page, "FlashAttention");
    await page.locator(".reference-quote").first().click();
  },
  "a link taken out": async (page) => {
    await find(page, "FlashAttention");
    await page.locator(".reference-quote").first().click();
    await page.getByRole("button", { name: "Not a link" }).click();
    await page.locator(".correction-notice").waitFor();
  },
  "the corrections": async (page) => {
    await find(page, "FlashAttention");
    await page.locator(".reference-quote").first().click();
    await page.getByRole("button", { name: "Not a link" }).click();
    await page.getByRole("button", { name: "All corrections" }).click();
    await page.locator(".corrections").waitFor();
  },
  "the name of a concept": async (page) => {
    await find(page, "FlashAttention");
    await page.locator(".details .chip:not(.work)").first().click();
    await page.getByRole("button", { name: "Rename or drop" }).click();
    await page.locator(".concept-form").waitFor();
  },
  "the names of clusters": async (page) => {
    await page.getByRole("button", { name: "Rename clusters" }).click();
    await page.locator(".name-field").first().waitFor();
  },
  "a concept's papers": async (page) => {
    await find(page, "FlashAttention");
    await page.locator(".details .chip:not(.work)").first().click();
  },
  "filters chosen": async (page) => {
    await page.locator(".facet-press").nth(1).click();
    await page.locator(".facet-sign").nth(2).click();
    await page.locator(".chip").first().click();
  },
  "the export panel": async (page) => {
    await page.locator(".facet-press").nth(1).click();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("button", { name: /GEXF/ }).waitFor();
  },
  "a paper on the reading list": async (page) => {
    await find(page, "FlashAttention");
    await page.getByRole("button", { name: "Put on the reading list" }).click();
    await page.locator(".reading-suggested button").first().click();
  },
  "the reading list, with papers found": async (page) => {
    await page.locator(".facets").getByRole("button", { name: "Reading list" }).click();
    await page.locator(".known-field").fill("Shampoo\nKnots Nobody Ties");
    await page.getByRole("button", { name: "Mark as read" }).click();
    await page.locator(".match-report").waitFor();
  },
  "the table with rows chosen and filters in use": async (page) => {
    await page.locator(".facets-more").scrollIntoViewIfNeeded();
    for (const folded of ["References in and out", "Kinds"]) await page.getByRole("button", { name: folded }).click();
    await page.locator(".facet-press", { hasText: "Methods" }).click();
    await page.getByRole("slider", { name: "Fewest references" }).press("ArrowRight");
    await page.getByRole("button", { name: "Table" }).click();
    await page.locator(".table-choose input").first().click();
    await page.locator(".table-list select").first().selectOption("reading");
  },
  "a lineage": async (page) => {
    await find(page, "FlashAttention");
    await page.getByRole("button", { name: "Walk its lineage" }).click();
    await page.waitForSelector(".lineage-card");
  },
  "a neighbourhood": async (page) => {
    await find(page, "ZeRO");
    await page.locator(".map-region").focus();
    await page.keyboard.press("n");
    await page.locator(".near-facet").waitFor();
  },
  "the page that says which work it is": async (page) => {
    await page.getByRole("button", { name: "What is missing?" }).click();
    await page.locator(".ranking-row").first().click();
    await page.getByRole("button", { name: "Which work is it?" }).click();
    await page.getByRole("combobox", { name: "Find the paper or work" }).fill("ZeRO");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
  },
  "the import report": async (page) => {
    await page.getByRole("button", { name: "Import report" }).click();
    await page.locator(".import-notes summary").first().click();
  },
  "the page of what is missing": async (page) => {
    await page.getByRole("button", { name: "What is missing?" }).click();
    await page.waitForSelector(".ranking-row");
  },
  "the table with an open row": async (page) => {
    await page.getByRole("button", { name: "Table" }).click();
    await page.locator(".table-paper").first().click();
  },
};

describe("axe finds nothing", () => {
  for (const [state, reach] of Object.entries(STATES)) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`on ${state}, ${colorScheme}`, async () => {
        const { page, close } = await site.open("", { colorScheme, reducedMotion: "reduce" });
        await reach(page);
        expect(await complaints(page)).toEqual([]);
        await close();
      });
    }
  }

  it("on a phone: the map, a paper, the filters", async () => {
    const { page, close } = await site.open("", { ...PHONE, reducedMotion: "reduce" });
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("combobox").fill("DiLoCo");
    await page.keyboard.press("Enter");
    expect(await complaints(page)).toEqual([]);
    await page.getByRole("button", { name: "Filters and legend" }).tap();
    expect(await complaints(page)).toEqual([]);
    await close();
  });
});

describe("a small screen", () => {
  it("loses nothing sideways at 320 pixels, and its targets are large enough to touch", async () => {
    const { page, close } = await site.open("", { ...PHONE, viewport: { width: 320, height: 640 } });
    await page.getByRole("combobox").fill("DiLoCo");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".details");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.evaluate(() => document.querySelector(".sheet-content")!.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".sheet .button, .sheet .icon-button, .pill .round")]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 36),
    );
    expect(small).toEqual([]);
    await close();
  });

  it("raises and lowers its sheet by its handle", async () => {
    const { page, close } = await site.open("", { ...PHONE, reducedMotion: "reduce" });
    const height = (): Promise<number> =>
      page.evaluate(() => document.querySelector<HTMLElement>(".sheet")!.offsetHeight);
    const handle = page.getByRole("button", { name: "Change the height of the panel" });
    expect(await height()).toBe(212);
    await handle.tap();
    await expect.poll(height).toBe(436);
    await handle.tap();
    await expect.poll(height).toBeGreaterThan(700);
    await handle.tap();
    await expect.poll(height).toBe(212);
    await close();
  });
});
