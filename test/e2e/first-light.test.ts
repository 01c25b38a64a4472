import Graphology from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Graph as GraphFile } from "../../graph-builder/index.ts";
import { download, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys();

const papersOf = (file: GraphFile): number => file.nodes.filter(({ attributes }) => attributes.kind === "paper").length;

/** Drops a file onto the page as from a folder. */
async function drop(name: string, text: string): Promise<void> {
  const data = await journey.page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: "text/plain" }));
      return transfer;
    },
    [name, text] as const,
  );
  await journey.page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await journey.page.dispatchEvent("body", "drop", { dataTransfer: data });
}

describe("the explorer", () => {
  it("opens the corpus with its figures and clusters", async () => {
    const { page } = journey;
    expect(await page.textContent(".corpus-name")).toBe(
      `Efficient machine learning · ${papersOf(journey.graph)} papers`,
    );
    const coarse = journey.graph.attributes.clusters.filter(({ level }) => level === 0);
    const rows = page.locator(".facet").first().locator(".facet-row");
    expect(await rows.count()).toBe(coarse.length);
    expect(await page.title()).toBe("Efficient machine learning · Paperloom");
  });

  it("finds ZeRO, reads the evidence of ZeRO-Infinity, follows it and goes back", async () => {
    const { page } = journey;
    await page.keyboard.press("/");
    await page.keyboard.type("ZeRO");
    const first = page.locator("[role=option]").first();
    expect(await first.locator("b").textContent()).toBe("ZeRO");
    await first.click();
    expect(await page.textContent(".paper-title")).toContain("ZeRO: Memory Optimizations");

    const infinity = page.locator(".reference", {
      has: page.getByRole("button", { name: "ZeRO-Infinity", exact: true }),
    });
    expect(await infinity.locator("mark").first().textContent()).toBe("ZeRO");
    await infinity.locator(".reference-quote").click();
    const card = page.locator(".evidence");
    expect(await card.locator(".relation-chip").textContent()).toBe("extends");
    expect(await card.locator("blockquote mark").first().textContent()).toBe("ZeRO");
    expect(await card.locator(".evidence-facts").textContent()).toMatch(/Confidence.*0\.\d\d/);

    await card.getByRole("button", { name: "ZeRO-Infinity", exact: true }).click();
    expect(await page.textContent(".paper-title")).toContain("ZeRO-Infinity");
    await page.goBack();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.waitForFunction(() => !document.querySelector(".evidence"));
    expect(await page.textContent(".paper-title")).toContain("ZeRO: Memory Optimizations");
    await page.goForward();
    await page.waitForSelector(".evidence");
  });

  it("filters a cluster from the legend, and the address restores it with the selection", async () => {
    const { page } = journey;
    const row = page.locator(".facet").first().locator(".facet-row").nth(1);
    await row.locator(".facet-press").click();
    const size = journey.graph.attributes.clusters
      .filter(({ level }) => level === 0)
      .sort((a, b) => b.size - a.size)[1]!.size;
    await expect.poll(() => page.textContent(".facets-left span")).toBe(`${size} of ${papersOf(journey.graph)} papers`);
    await page.locator(".facet").first().locator(".facet-row").nth(2).locator(".facet-sign").click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("DiLoCo");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Dark theme" }).click();
    const title = await page.textContent(".paper-title");
    const states = await page
      .locator(".facet-row")
      .evaluateAll((rows) => rows.map((item) => item.getAttribute("data-state")));
    const address = page.url();

    const again = await journey.site.open(new URL(address).hash);
    expect(await again.page.textContent(".paper-title")).toBe(title);
    expect(await again.page.getAttribute("html", "data-theme")).toBe("dark");
    const restored = await again.page
      .locator(".facet-row")
      .evaluateAll((rows) => rows.map((item) => item.getAttribute("data-state")));
    expect(restored).toEqual(states);
    expect(again.page.url()).toBe(address);
    expect(again.complaints).toEqual([]);
    await again.close();
  });

  it("exports GEXF of everything and of what is shown", async () => {
    const { page } = journey;
    const all = await download(journey.page, async () => {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: /GEXF/ }).click();
    });
    expect(all.name).toBe("efficient-machine-learning.gexf");
    const parsed = gexf.parse(Graphology, all.text);
    expect([parsed.order, parsed.size]).toEqual([journey.graph.nodes.length, journey.graph.edges.length]);

    await page.locator(".facet").first().locator(".facet-press").first().click();
    const some = await download(journey.page, async () => {
      await page.getByRole("button", { name: "Export", exact: true }).click();
      await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: /GEXF/ }).click();
    });
    const part = gexf.parse(Graphology, some.text);
    const papers = part.filterNodes((_, attributes) => attributes["kind"] === "paper");
    const largest = Math.max(
      ...journey.graph.attributes.clusters.filter(({ level }) => level === 0).map(({ size }) => size),
    );
    expect(papers).toHaveLength(largest);
    expect(part.order).toBeGreaterThan(largest);
  });

  it("builds a listing that is dropped on it, and reports what it left out", async () => {
    const { page } = journey;
    const papers = ["Heddle", "Shuttle", "Treadle"].map(
      (name, index) =>
        `${name}: Weaving Graphs, Part ${index + 1}\n\nWe present ${name}, a loom for weaving large graphs. ` +
        `${index === 0 ? "It is the first loom of its kind." : "It extends Heddle and weaves twice as fast."} ` +
        `Graph weaving on one machine saves memory and time.\n`,
    );
    await drop("looms.txt", papers.join("\n"));
    await expect.poll(() => page.textContent(".corpus-name"), { timeout: 20_000 }).toBe("looms · 3 papers");
    expect(await page.textContent(".built")).toContain("Read 3 records.");
    await page.keyboard.press("/");
    await page.keyboard.type("Shuttle");
    await page.keyboard.press("Enter");
    expect(await page.textContent(".paper-title")).toContain("Shuttle");
    expect(page.url()).toContain("#sel=paper:");
  });

  it("says what is wrong with a file that holds no papers, and keeps what was open", async () => {
    const { page } = journey;
    await drop("empty.txt", "\n\n\n");
    const alert = page.locator(".failed");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/could not be opened.*paper/s);
    await alert.getByRole("button", { name: "Close" }).click();
    expect(await page.textContent(".corpus-name")).toContain("Efficient machine learning");
  });

  it("opens a graph file that is dropped, and explains one that is damaged", async () => {
    const { page } = journey;
    const part = {
      ...journey.graph,
      attributes: { ...journey.graph.attributes, title: "A part" },
      nodes: journey.graph.nodes.slice(0, 5),
      edges: [],
    };
    await drop("graph.json", JSON.stringify(part));
    await expect.poll(() => page.textContent(".corpus-name")).toContain("A part");
    await drop("graph.json", JSON.stringify({ ...part, nodes: [], edges: journey.graph.edges.slice(0, 1) }));
    await page.locator(".failed").waitFor();
    expect(await page.textContent(".failed")).toContain("has the edge");
  });

  it("suggests a name for a query that nothing matches", async () => {
    const { page } = journey;
    await page.keyboard.press("/");
    await page.keyboard.type("flashatn");
    await page.getByRole("button", { name: /Did you mean/ }).click();
    await expect.poll(() => page.locator("[role=option]").first().textContent()).toContain("Flash");
    await page.keyboard.press("Escape");
    expect(await page.locator("[role=option]").count()).toBe(0);
  });
});
