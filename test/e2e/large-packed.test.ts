import { describe, expect, it } from "vitest";
import { packGraph } from "../../graph-builder/index.ts";
import { find, paperKey, prepareJourneys, saveCluster } from "../support/explorer-journey.ts";
import { largeGraph } from "../support/large-graph.ts";

const PAPERS = 12_000;
const journey = prepareJourneys({ graph: () => largeGraph(PAPERS), packed: true });
/** Neither among the papers that lead the map nor in the part that is read for its first view. */
const FAR = "Loom9876";

describe("12,000 papers in a packed file", () => {
  it("open at what leads them, with little of the file, and say so", async () => {
    const { site, graph } = journey;
    const { page, complaints, close } = await site.open();
    const read = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name, ...entry }) => ({
        name: name.split("/").at(-1)!,
        bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      })),
    );
    const parts = read.filter(({ name }) => name === "graph.loom");
    expect(parts.length).toBeGreaterThan(0);
    await expect.poll(() => page.textContent(".map-thinned")).toMatch(/^Showing [\d,]+ of 12,000 papers here/);
    expect(await page.locator(".facet-row .facet-name").allTextContents()).toContain(
      graph.attributes.clusters[0]!.label,
    );
    await expect.poll(() => page.textContent(".figures")).toContain("12,000");
    const all = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith("graph.loom"))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    // Summaries, two thirds of the file, are still where they were.
    expect(all).toBeLessThan(2_000_000);
    expect(complaints).toEqual([]);
    await close();
  });

  it("find any paper, read what it says, and show why it is linked", async () => {
    const { page } = journey;
    await expect.poll(() => page.textContent(".figures")).toContain("12,000");
    await find(page, FAR);
    await expect.poll(() => page.locator(".details .paper-title").textContent()).toMatch(new RegExp(`^${FAR}:`));
    await expect.poll(() => page.locator(".details .abstract").textContent()).toMatch(/\w+ \w+/);
    await page.locator(".reference-quote").first().click();
    await expect.poll(() => page.locator(".evidence mark").first().textContent()).toMatch(/^Loom\d+$/);
    await page.keyboard.press("Escape");
  });

  it("show more papers where one zooms in, until all are there", async () => {
    const { page } = journey;
    await expect.poll(() => page.textContent(".figures")).toContain("12,000");
    await expect.poll(() => page.locator(".map-thinned").count()).toBe(1);
    await page.locator(".map-region").focus();
    const closer = async (): Promise<number> => {
      await page.keyboard.press("+");
      return page.locator(".map-thinned").count();
    };
    await expect.poll(closer, { interval: 400 }).toBe(0);
  });

  it("stand in the table, filtered like the map, and go along as a file", async () => {
    const { page, graph } = journey;
    await expect.poll(() => page.textContent(".figures")).toContain("12,000");
    const { size, text } = await saveCluster(page, graph);
    expect(text.match(/^@/gm)).toHaveLength(size);
    expect(text.match(/^ *abstract = /gm)).toHaveLength(size);
  });

  it("are restored from a copied link", async () => {
    const { site, graph } = journey;
    const { page, complaints, close } = await site.open(`#sel=${paperKey(graph, FAR)}`);
    await expect.poll(() => page.locator(".details .paper-title").textContent()).toMatch(new RegExp(`^${FAR}:`));
    expect(complaints).toEqual([]);
    await close();
  });

  it("open when the file is dropped on the page", async () => {
    const { page, graph } = journey;
    const bytes = Buffer.from(packGraph({ ...graph, attributes: { ...graph.attributes, title: "Dropped looms" } }));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open" }).click();
    await (await chooser).setFiles({ name: "looms.loom", mimeType: "application/octet-stream", buffer: bytes });
    await expect.poll(() => page.textContent(".corpus-name")).toContain("Dropped looms");
    await expect.poll(() => page.textContent(".figures")).toContain("12,000");
  });
});
