import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { find, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys({ browser: { permissions: ["clipboard-read", "clipboard-write"] } });

const openMenu = (): Promise<void> => journey.page.getByRole("button", { name: "Export", exact: true }).click();

/** Width, height and kind of colour of a PNG, from its header (RFC 2083, 11.2.2). */
function headerOf(png: Buffer): { width: number; height: number; colour: number } {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colour: png[25]! };
}

describe("the view, taken along", () => {
  it("is a picture of the map in the size asked for, named after the corpus", async () => {
    const { page } = journey;
    const box = (await page.locator(".map-region").boundingBox())!;
    await openMenu();
    await page.getByRole("radio", { name: "4×" }).check();
    await page.getByRole("checkbox", { name: "Transparent ground" }).check();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /Picture of the map/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("efficient-machine-learning.png");
    const { width, height, colour } = headerOf(readFileSync(await file.path()));
    expect(width).toBe(4 * box.width);
    expect(height).toBeGreaterThan(3 * box.height);
    expect(colour).toBe(6);
    await expect.poll(() => page.getByRole("dialog", { name: "Export" }).count()).toBe(0);
  });

  it("is offered as a picture on the map only", async () => {
    const { page } = journey;
    await page.getByRole("button", { name: "Table" }).click();
    await openMenu();
    await page.getByRole("button", { name: "Copy embed code" }).waitFor();
    expect(await page.getByRole("button", { name: /Picture of the map/ }).count()).toBe(0);
  });

  it("is code that shows the same within another page", async () => {
    const { page } = journey;
    await find(page, "DiLoCo");
    const title = await page.textContent(".paper-title");
    await openMenu();
    await page.getByRole("button", { name: "Copy embed code" }).click();
    await page.getByText("Embed code copied").waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^<iframe src="http[^"]*#[^"]*" title="Efficient machine learning"/);

    const host = await page.context().newPage();
    const errors: string[] = [];
    host.on("pageerror", (error) => errors.push(error.message));
    await host.setContent(`<!doctype html><title>A page</title>${code}`);
    const frame = host.frameLocator("iframe");
    await frame.locator(".map[data-state=drawn]").waitFor();
    await expect.poll(() => frame.locator(".paper-title").textContent()).toBe(title);
    expect(errors).toEqual([]);
  });
});
