import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraph, type Graph, type GraphNode } from "../../graph-builder/index.ts";
import { startExplorerSite, type ExplorerSite } from "../support/explorer-site.ts";

let site: ExplorerSite;
beforeAll(async () => {
  site = await startExplorerSite();
});
afterAll(() => site.close());

const folder = new URL("../../public/sample/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** A graph with the positions taken out. */
function withoutPositions(graph: Graph): unknown {
  const nodes = graph.nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, x: 0, y: 0 } }));
  return { ...graph, nodes };
}

function widthOf(nodes: readonly GraphNode[]): number {
  const xs = nodes.map(({ attributes }) => attributes.x);
  return Math.max(...xs) - Math.min(...xs);
}

describe("the build worker", () => {
  it("builds the same graph as the library does in Node, positions within a thousandth of the map", async () => {
    const { page, close, complaints } = await site.open();
    const files = names.map((name) => ({ name, mimeType: "text/plain", buffer: readFileSync(new URL(name, folder)) }));
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open", exact: true }).click(),
    ]);
    await chooser.setFiles(files);
    await page.locator(".built").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Paperloom graph (JSON)" }).click(),
    ]);
    const inBrowser = JSON.parse(readFileSync(await saved.path(), "utf8")) as Graph;
    const inNode = buildGraph({ files: files.map(({ name, buffer }) => ({ name, bytes: new Uint8Array(buffer) })) });
    expect(withoutPositions(inBrowser)).toEqual(JSON.parse(JSON.stringify(withoutPositions(inNode))));
    const far = inNode.nodes.map(({ attributes: { x, y } }, index) => {
      const other = inBrowser.nodes[index]!.attributes;
      return Math.hypot(x - other.x, y - other.y);
    });
    expect(Math.max(...far) / widthOf(inNode.nodes)).toBeLessThan(0.001);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows the stage it is in and can be cancelled", async () => {
    const { page, close } = await site.open();
    const sample = names.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      for (let copy = 0; copy < 6; copy += 1) {
        const other = text.replaceAll(/(?<=^|\n)(?=[A-Z])/g, `Copy ${copy} `); // six times as much to read
        transfer.items.add(new File([other], `copy-${copy}.txt`));
      }
      return transfer;
    }, sample);
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    const card = page.locator(".building");
    await card.waitFor();
    expect(await card.textContent()).toContain("Building a map of 6 files");
    await card.getByRole("button", { name: "Cancel" }).click();
    await card.waitFor({ state: "detached" });
    expect(await page.textContent(".corpus-name")).toContain("Efficient machine learning");
    await close();
  });
});

describe("what is fetched", () => {
  it("is at most 120 kB of script, packed, before anything is pressed, and never the builder", async () => {
    const { page, close } = await site.open();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.endsWith(".js")),
    );
    const packed = await Promise.all(
      scripts.map(async (address) => gzipSync(await (await fetch(address)).arrayBuffer()).length),
    );
    expect(scripts.some((name) => name.includes("worker"))).toBe(false);
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
    await close();
  });
});
