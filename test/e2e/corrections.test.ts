import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { download, prepareJourneys } from "../support/explorer-journey.ts";

const journey = prepareJourneys();

/** The first figure of the summary with this name: how many there are. */
async function figure(page: Page, name: string): Promise<number> {
  return Number.parseInt((await page.locator(".figures div", { hasText: name }).locator("dd").textContent())!, 10);
}

/** Opens the reference that most papers' readers would: the first of the graph between two papers. */
async function rejectReference(page: Page): Promise<string> {
  const papers = new Set(
    journey.graph.nodes.filter(({ attributes }) => attributes.kind === "paper").map(({ key }) => key),
  );
  const { key } = journey.graph.edges.find(
    ({ attributes, target }) => attributes.kind === "reference" && papers.has(target),
  )!;
  await page.evaluate((link) => (location.hash = `#link=${encodeURIComponent(link)}`), key);
  await page.locator(".evidence").getByRole("button", { name: "Not a link" }).click();
  await page.locator(".correction-notice").waitFor();
  return key;
}

describe("a link that is none", () => {
  it("goes from the counts and comes back by Undo", async () => {
    const { page } = journey;
    const before = await figure(page, "references");
    await rejectReference(page);
    expect(await figure(page, "references")).toBe(before - 1);
    expect(await page.locator(".evidence").count()).toBe(0);
    await page.keyboard.press("Enter"); // the focus is on Undo
    await expect.poll(() => figure(page, "references")).toBe(before);
    expect(await page.locator(".correction-notice").count()).toBe(0);
  });

  it("stays out after a reload, and goes along as the file that a build reads", async () => {
    const { page } = journey;
    const before = await figure(page, "references");
    const key = await rejectReference(page);
    await page.evaluate(() => (location.hash = ""));
    await page.reload();
    await expect.poll(() => figure(page, "references")).toBe(before - 1);
    expect(await page.locator(".correction-notice").count()).toBe(0);
    await page.getByRole("button", { name: "Corrections", exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save links.txt" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("links.txt");
    const lines = readFileSync(await file.path(), "utf8").split("\n");
    const [from, to] = key.slice("reference:".length).split("->");
    expect(lines[0]).toBe("from\tto\tlink\treplace by");
    expect(lines).toContain(`${from}\t${to}\treference\t`);
    await page.locator(".corrections").getByRole("button", { name: /^Undo/ }).click();
    expect(await page.locator(".dialog").textContent()).toContain("Nothing is corrected yet");
    expect(await figure(page, "references")).toBe(before);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes("corrections")))).toEqual(
      [],
    );
  });
});

describe("a cluster", () => {
  it("takes another name on every list and keeps it after a reload", async () => {
    const { page } = journey;
    const rows = page.locator(".facet-name");
    const given = (await rows.first().textContent())!;
    await page.getByRole("button", { name: "Rename clusters" }).click();
    const field = page.getByRole("textbox", { name: `Name of the cluster ${given}`, exact: true });
    await field.fill("Looms of many shafts");
    await field.press("Enter");
    await expect.poll(() => rows.first().textContent()).toBe("Looms of many shafts");
    await page.reload();
    await expect.poll(() => rows.first().textContent()).toBe("Looms of many shafts");
    await page.getByRole("dialog", { name: "Rename clusters" }).waitFor(); // the address kept it open
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Corrections", exact: true }).click();
    expect(await page.locator(".corrections").textContent()).toContain(`${given} is now Looms of many shafts`);
  });
});

describe("a concept", () => {
  it("is renamed, then dropped, and comes back by Undo", async () => {
    const { page } = journey;
    const chips = page.locator(".facets .chip");
    const given = journey.graph.attributes.concepts.toSorted((a, b) => b.papers - a.papers)[0]!.label;
    await page.keyboard.press("/");
    await page.keyboard.type(given);
    await page.getByRole("option").filter({ hasText: "concept" }).first().click();
    await page.getByRole("button", { name: "Rename or drop" }).click();
    await page.getByRole("textbox", { name: "Name of the concept" }).fill("weaving of words");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".details h2").textContent()).toBe("weaving of words");
    expect(await chips.first().textContent()).toContain("weaving of words");
    await page.getByRole("button", { name: "Rename or drop" }).click();
    await page.getByRole("button", { name: "Drop this concept" }).click();
    await page.locator(".correction-notice").getByText(`${given} is no concept`).waitFor();
    expect(await chips.first().textContent()).not.toContain("weaving of words");
    await page.locator(".correction-notice").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => chips.first().textContent()).toContain(given);
  });
});

describe("a work", () => {
  it("is said to be a paper of the corpus: the map stays, the file says so, Undo brings it back", async () => {
    const { page, graph } = journey;
    const works = graph.nodes.flatMap(({ key, attributes }) =>
      attributes.kind === "work" ? [{ key, ...attributes }] : [],
    );
    const { key, label } = works.toSorted((a, b) => b.mentions - a.mentions)[0]!;
    await page.evaluate((work) => (location.hash = `#sel=${encodeURIComponent(work)}`), key);
    await page.locator(".work-title").waitFor();
    const before = await figure(page, "works");
    await page.mouse.move(760, 420);
    await page.mouse.wheel(0, -300);
    let seen = "";
    const rests = (): boolean => seen === (seen = page.url()) && seen.includes("cam=");
    await expect.poll(rests, { interval: 500 }).toBe(true); // the wheel is over
    const camera = /cam=[^&]+/.exec(page.url())![0];
    await page.getByRole("button", { name: "Which work is it?" }).click();
    await page.getByRole("combobox", { name: "Find the paper or work" }).fill("ZeRO");
    await page.getByRole("dialog").getByRole("option").first().click();
    await page.locator(".correction-notice").waitFor();
    expect(await page.textContent(".details .paper-title")).toMatch(/^ZeRO/);
    expect(await figure(page, "works")).toBe(before - 1);
    await page.waitForTimeout(600);
    expect(page.url()).toContain(camera);
    await page.locator(".correction-notice").getByRole("button", { name: "All corrections" }).click();
    const { name, text } = await download(page, () => page.getByRole("button", { name: "Save names.txt" }).click());
    expect(name).toBe("names.txt");
    expect(text).toMatch(new RegExp(`^name\\treplace by\n# .*\n${label.replace(/[^\w ]/g, "\\$&")}\\tZeRO.*\n$`));
    await page.locator(".corrections").getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => figure(page, "works")).toBe(before);
  });
});
