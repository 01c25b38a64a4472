import { readFileSync } from "node:fs";
import type { JSHandle, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraph } from "../../graph-builder/index.ts";
import { startExplorerSite, type ExplorerSite } from "../support/explorer-site.ts";
import { GEPHI } from "../support/opened.ts";

let site: ExplorerSite;
beforeAll(async () => {
  site = await startExplorerSite();
});
afterAll(() => site.close());

const folder = new URL("../golden/input/formats/", import.meta.url);
/** Ten files of ten formats, XML, JSON, tables and plain text among them. */
const NAMES = [
  "bibtex.bib",
  "ris.ris",
  "wos.txt",
  "medline.nbib",
  "pubmed.xml",
  "scopus.csv",
  "csl.json",
  "openalex.json",
  "arxiv.atom",
  "listing.txt",
];
const files = NAMES.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

function transferOf(
  page: Page,
  dropped: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<JSHandle> {
  const packed = dropped.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  return page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, packed);
}

describe("many files dropped at once", () => {
  it("ten of ten formats make one graph, with progress and one report", async () => {
    const { page, close, complaints } = await site.open();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const text = document.querySelector(".building")?.textContent;
        if (text) seen.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: await transferOf(page, files) });
    await page.locator(".built").waitFor({ timeout: 60_000 });
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.some((text) => text.includes("Building a map of 10 files"))).toBe(true);
    const { attributes, nodes } = buildGraph({ files });
    const papers = nodes.filter(({ attributes: { kind } }) => kind === "paper").length;
    expect(await page.textContent(".corpus-name")).toContain(`${papers} papers`);
    const report = await page.locator(".built").textContent();
    expect(report).toContain(String(attributes.report.read));
    const read = new Set(
      nodes.flatMap(({ attributes: own }) => ("sources" in own ? own.sources.map(({ file }) => file) : [])),
    );
    expect([...read].sort()).toEqual([...NAMES].sort());
    expect(complaints).toEqual([]);
    await close();
  });

  it("are let go of when one cancels", async () => {
    const { page, close } = await site.open();
    const before = await page.textContent(".corpus-name");
    const large = Array.from({ length: 10 }, (_, copy) => {
      const text = new TextDecoder().decode(files[0]!.bytes);
      const many = Array.from({ length: 400 }, (__, index) =>
        text.replaceAll(/title\s*=\s*\{/gi, `title = {Number ${copy} ${index} `),
      );
      return { name: `${copy}.bib`, bytes: new TextEncoder().encode(many.join("\n")) };
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: await transferOf(page, large) });
    await page.locator(".building").getByRole("button", { name: "Cancel" }).click();
    await page.locator(".building").waitFor({ state: "detached" });
    expect(await page.textContent(".corpus-name")).toBe(before);
    await close();
  });
});

describe("a graph of another program dropped on the page", () => {
  const gexf = { name: "looms.gexf", bytes: new TextEncoder().encode(GEPHI) };

  it("opens, and its links say where they come from", async () => {
    const { page, close, complaints } = await site.open();
    await page.dispatchEvent("body", "drop", { dataTransfer: await transferOf(page, [gexf]) });
    await expect.poll(() => page.textContent(".corpus-name")).toContain("Looms");
    await page.keyboard.press("/");
    await page.keyboard.type("Warp");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("In looms.gexf, line 21: weight 2").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("says where it is broken", async () => {
    const { page, close } = await site.open();
    const cut = { name: "cut.gexf", bytes: gexf.bytes.slice(0, 1000) };
    await page.dispatchEvent("body", "drop", { dataTransfer: await transferOf(page, [cut]) });
    const card = page.locator(".failed");
    await card.waitFor();
    expect(await card.textContent()).toMatch(/The XML is broken here.*cut\.gexf, line \d+/);
    await close();
  });
});
