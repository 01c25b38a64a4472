import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startExplorerSite, type ExplorerSite, type OpenedPage } from "../support/explorer-site.ts";

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
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

async function ask(name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
}

async function put(name: string): Promise<Locator> {
  await ask(name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Put on the reading list" }).click();
  const form = page.locator(".reading-form");
  await form.getByRole("button", { name: "To read", pressed: true }).waitFor();
  return form;
}

async function openList(): Promise<Locator> {
  await page.locator(".facets").getByRole("button", { name: "Reading list" }).click();
  const dialog = page.getByRole("dialog", { name: "Reading list" });
  await dialog.locator(".reading-summary").waitFor();
  return dialog;
}

async function saved(press: Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), press]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

const facet = (name: string): Locator =>
  page.locator(".facets .facet-row", { has: page.getByText(name, { exact: true }) });
async function countOf(name: string): Promise<string | null> {
  await page.locator(".facets-more").scrollIntoViewIfNeeded();
  return facet(name).locator(".facet-count").textContent();
}

describe("the reading list", () => {
  it("takes a paper from its details with a tag and a note, and loses nothing on a reload", async () => {
    const form = await put("FlashAttention");
    await form.getByRole("button", { name: "Add a tag to FlashAttention" }).click();
    await form.locator(".tag-input:focus").waitFor();
    await page.keyboard.type("to cite");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await form.getByRole("textbox", { name: "Note on FlashAttention" }).fill("Tiles first.");
    await page.reload();
    await expect.poll(() => countOf("To read")).toBe("1");
    const dialog = await openList();
    expect(await dialog.locator(".reading-title").textContent()).toContain("FlashAttention");
    expect(await dialog.locator(".tag-field .filter-chip span").allTextContents()).toEqual(["to cite"]);
    expect(await dialog.getByRole("textbox", { name: /^Note on FlashAttention/ }).inputValue()).toBe("Tiles first.");
    await dialog.locator(".reading-title button").click();
    await expect.poll(() => page.locator(".details h2").textContent()).toContain("FlashAttention");
    expect(await dialog.count()).toBe(0);
  });

  it("takes answers of the search and rows of the table; facets, table and map agree", async () => {
    await ask("ZeRO");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => countOf("To read")).toBe("1");
    expect(await page.getByRole("option").first().textContent()).toContain("to read");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const boxes = page.locator(".table-choose input");
    await boxes.nth(0).click();
    await boxes.nth(3).click({ modifiers: ["Shift"] });
    expect(await page.locator(".chosen-count").textContent()).toBe("4 papers chosen");
    await page.getByRole("button", { name: "Add to reading list" }).click();
    await page.locator(".table-list select").nth(0).selectOption({ label: "Read" });
    await page.locator(".chosen-strip").getByRole("button", { name: "Let them go" }).click();
    await expect.poll(() => countOf("Read")).toBe("1");
    const listed = Number.parseInt((await countOf("To read"))!, 10);
    await facet("To read").locator(".facet-press").click();
    await expect.poll(() => page.getAttribute(".table-view table", "aria-rowcount")).toBe(String(listed + 1));
    expect(Number.parseInt((await page.locator(".figures dd").first().textContent())!, 10)).toBe(listed);
    const csv = await saved(page.getByRole("button", { name: "CSV" }).click());
    expect(csv.text.split("\r\n")[1]).toMatch(/,to-read,,$/);
    await page.reload();
    await expect.poll(() => page.getAttribute(".table-view table", "aria-rowcount")).toBe(String(listed + 1));
  });

  it("goes along as a file that comes back, as Markdown with the sentences, and as a bibliography", async () => {
    const form = await put("Streaming DiLoCo");
    await form.getByRole("textbox", { name: /^Note on/ }).fill("How stale may it get?");
    await page.keyboard.press("Escape");
    const dialog = await openList();
    const markdown = await saved(dialog.getByRole("button", { name: "Markdown" }).click());
    expect(markdown.name).toBe("reading-list.md");
    expect(markdown.text).toMatch(/^# Reading list: /);
    expect(markdown.text).toContain("  > How stale may it get?");
    expect(markdown.text).toMatch(/ {2}- Builds on DiLoCo: “[^”]*DiLoCo/);
    const bibtex = await saved(dialog.getByRole("button", { name: "BibTeX" }).click());
    expect(bibtex.text.match(/^@/gm)).toHaveLength(1);
    const list = await saved(dialog.getByRole("button", { name: "Save the list" }).click());
    await dialog.getByRole("button", { name: /^Take .* off the list$/ }).click();
    expect(await dialog.locator(".reading-row").count()).toBe(0);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      dialog.getByRole("button", { name: "Open a saved list" }).click(),
    ]);
    await chooser.setFiles({ name: list.name, mimeType: "application/json", buffer: Buffer.from(list.text) });
    await dialog.getByText("1 paper added to the list.").waitFor();
    expect(await dialog.getByRole("textbox", { name: /^Note on Streaming/ }).inputValue()).toBe(
      "How stale may it get?",
    );
  });

  it("takes changes back and makes them again, by buttons and keys", async () => {
    await put("Shampoo");
    await page.keyboard.press("Escape");
    const dialog = await openList();
    const rows = dialog.locator(".reading-row");
    await dialog.getByRole("button", { name: /^Take .* off the list$/ }).click();
    await expect.poll(() => rows.count()).toBe(0);
    await dialog.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => rows.count()).toBe(0);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => rows.count()).toBe(1);
  });

  it("says when the browser has no room, and goes on", async () => {
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
        if (key === "paperloom.reading") throw new DOMException("no room", "QuotaExceededError");
        setItem.call(this, key, value);
      };
    });
    const form = await put("Shampoo");
    await form
      .getByRole("alert")
      .getByText(/no room left/)
      .waitFor();
    expect(await countOf("To read")).toBe("1");
  });
});

