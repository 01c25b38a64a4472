import { beforeEach, describe, expect, it } from "vitest";
import { download, find, prepareJourneys, saveCluster } from "../support/explorer-journey.ts";
import { largeGraph } from "../support/large-graph.ts";

const PAPERS = 5000;
const journey = prepareJourneys({ graph: () => largeGraph(PAPERS) });

describe("5,000 papers and 20,000 links", () => {
  let references: number;
  beforeEach(() => {
    const { edges } = journey.graph;
    expect(edges.length).toBeGreaterThanOrEqual(20_000);
    references = edges.filter(({ attributes }) => attributes.kind === "reference").length;
  });

  it("are counted, searched and focused; the evidence of a link opens", async () => {
    const { page } = journey;
    expect(await page.textContent(".figures")).toContain(String(references));
    await find(page, "Loom1234");
    await expect.poll(() => page.locator(".details .paper-title").textContent()).toMatch(/^Loom1234:/);
    await page.locator(".reference-quote").first().click();
    expect(await page.locator(".evidence mark").first().textContent()).toMatch(/^Loom\d+$/);
    await page.keyboard.press("Escape");
  });

  it("have lineages by year, whose main path is walked and taken along", async () => {
    const { page } = journey;
    await find(page, "Loom2400");
    await page.getByRole("button", { name: "Walk its lineage" }).click();
    await page.waitForSelector(".lineage-card");
    expect(await page.locator(".lineage-column h2").first().textContent()).toMatch(/^20\d\d$/);
    await page.getByRole("button", { name: /^Walk main path/ }).click();
    const names = await page.locator(".walked button").allTextContents();
    expect(names.length).toBeGreaterThan(5);
    expect(names).toContain("Loom2400");
    const { text } = await download(page, async () => {
      await page.getByRole("button", { name: "Save lineage" }).click();
      await page.getByRole("menuitem", { name: /Markdown/ }).click();
    });
    expect(text.match(/^ {3}> /gm)).toHaveLength(names.length - 1);
  });

  it("stand in the table, filtered like the map, and go along as a file", async () => {
    const { page, graph } = journey;
    const { size, text } = await saveCluster(page, graph);
    expect(text.match(/^@/gm)).toHaveLength(size);
  });

  it("are joined by paths, each hop explained", async () => {
    const { page } = journey;
    await find(page, "Loom3200");
    await page.locator(".map-region").focus();
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog", { name: "Paths between two papers" });
    await dialog.getByRole("combobox").fill("Loom1600");
    await dialog.getByRole("option").first().click();
    await dialog.locator(".path").first().waitFor();
    const ends = await dialog.locator(".path").first().locator(".lineage-name").allTextContents();
    expect([ends.at(0), ends.at(-1)]).toEqual(["Loom3200", "Loom1600"]);
    expect(await dialog.locator(".path").first().locator(".path-hop").count()).toBe(ends.length - 1);
  });
});
