import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { download, find, paperKey, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys({ browser: { reducedMotion: "reduce" } });

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the address says under a name. */
const said = (page: Page, name: string): string[] => {
  const value = new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name) ?? "";
  return value === "" ? [] : value.split(",");
};

/** Where a paper lies on the screen: the middle of the ring around it once it alone is looked at and let go again. */
async function locate(page: Page, label: string): Promise<Spot> {
  await page.evaluate((hash) => location.replace(hash), `#sel=${paperKey(journey.graph, label)}`);
  await expect.poll(() => page.locator(".paper-title").textContent()).toContain(label);
  const region = page.locator(".map-region");
  await region.focus();
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const [target, map] = [
      document.querySelector(".sigma-mouse")!,
      document.querySelector<HTMLElement>(".map-region")!,
    ];
    const { left, top, width, height } = map.getBoundingClientRect();
    const isNode = (x: number, y: number): boolean => {
      target.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: x, clientY: y }));
      return map.style.cursor === "pointer" && map.title === "";
    };
    // The selected ring's ink on the layer above: its middle is the paper.
    const layer = document.querySelector<HTMLCanvasElement>(".map-above")!;
    const scale = layer.width / layer.clientWidth;
    const { data } = layer.getContext("2d")!.getImageData(0, 0, layer.width, layer.height);
    const ink: { x: number; y: number }[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const isInk = [0x1c, 0x20, 0x28, 255].every((value, channel) => data[at + channel] === value);
      if (isInk) ink.push({ x: (at / 4) % layer.width, y: Math.floor(at / 4 / layer.width) });
    }
    const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2 / scale;
    const found = { x: left + middle(ink.map(({ x }) => x)), y: top + middle(ink.map(({ y }) => y)) };
    if (ink.length === 0 || !isNode(found.x, found.y)) throw new Error(`No ring within ${width} x ${height}`);
    return found;
  });
}

/** Brings the hand to the map, so that what it can do is loaded. */
async function reach(page: Page): Promise<void> {
  await page.mouse.move(700, 300);
  await page.locator(".map-region[data-tool]").waitFor();
}

async function drag(page: Page, ...[from, ...way]: readonly Spot[]): Promise<void> {
  await page.mouse.move(from!.x, from!.y);
  await page.mouse.down();
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}

const strip = (page: Page): ReturnType<Page["locator"]> => page.locator(".chosen-strip");
const count = async (page: Page): Promise<number> =>
  Number.parseInt((await strip(page).locator("b").textContent())!, 10);

describe("choosing papers together", () => {
  it("by a rectangle: counted, in the address, restored by a copied link, undone", async () => {
    const { page, site } = journey;
    await reach(page);
    await page.keyboard.down("Shift");
    await drag(page, { x: 400, y: 120 }, { x: 900, y: 560 });
    await page.keyboard.up("Shift");
    await strip(page).waitFor();
    const chosen = await count(page);
    expect(chosen).toBeGreaterThan(20);
    await expect.poll(() => said(page, "pick").length).toBe(chosen);
    const again = await site.open(new URL(page.url()).hash);
    await strip(again.page).waitFor();
    expect(await count(again.page)).toBe(chosen);
    await again.close();
    await page.keyboard.press("Escape");
    await strip(page).waitFor({ state: "detached" });
    await page.goBack();
    await strip(page).waitFor();
    expect(await count(page)).toBe(chosen);
  });

  it("by a lasso with its tool, then shown alone, exported and let go", async () => {
    const { page } = journey;
    const tool = page.getByRole("button", { name: /lasso/ });
    await tool.click();
    expect(await tool.getAttribute("aria-pressed")).toBe("true");
    await reach(page);
    await drag(
      page,
      { x: 500, y: 200 },
      { x: 800, y: 180 },
      { x: 860, y: 420 },
      { x: 640, y: 500 },
      { x: 480, y: 380 },
    );
    await strip(page).waitFor();
    const chosen = await count(page);
    expect(chosen).toBeGreaterThan(5);
    await strip(page).getByRole("button", { name: "Show only these" }).click();
    await expect.poll(() => page.locator(".facets-left [role=status]").textContent()).toMatch(`${chosen} of `);
    const { text } = await download(page, async () => {
      await strip(page).getByRole("button", { name: "Export" }).click();
      await page.getByRole("radio", { name: /What is chosen/ }).waitFor();
      await page.getByRole("button", { name: /^BibTeX/ }).click();
    });
    expect(text.match(/^@/gm)).toHaveLength(chosen);
    await strip(page).getByRole("button", { name: "Show all again" }).click();
    await strip(page).getByRole("button", { name: "Let them go" }).click();
    await strip(page).waitFor({ state: "detached" });
  });

  it("one by one: Ctrl with a press, Alt with Enter in the search and on the map", async () => {
    const { page, graph } = journey;
    const at = await locate(page, "FlashAttention");
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down("Control");
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up("Control");
    await expect.poll(() => said(page, "pick")).toEqual([paperKey(graph, "FlashAttention")]);
    await page.keyboard.press("/");
    await page.keyboard.type("ZeRO");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => said(page, "pick").length).toBe(2);
    expect(said(page, "pick")).toContain(paperKey(graph, "ZeRO"));
    await page.keyboard.press("Escape");
    await page.locator(".map-region").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => said(page, "pick").length).toBe(3);
    expect(await page.textContent(".map-live")).toBe("3 papers chosen");
  });

  it("goes on the reading list", async () => {
    const { page } = journey;
    await reach(page);
    await page.keyboard.down("Shift");
    await drag(page, { x: 600, y: 200 }, { x: 760, y: 360 });
    await page.keyboard.up("Shift");
    await strip(page).getByRole("button", { name: "Add to reading list" }).click();
    await strip(page).getByRole("button", { name: "On the reading list" }).waitFor();
  });
});

