import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { find, paperKey, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys();

/** Longer than the camera's flight and the rest after it. */
const SETTLED = 900;

/** The fragment once it has stopped to change, which a busy machine takes its time for. */
async function restingAddress(page: Page): Promise<string> {
  for (;;) {
    const { hash } = new URL(page.url());
    await page.waitForTimeout(SETTLED);
    if (hash.includes("cam=") && new URL(page.url()).hash === hash) return hash;
  }
}

/** Moves the map by the mouse and turns the wheel over it; the address is what it is once the camera rests. */
async function wander(page: Page): Promise<string> {
  await page.mouse.move(760, 420);
  await page.mouse.wheel(0, -400);
  await page.waitForTimeout(400);
  await page.mouse.down({ button: "middle" }); // moves the map, whatever lies under the pointer
  await page.mouse.move(640, 360, { steps: 4 });
  await page.mouse.up({ button: "middle" });
  return restingAddress(page);
}

describe("the address", () => {
  it("restores the map exactly as it was left, in another window", async () => {
    const { page, site } = journey;
    const left = await wander(page);
    const again = await site.open(left);
    await again.page.waitForTimeout(SETTLED);
    expect(new URL(again.page.url()).hash).toBe(left); // as told by the camera itself
    await again.close();
  });

  it("does not fill the history with movements of the camera, and back looks from where one was", async () => {
    const { page } = journey;
    const entries = (): Promise<number> => page.evaluate(() => history.length);
    const before = await entries();
    const left = await wander(page);
    expect(await entries()).toBe(before);
    await find(page, "ZeRO");
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sel=[^&]+$/); // the selection is framed by itself
    await page.goBack();
    await page.waitForTimeout(SETTLED);
    await expect.poll(() => new URL(page.url()).hash).toBe(left); // as told by the camera
  });

  it("goes back through what was seen before the page was loaded anew, and forward again", async () => {
    const { page } = journey;
    const title = page.locator(".details .paper-title");
    await find(page, "ZeRO");
    const first = await title.textContent();
    await find(page, "DiLoCo");
    await expect.poll(() => title.textContent()).not.toBe(first);
    const second = await title.textContent();
    await page.reload();
    await expect.poll(() => title.textContent()).toBe(second);
    await page.goBack();
    await expect.poll(() => title.textContent()).toBe(first);
    await page.goBack();
    await expect.poll(() => title.count()).toBe(0);
    await page.goForward();
    await expect.poll(() => title.textContent()).toBe(first);
    await page.goForward();
    await expect.poll(() => title.textContent()).toBe(second);
  });

  it("holds the page that is open: back closes it, and a copied link opens it", async () => {
    const { page, graph } = journey;
    await page.getByRole("button", { name: "What is missing?" }).click();
    const dialog = page.getByRole("dialog", { name: "What is missing?" });
    await dialog.waitFor();
    expect(new URL(page.url()).hash).toBe("#page=missing");
    await page.goBack();
    await expect.poll(() => dialog.count()).toBe(0);
    const [from, to] = ["ZeRO", "DiLoCo"].map((label) => paperKey(graph, label));
    await page.goto(`${journey.site.address}#sel=${from}&page=path&to=${to}`);
    await page.reload();
    const path = page.getByRole("dialog", { name: "Paths between two papers" }).locator(".path").first();
    await expect.poll(() => path.locator(".lineage-name").last().textContent()).toBe("DiLoCo");
  });

  it("goes several steps back at once", async () => {
    const { page } = journey;
    const title = page.locator(".details .paper-title");
    await find(page, "ZeRO");
    const first = await title.textContent();
    await find(page, "DiLoCo");
    await find(page, "FlashAttention");
    await page.locator(".map-region").focus();
    await page.keyboard.press("[");
    await page.keyboard.press("[");
    await expect.poll(() => title.textContent()).toBe(first);
    await page.waitForTimeout(SETTLED);
    expect(await title.textContent()).toBe(first);
    await page.keyboard.press("]");
    await expect.poll(() => title.textContent()).toMatch(/DiLoCo/);
  });

  it("understands the parameters of VOSviewer Online", async () => {
    const { page, site } = journey;
    await page.goto(`${site.address}?show_item=DiLoCo&dark_ui=true`);
    await expect.poll(() => page.locator(".details .paper-title").textContent()).toMatch(/^DiLoCo/);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  });
});

describe("a neighbourhood", () => {
  it("grows from one reference to three by a key, is in the address and ends with everything", async () => {
    const { page } = journey;
    const left = async (): Promise<number> =>
      Number.parseInt((await page.locator(".facets-left span").textContent())!, 10);
    await find(page, "ZeRO");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Show only its neighbourhood" }).click();
    const near = await left();
    expect(near).toBeGreaterThan(1);
    await page.locator(".map-region").focus();
    await page.keyboard.press("n");
    expect(await left()).toBeGreaterThan(near);
    expect(new URL(page.url()).hash).toMatch(/near=[^&]+:2/);
    await page.getByRole("button", { name: "Within 3 references" }).click();
    expect(new URL(page.url()).hash).toMatch(/near=[^&]+:3/);
    await page.getByRole("button", { name: "Show all papers again" }).click();
    await expect.poll(() => page.locator(".facets-left").count()).toBe(0);
  });
});