describe("papers that the reader knows", () => {
  it("are found by titles and names, marked as read, and told from the new ones", async () => {
    const dialog = await openList();
    await dialog
      .getByRole("textbox", { name: "Papers that I know, one a line" })
      .fill("1. shampoo\nZeRO: Memory Optimizations Toward Training Trillion Parameter Models\nKnots Nobody Ties");
    await dialog.getByRole("button", { name: "Mark as read" }).click();
    const report = dialog.locator(".match-report");
    await report.getByText("2 papers here are marked as read.").waitFor();
    expect(await report.locator("details", { hasText: "1 entry not in this corpus" }).textContent()).toContain(
      "Knots Nobody Ties pasted, line 3",
    );
    await page.keyboard.press("Escape");
    await expect.poll(() => countOf("Read")).toBe("2");
    await facet("New to me").locator(".facet-press").click();
    const papers = Number(/(\d+) papers/.exec((await page.locator(".corpus-name").textContent())!)![1]);
    expect(await page.locator(".facets-left span").textContent()).toBe(`${papers - 2} of ${papers} papers`);
    await ask("Shampoo");
    expect(await page.getByRole("option").first().locator(".reading-mark").textContent()).toBe(", read");
  });

  it("are dropped as a bibliography on the page of the list, which opens no other corpus", async () => {
    const dialog = await openList();
    const title = await page.title();
    await page.evaluate(() => {
      const data = new DataTransfer();
      const text = "@misc{a, title={DiLoCo: Distributed Low-Communication Training of Language Models}}";
      data.items.add(new File([text], "mine.bib"));
      const target = document.querySelector(".reading-summary")!;
      for (const kind of ["dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    });
    await dialog.getByText("1 paper here is marked as read.").waitFor();
    expect(await page.title()).toBe(title);
    expect(await page.locator(".drop-veil").count()).toBe(0);
  });
});