describe("moving papers", () => {
  it("by dragging a disc: pinned there, kept by the browser, put back, undone", async () => {
    const { page, graph, site } = journey;
    const from = await locate(page, "FlashAttention");
    await drag(page, from, { x: from.x + 90, y: from.y + 60 });
    const back = page.getByRole("button", { name: "Put 1 moved paper back" });
    await back.waitFor();
    await expect.poll(() => said(page, "pin").length).toBe(1);
    expect(said(page, "pin")[0]).toContain(paperKey(graph, "FlashAttention"));
    expect(said(page, "sel")).toEqual([paperKey(graph, "FlashAttention")]);

    const next = await page.context().newPage();
    await next.goto(site.address);
    const kept = next.getByRole("button", { name: "Put 1 moved paper back" });
    await kept.click();
    await kept.waitFor({ state: "detached" });
    await next.getByRole("button", { name: "Back", exact: true }).click();
    await kept.waitFor();
  });

  it("by Alt with the arrow keys, and back by r", async () => {
    const { page } = journey;
    await find(page, "ZeRO");
    await reach(page);
    await page.locator(".map-region").focus();
    await page.mouse.move(5, 5);
    await page.keyboard.down("Alt");
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowUp");
    await page.keyboard.up("Alt");
    expect(await page.textContent(".map-live")).toBe("ZeRO moved");
    await expect.poll(() => said(page, "pin").length).toBe(1);
    await page.keyboard.press("r");
    await expect.poll(() => said(page, "pin").length).toBe(0);
    expect(await page.textContent(".map-live")).toBe("ZeRO is back in its place");
  });

  it("is no panning: with the space bar or the middle button a drag on a disc moves the map", async () => {
    const { page } = journey;
    const from = await locate(page, "FlashAttention");
    const camera = (): string => said(page, "cam").join(",");
    const before = camera();
    await page.keyboard.down("Space");
    await drag(page, from, { x: from.x + 80, y: from.y });
    await page.keyboard.up("Space");
    await expect.poll(camera).not.toBe(before);
    const between = camera();
    await page.mouse.move(from.x + 80, from.y);
    await page.mouse.down({ button: "middle" });
    await page.mouse.move(from.x, from.y + 50, { steps: 5 });
    await page.mouse.up({ button: "middle" });
    await expect.poll(camera).not.toBe(between);
    expect(said(page, "pin")).toEqual([]);
  });
});

describe("the small map", () => {
  it("appears when one zooms in, leads where it is pressed, and stays away once switched off", async () => {
    const { page } = journey;
    const small = page.locator(".map-mini");
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, -500);
    await small.waitFor();
    const { x, y, width, height } = (await small.boundingBox())!;
    const camera = (): string => said(page, "cam").join(",");
    await expect.poll(camera).not.toBe("");
    const before = camera();
    await page.mouse.click(x + width * 0.2, y + height * 0.3);
    await expect.poll(camera).not.toBe(before);
    await page.getByRole("button", { name: "Small map of the whole" }).click();
    await small.waitFor({ state: "detached" });
    await page.reload();
    await page.waitForSelector(".map[data-state=drawn]");
    expect(await page.getByRole("button", { name: "Small map of the whole" }).getAttribute("aria-pressed")).toBe(
      "false",
    );
  });
});

describe("colour and size by choice", () => {
  it("colours by betweenness, sizes by links, says what both mean, and is in the address", async () => {
    const { page, site } = journey;
    await page.getByLabel("Colour by").selectOption("betweenness");
    const ramp = page.locator(".look-ramp");
    await ramp.waitFor();
    expect(await page.locator(".look-ticks span").last().textContent()).toMatch(/^\d+\.\d%$/);
    await page.getByLabel("Size by").selectOption("degree");
    await expect.poll(() => page.locator(".look-sizes span").count()).toBe(3);
    expect([said(page, "colour"), said(page, "size")]).toEqual([["betweenness"], ["degree"]]);
    const again = await site.open(new URL(page.url()).hash);
    await again.page.locator(".look-ramp").waitFor();
    await again.close();
    await page.goBack();
    await page.goBack();
    await ramp.waitFor({ state: "detached" });
  });

  it("colours by the list that papers come from, each with its dye and count", async () => {
    const { page, graph } = journey;
    await page.getByLabel("Colour by").selectOption("source");
    const rows = page.locator(".look-legend .facet-count");
    await rows.first().waitFor();
    const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
    const counts = (await rows.allTextContents()).map(Number);
    expect(counts.reduce((sum, number) => sum + number, 0)).toBe(papers);
  });
});
